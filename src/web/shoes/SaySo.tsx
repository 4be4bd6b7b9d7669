import type { JSX } from 'preact'
import type { GuessView, SaidOfView } from '#core/shoes/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useText } from '#web/text/language.ts'
import { FeelsAndNeeds, nothingSaid } from './FeelsAndNeeds.tsx'
import { saidInWords } from './saidInWords.ts'

export interface SaySoProps {
  readonly guess: GuessView
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onSend: (said: SaidOfView, then: () => void) => void
  readonly onClose: () => void
}

/** What is so, said by the sharer to who guessed. */
export const SaySo = ({ guess, doing, onSend, onClose }: SaySoProps): JSX.Element => {
  const { circle } = useText()
  const { form, cameBack, change, end } = useKeptForm(`so/${guess.entry}`, nothingSaid, saidInWords)
  const stop = (): void => {
    end()
    onClose()
  }
  return (
    <FeelsAndNeeds
      name={guess.other.name ?? circle.someone}
      guess={guess}
      said={form}
      doing={doing}
      onChange={change}
      onSend={said => onSend(said, stop)}
      onPass={stop}
      onClose={onClose}
      onThrowAway={cameBack ? stop : undefined}
    />
  )
}
