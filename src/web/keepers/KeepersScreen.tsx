import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { KeepersState } from '#client/keepers/keepersState.ts'
import type { AskedKeeper, MadeSetView } from '#core/keepers/keepersView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AskedPeople } from './AskedPeople.tsx'
import { AskSomebody } from './AskSomebody.tsx'
import { HelpedPeople } from './HelpedPeople.tsx'
import { MadeSet } from './MadeSet.tsx'
import { MakeSheet } from './MakeSheet.tsx'

type Open = 'ask' | 'make' | 'end'

/** Who can help me back in, and whom I can help. */
export const KeepersScreen = (): JSX.Element => {
  const t = useText().keepers
  const { keepers } = appState.value
  return (
    <>
      <PageTitle back={paths.me} lead={t.lead}>
        {t.title}
      </PageTitle>
      {keepers !== undefined && <Keepers keepers={keepers} />}
    </>
  )
}

const Keepers = ({ keepers }: { readonly keepers: KeepersState }): JSX.Element => {
  const t = useText().keepers
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const close = (): void => setOpen(undefined)
  const { made, asked, others } = keepers
  const stands = made !== undefined && made.ended === undefined
  const agreed = asked.filter(({ word, present }) => present && (word === 'yes' || word === 'kept'))
  const outside = stands ? asked.filter(isOutside(made)) : asked
  // One filled button: whoever waits for an answer comes first.
  const isAskedToo = others.some(({ state }) => state === 'asks')
  const news = made !== undefined && !made.seen && (made.ready || made.ended !== undefined)
  useEffect(() => {
    if (news) void commands.keepers.seen()
  }, [news])
  return (
    <div class="stack-wide">
      <Coming keepers={keepers} />
      {others.length > 0 && <HelpedPeople others={others} />}
      <section class="stack">
        <Details summary={t.how}>
          <p>{t.howParts}</p>
          <p>{t.howWait}</p>
          <p>{t.howPower}</p>
          <p>{t.howApart}</p>
        </Details>
        {keepers.stoppedAt !== undefined && (
          <Notice kind="info" title={t.stoppedTitle} todo={t.stopped} />
        )}
        {made?.ended === 'gone' && <p>{t.gonePlain}</p>}
        {made?.ended === 'ended' && <p>{t.endedByMe}</p>}
      </section>
      {stands && <MadeSet made={made} />}
      <section class="stack">
        {(!stands || outside.length > 0) && (
          <>
            <h2>{t.people}</h2>
            <AskedPeople asked={outside} />
          </>
        )}
        {agreed.length < 3 && !stands && <p class="soft">{t.needMore}</p>}
        {agreed.length >= 3 && (
          <Button
            kind={stands || isAskedToo ? 'outlined' : 'primary'}
            wide
            onPress={() => setOpen('make')}
          >
            {stands ? t.makeAgain : t.make}
          </Button>
        )}
        <Button
          kind={agreed.length >= 3 || stands || isAskedToo ? 'outlined' : 'primary'}
          wide
          onPress={() => setOpen('ask')}
        >
          {t.askMore}
        </Button>
        {stands && (
          <Button kind="quiet" wide onPress={() => setOpen('end')}>
            {t.end}
          </Button>
        )}
      </section>
      {open === 'ask' && <AskSomebody asked={asked} onClose={close} />}
      {open === 'make' && <MakeSheet people={agreed} onClose={close} />}
      {open === 'end' && (
        <AskSheet
          title={t.endTitle}
          yes={t.end}
          act={() => commands.keepers.end()}
          onDone={close}
          onClose={close}
        >
          <p>{t.endWhat}</p>
        </AskSheet>
      )}
    </div>
  )
}

/** Who keeps a part stands above already. */
const isOutside =
  ({ keepers }: MadeSetView) =>
  ({ account }: AskedKeeper): boolean =>
    keepers.every(each => each.account !== account)

/** Somebody comes in: the first thing on the screen, with the button that stops it. */
const Coming = ({ keepers: { returning } }: { readonly keepers: KeepersState }) => {
  const t = useText().keepers
  const language = useLanguage()
  const { busy, failure, run } = useAction()
  if (returning === undefined) return null
  return (
    <div class="stack">
      <Notice
        kind="halt"
        title={t.runningTitle}
        safe={returning.open ? t.runningOpen : t.running(dayAndTime(language, returning.dueAt))}
        todo={t.runningMine}
      />
      <Button
        kind="help"
        wide
        disabled={busy}
        onPress={() => run(() => commands.keepers.stopReturn())}
      >
        {t.stop}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  )
}
