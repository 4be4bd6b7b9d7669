import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { SafetyCheck } from './SafetyCheck.tsx'

export interface FirstForMeProps {
  /** Before something done together; else before the two begin a circle. */
  readonly together?: true
  /** Who is meant, by name. */
  readonly about?: string | undefined
}

/** Whether this is good for me with this person: asked of each of the two alone. */
export const FirstForMe = ({ together, about }: FirstForMeProps): JSX.Element => {
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
          about={about}
          onDone={() => setAsking(false)}
        />
      )}
    </div>
  )
}
