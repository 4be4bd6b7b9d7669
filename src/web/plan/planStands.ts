import { planSteps } from '#core/plan/steps.ts'
import { appState } from '#web/app/engine.ts'
import { devicePlan } from './devicePlan.ts'
import { isBegun } from './useBegunLine.ts'

/** `begun`: a line is being written, and none stands on it yet. */
export type PlanStands = 'none' | 'begun' | 'there'

/** Whether I have a plan, where I am now. Read it while drawing: the screen follows. */
export const planStands = (): PlanStands => {
  const { signIn, plan } = appState.value
  const isIn = signIn.kind === 'signed-in'
  const here = isIn ? plan : devicePlan.value
  if (here !== undefined && here.lines.length > 0) return 'there'
  return planSteps.some(step => isBegun(step, isIn ? 'account' : 'phone')) ? 'begun' : 'none'
}
