import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { useSafety } from './safetyContext.ts'
import './SafetyBar.css'

export interface SafetyBarProps {
  /** Inside *Get help* itself there is no second one. */
  readonly withoutHelp?: boolean | undefined
}

/**
 * *Leave quickly* on the left, *Get help* on the right: at the same place on every screen and inside
 * every dialog, whatever is scrolled. Always the first element, so that it is first in tab order.
 */
export const SafetyBar = ({ withoutHelp }: SafetyBarProps): JSX.Element => {
  const text = useText()
  const safety = useSafety()
  return (
    <div class="safety-bar no-print">
      <button type="button" class="safety-leave" onClick={safety.leave}>
        <Icon name="leave" />
        {text.leave.leave}
      </button>
      {withoutHelp !== true && (
        <button type="button" class="safety-help" onClick={safety.openHelp}>
          {text.help.getHelp}
        </button>
      )}
    </div>
  )
}
