import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PlanView } from '#core/plan/view.ts'

interface UnsafePlanProps {
  /** My own, where I have one. */
  readonly plan: PlanView | undefined
}

/** PL14: my own plan, as its own part; the most needed words and the lines do not wait for it. */
export const UnsafePlan = ({ plan }: UnsafePlanProps): JSX.Element | null => {
  const [Part, setPart] = useState<ComponentType<{ readonly plan: PlanView }> | undefined>()
  const isThere = plan !== undefined && plan.lines.length > 0
  useEffect(() => {
    if (!isThere) return
    let wanted = true
    import('#web/plan/PlanFirst.tsx').then(
      part => wanted && setPart(() => part.PlanFirst),
      // It stands under *Get help* too, one tap from here.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [isThere])
  return Part === undefined || plan === undefined ? null : <Part plan={plan} />
}
