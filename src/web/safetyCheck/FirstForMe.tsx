import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { SafetyCheck } from './SafetyCheck.tsx'

export interface FirstForMeProps {
  /** Before something done together; else before the two begin a circle. */
  readonly together?: true
}

/** Whether this is good for me with this person: asked of each of the two alone. */
export const FirstForMe = ({ together }: FirstForMeProps): JSX.Element => {
  const text = useText().safetyCheck
  const [asking, setAsking] = useState(false)
  return (
    <div class="flush">
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {text.open}
      </Button>
      {asking && (
        <SafetyCheck
          lead={together === true ? undefined : text.leadFirst}
          onDone={() => setAsking(false)}
        />
      )}
    </div>
  )
}
