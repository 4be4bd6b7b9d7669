import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { SafetyCheck } from './SafetyCheck.tsx'

/** Whether a circle with this person is good for me: asked of each of the two alone, before they begin. */
export const FirstForMe = (): JSX.Element => {
  const text = useText().safetyCheck
  const [asking, setAsking] = useState(false)
  return (
    <div class="flush">
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {text.open}
      </Button>
      {asking && <SafetyCheck lead={text.leadFirst} onDone={() => setAsking(false)} />}
    </div>
  )
}
