import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type CatchingView, type MyCatcher, nothingCaught } from '#core/catching/catchingView.ts'
import { appState } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { TrustedList } from '#web/young/TrustedList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import './Catching.css'
import { AskCatcher } from './AskCatcher.tsx'
import { CallSettings } from './CallSettings.tsx'
import { CaughtPeople } from './CaughtPeople.tsx'
import { MyCatchers } from './MyCatchers.tsx'
import { OutsideCatcherSheet } from './OutsideCatcherSheet.tsx'

/** People who catch me, in my order; and whom I catch. */
export const CatchersScreen = (): JSX.Element => {
  const t = useText().catching
  const { catching = nothingCaught, young, trusted } = appState.value
  const [told, setTold] = useState('')
  const isAsked = catching.others.some(({ state }) => state === 'asks')
  return (
    <>
      <div class="no-print">
        {/* Whoever is asked reads first what is asked of them, and not what they could ask. */}
        <PageTitle back={paths.me} lead={isAsked || told !== '' ? undefined : t.lead}>
          {isAsked ? t.asksTitle : t.title}
        </PageTitle>
        <p aria-live="polite" class={told === '' ? undefined : 'catchers-told'}>
          {told}
        </p>
      </div>
      {young === undefined ? (
        <Catchers catching={catching} onTold={setTold} />
      ) : (
        <div class="stack-wide">
          <p>{t.youngLead}</p>
          <TrustedList people={trusted} />
          <Button wide onPress={() => go(paths.trustedAdults)}>
            {t.youngAdd}
          </Button>
          {catching.others.length > 0 && <CaughtPeople others={catching.others} onTold={setTold} />}
        </div>
      )}
    </>
  )
}

const saidYes = (each: MyCatcher): boolean => each.kind === 'member' && each.word === 'yes'

type Open = 'ask' | 'outside' | 'fear-ask' | 'fear-outside'

const Catchers = ({
  catching,
  onTold,
}: {
  readonly catching: CatchingView
  readonly onTold: (words: string) => void
}): JSX.Element => {
  const t = useText().catching
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const { mine, others, set } = catching
  const close = (): void => setOpen(undefined)
  // CA21: said once, before the first name is written down.
  const begin = (what: 'ask' | 'outside'): void =>
    setOpen(mine.length === 0 ? `fear-${what}` : what)
  // One filled button: whoever waits for an answer comes first.
  const isFirst = mine.length === 0
  const fears = open === 'fear-ask' || open === 'fear-outside'
  // Whoever came to answer and has no list of their own is not told that nobody is on it.
  if (mine.length === 0 && others.some(({ state }) => state === 'asks'))
    return <CaughtPeople others={others} onTold={onTold} />
  return (
    <div class="stack-wide">
      <div class="stack-wide no-print">
        {others.length > 0 && <CaughtPeople others={others} onTold={onTold} />}
        <p class="soft">{t.private}</p>
      </div>
      {mine.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <MyCatchers mine={mine} set={set} now={Date.now()} />
      )}
      <div class="stack no-print">
        {fears && (
          <>
            <Notice kind="info" title={t.fear} />
            <Button wide onPress={() => setOpen(open === 'fear-ask' ? 'ask' : 'outside')}>
              {t.fearYes}
            </Button>
          </>
        )}
        {!fears && (
          <>
            <Button kind={isFirst ? 'primary' : 'outlined'} wide onPress={() => begin('ask')}>
              {t.askMember}
            </Button>
            <Button wide onPress={() => begin('outside')}>
              {t.askOutside}
            </Button>
          </>
        )}
      </div>
      {mine.length > 0 && (
        <div class="stack-wide no-print">
          {set.phone === undefined && mine.some(saidYes) && <p>{t.noNumber}</p>}
          <CallSettings set={set} />
          <Button wide onPress={() => go(paths.iNeedSomeone)}>
            {t.need}
          </Button>
        </div>
      )}
      {open === 'ask' && <AskCatcher mine={mine} onClose={close} />}
      {open === 'outside' && <OutsideCatcherSheet onClose={close} />}
    </div>
  )
}
