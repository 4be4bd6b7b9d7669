import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ReturnView } from '#client/keepers/keepersState.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { NewWays } from './NewWays.tsx'
import '#web/circle/Circle.css'
import './Keepers.css'

/** On a device that nobody knows: the words to read to those who keep a part, and the wait. */
export const BackScreen = (): JSX.Element => {
  const t = useText().keepers
  const language = useLanguage()
  const action = useAction()
  const [view, setView] = useState<ReturnView | undefined>(undefined)
  const { run } = action
  // What was begun earlier is found first: beginning anew would end it.
  const [looked, setLooked] = useState(false)
  const look = (): void =>
    run(
      () => commands.keepers.lookBack(language),
      found => {
        setView(found)
        setLooked(true)
      },
    )
  useEffect(look, [language])
  if (appState.value.signIn.kind === 'signed-in') return <NewWays />
  return (
    <>
      <PageTitle back={paths.signIn} lead={t.backLead}>
        {t.backTitle}
      </PageTitle>
      <div class="stack">
        {view === undefined && (looked || action.failure !== undefined) && (
          <Button
            kind="primary"
            wide
            disabled={action.busy}
            onPress={() => run(() => commands.keepers.askBack(language), setView)}
          >
            {t.backBegin}
          </Button>
        )}
        {view !== undefined && (
          <Asking
            view={view}
            busy={action.busy}
            onLook={look}
            onIn={() => run(() => commands.keepers.comeIn())}
            onBegin={() =>
              run(async () => {
                await commands.keepers.giveUp()
                return commands.keepers.askBack(language)
              }, setView)
            }
            onGiveUp={() =>
              run(
                () => commands.keepers.giveUp(),
                () => setView(undefined),
              )
            }
          />
        )}
        <FailureNotice failure={action.failure} />
        {action.busy && <Progress words={view?.state === 'open' ? t.backBusy : t.helpBusy} />}
      </div>
    </>
  )
}

export interface AskingProps {
  readonly view: ReturnView
  readonly busy: boolean
  readonly onLook: () => void
  readonly onIn: () => void
  readonly onBegin: () => void
  readonly onGiveUp: () => void
}

/** Waiting, open or ended; pure, so that each of them can be looked at. */
export const Asking = (props: AskingProps): JSX.Element => {
  const t = useText().keepers
  const language = useLanguage()
  const { view, busy } = props
  const giveUp = (
    <Button kind="quiet" wide disabled={busy} onPress={props.onGiveUp}>
      {t.giveUp}
    </Button>
  )
  if (view.state === 'ended')
    return (
      <>
        <h2>{t.backEnded}</h2>
        <p>{t.backEndedWhat}</p>
        <Button kind="primary" wide disabled={busy} onPress={props.onBegin}>
          {t.backAgain}
        </Button>
        {giveUp}
      </>
    )
  if (view.state === 'open')
    return (
      <>
        <output class="said">{t.backOpen}</output>
        <Button kind="primary" wide disabled={busy} onPress={props.onIn}>
          {t.backIn}
        </Button>
        {giveUp}
      </>
    )
  return (
    <>
      <p>{t.backPhone}</p>
      <ol class="circle-words">
        {view.words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p class="soft small">{t.backAlone}</p>
      <output class="said">
        {view.given === 0 || view.needed === undefined
          ? t.backNone
          : t.backGiven(String(view.given), String(view.needed))}
      </output>
      {view.dueAt !== undefined && <p>{t.backDue(dayAndTime(language, view.dueAt))}</p>}
      <Button kind="primary" wide disabled={busy} onPress={props.onLook}>
        {t.backLook}
      </Button>
      {giveUp}
    </>
  )
}
