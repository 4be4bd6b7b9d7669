import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { TrustingPerson } from '#core/endings/endingsView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface WantedLetterProps {
  readonly person: TrustingPerson
  readonly name: string
}

/** The letter that somebody may have left for me: asking for it, waiting, and reading it or not. */
export const WantedLetter = ({ person, name }: WantedLetterProps): JSX.Element => {
  const t = useText().endings.want
  const language = useLanguage()
  const doing = useAction()
  const [asks, setAsks] = useState(false)
  const { account, want, came, stands } = person
  const runs = want !== undefined && want.ended === undefined
  // EN13: a button that only fails would say less. What is gone altogether is no ask of theirs.
  const waits =
    (want?.ended === 'refused' || want?.ended === 'stopped') && Date.now() < want.againAt
  return (
    <>
      {came !== undefined && <Came person={person} name={name} />}
      {runs && (
        <>
          <p>{t.waits(longDay(language, want.dueAt))}</p>
          <Button
            wide
            disabled={doing.busy}
            onPress={() => doing.run(() => commands.endings.stopWanting(account))}
          >
            {t.stop}
          </Button>
        </>
      )}
      {want?.ended === 'refused' && <p>{want.signed ? t.here(name) : t.hostRefused}</p>}
      {want?.news === true && (
        <Button
          wide
          disabled={doing.busy}
          onPress={() => doing.run(() => commands.endings.read(account, 'left-refused'))}
        >
          {t.hereRead}
        </Button>
      )}
      {want?.ended === 'nothing' && <p>{t.nothing}</p>}
      {want?.ended === 'closed' && <p>{t.closed}</p>}
      {stands && !runs && came === undefined && waits && (
        <p class="soft">{t.again(longDay(language, want.againAt))}</p>
      )}
      {stands && !runs && came === undefined && !waits && (
        <Button wide onPress={() => setAsks(true)}>
          {t.ask}
        </Button>
      )}
      <FailureNotice failure={asks ? undefined : doing.failure} />
      {asks && (
        <Sheet
          title={t.title(name)}
          onClose={() => setAsks(false)}
          actions={
            <Button
              kind="primary"
              disabled={doing.busy}
              onPress={() =>
                doing.run(
                  () => commands.endings.want(account),
                  () => setAsks(false),
                )
              }
            >
              {t.ask}
            </Button>
          }
        >
          <p>{t.only}</p>
          <p>{t.what(name)}</p>
          {doing.failure === 'no-longer-there' ? (
            <p role="alert">{t.none}</p>
          ) : (
            <FailureNotice failure={doing.failure} />
          )}
        </Sheet>
      )}
    </>
  )
}

const Came = ({ person, name }: WantedLetterProps): JSX.Element => {
  const text = useText()
  const t = text.endings.want
  const language = useLanguage()
  const { openHelp } = useSafety()
  const [isOpen, setOpen] = useState(false)
  const { account, came } = person
  const toggle = (): void => {
    if (!isOpen) void commands.endings.read(account, 'left-letter')
    setOpen(!isOpen)
  }
  if (came === undefined) return <></>
  return (
    <div class="stack">
      <h4>{t.came(name)}</h4>
      <p>{t.cameLead}</p>
      {isOpen && (
        <>
          <Words size="large">{came.words}</Words>
          <p class="soft small">{t.written(longDay(language, came.at))}</p>
        </>
      )}
      <Button wide onPress={toggle}>
        {isOpen ? t.close : t.open}
      </Button>
      <Button kind="help" wide onPress={openHelp}>
        {text.endings.harmDo}
      </Button>
    </div>
  )
}
