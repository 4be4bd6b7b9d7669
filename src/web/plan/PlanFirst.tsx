import type { JSX } from 'preact'
import type { PlanView } from '#core/plan/view.ts'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { callablesOf } from './callables.ts'
import { PlanCalls } from './PlanCalls.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import { stepsOf } from './stepsOf.ts'

/**
 * PL14: above the help lines, what one wrote for this hour. Whom one can ring is there at once; the words
 * are one tap away, so that the lines are not pushed out of sight.
 */
export const PlanFirst = ({ plan }: { readonly plan: PlanView }): JSX.Element | null => {
  const t = useText().help
  if (plan.lines.length === 0) return null
  const callables = callablesOf(plan.lines)
  return (
    <section class="stack plan-first">
      <h2>{t.plan}</h2>
      <PlanCalls callables={callables} />
      <Details summary={t.planWhole} open={callables.length === 0}>
        <PlanSteps steps={stepsOf(plan)} within />
      </Details>
    </section>
  )
}
