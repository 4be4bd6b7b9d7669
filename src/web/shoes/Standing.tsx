import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Need } from '#core/sharing/events.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { SaidOfView } from '#core/shoes/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useText } from '#web/text/language.ts'
import { FeelsAndNeeds, nothingSaid } from './FeelsAndNeeds.tsx'
import { saidInWords } from './saidInWords.ts'

export interface StandingProps {
  readonly kind: CircleKind
  readonly name: string
  /** Which share it is about. */
  readonly about: EntryId
  readonly share: string | undefined
  readonly need: Need
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onSend: (said: SaidOfView, then: () => void) => void
  readonly onClose: () => void
}

/** A guess, after the private check where a partner or somebody of one's family is meant (X13). */
export const Standing = (props: StandingProps): JSX.Element => {
  const { kind, onClose } = props
  const text = useText().safetyCheck
  const [checked, setChecked] = useState(!isClose(kind))
  // Skipped, or answered with a yes: nothing was said to anybody, and what was answered is not kept.
  if (!checked)
    return (
      <SafetyCheck
        lead={text.leadFirst}
        about={props.name}
        onDone={outcome => (outcome === 'go-on' ? setChecked(true) : onClose())}
      />
    )
  return <Guessing {...props} />
}

/** Closed, what was begun stays on this device; sent or passed, nothing of it does. */
const Guessing = (props: StandingProps): JSX.Element => {
  const { form, cameBack, change, end } = useKeptForm(
    `guess/${props.about}`,
    nothingSaid,
    saidInWords,
  )
  const stop = (): void => {
    end()
    props.onClose()
  }
  return (
    <FeelsAndNeeds
      name={props.name}
      share={props.share}
      need={props.need}
      said={form}
      doing={props.doing}
      onChange={change}
      onSend={said => props.onSend(said, stop)}
      onPass={stop}
      onClose={props.onClose}
      onThrowAway={cameBack ? stop : undefined}
    />
  )
}
