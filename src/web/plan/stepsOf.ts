import { planSteps } from '#core/plan/steps.ts'
import { linesOf, type PlanView } from '#core/plan/view.ts'
import type { StepWithLines } from './PlanSteps.tsx'

export const stepsOf = (plan: PlanView): readonly StepWithLines[] =>
  planSteps.map(step => ({ step, lines: linesOf(plan, step).map(({ says }) => says) }))
