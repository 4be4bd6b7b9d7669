import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { MyOwningView } from '#core/owning/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { AnswerSaid } from './AnswerSaid.tsx'
import { OwningWordsRead } from './OwningWordsRead.tsx'

export interface MyOwningProps {
  readonly one: MyOwningView
  /** Not at the host yet. */
  readonly waits: boolean
  /** OW9: they have not begun to agree on something, and I cannot. */
  readonly theyBegin: boolean
  readonly doing: Action
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** What I owned to somebody. It says what they answered and nothing else, for ever. */
export const MyOwning = ({
  one,
  waits,
  theyBegin,
  doing,
  onTakeBack,
}: MyOwningProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const [taking, setTaking] = useState(false)
  const name = one.other.name ?? text.circle.someone
  const stop = (): void => {
    doing.forget()
    setTaking(false)
  }
  return (
    <section class="card stack">
      <h2 dir="auto">{t.toName(name)}</h2>
      {one.answer === undefined ? (
        <p class="soft">{waits ? t.sending : t.mineWaits}</p>
      ) : (
        <>
          <AnswerSaid lead={t.answered(name)} answer={one.answer} />
          {theyBegin && <p class="soft small">{text.repair.theirsToOpen(name)}</p>}
        </>
      )}
      <Details summary={t.readIt}>
        <OwningWordsRead words={one.words} />
      </Details>
      {!waits && (
        <div class="flush">
          <Button kind="quiet" onPress={() => setTaking(true)}>
            {t.takeBack}
          </Button>
        </div>
      )}
      {taking && (
        <Confirm
          title={t.takeBackTitle}
          yes={t.takeBack}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onTakeBack([one.entry], stop)}
          onNo={stop}
        >
          <p>{t.takeBackMore}</p>
        </Confirm>
      )}
    </section>
  )
}
