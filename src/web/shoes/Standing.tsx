import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Need } from '#core/sharing/events.ts'
import type { SaidOfView } from '#core/shoes/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useText } from '#web/text/language.ts'
import { FeelsAndNeeds, nothingSaid } from './FeelsAndNeeds.tsx'

export interface StandingProps {
  readonly kind: CircleKind
  readonly name: string
  readonly share: string | undefined
  readonly need: Need
  readonly doing: Action
  readonly onSend: (said: SaidOfView) => void
  readonly onClose: () => void
}

/** A guess, after the private check where a partner or somebody of one's family is meant (X13). */
export const Standing = (props: StandingProps): JSX.Element => {
  const { kind, onClose } = props
  const text = useText().safetyCheck
  const [checked, setChecked] = useState(!isClose(kind))
  const [said, setSaid] = useState(nothingSaid)
  // Skipped, or answered with a yes: nothing was said to anybody, and nothing is kept.
  if (!checked)
    return (
      <SafetyCheck
        lead={text.leadFirst}
        about={props.name}
        onDone={outcome => (outcome === 'go-on' ? setChecked(true) : onClose())}
      />
    )
  return (
    <FeelsAndNeeds
      name={props.name}
      share={props.share}
      need={props.need}
      said={said}
      doing={props.doing}
      onChange={setSaid}
      onSend={props.onSend}
      onPass={onClose}
    />
  )
}
