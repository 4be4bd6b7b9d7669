import { type AccountId, accountIdSchema, type EventId, eventIdSchema } from '../circle/ids.ts'
import * as v from 'valibot'
import { planStepSchema, shownSaysSchema, type ShownSays } from './events.ts'
import { maxPlanLines, type PlanStep, planSteps } from './steps.ts'

export interface ShownStep {
  readonly step: PlanStep
  readonly lines: readonly ShownSays[]
}

/** At most so many people are shown a plan at once. */
export const maxShownTo = 20

/** What somebody shows of their plan, to chosen members alone. */
export type ShownPlanAct =
  /**
   * `show` stays the same while it is shown: what is said later stands in the place of what was said
   * before. `live`: it follows the plan.
   */
  | {
      readonly t: 'plan-shown'
      readonly show: EventId
      readonly to: readonly AccountId[]
      readonly live: boolean
      readonly steps: readonly ShownStep[]
    }
  /** It is shown no more, whatever of it still comes. */
  | {
      readonly t: 'plan-show-ended'
      readonly show: EventId
      readonly to: readonly AccountId[]
    }

const to = v.pipe(v.array(accountIdSchema), v.minLength(1), v.maxLength(maxShownTo))

export const shownPlanSchemas: {
  readonly [T in ShownPlanAct['t']]: v.GenericSchema<unknown, Extract<ShownPlanAct, { t: T }>>
} = {
  'plan-shown': v.object({
    t: v.literal('plan-shown'),
    show: eventIdSchema,
    to,
    live: v.boolean(),
    steps: v.pipe(
      v.array(
        v.object({
          step: planStepSchema,
          lines: v.pipe(v.array(shownSaysSchema), v.maxLength(maxPlanLines)),
        }),
      ),
      v.minLength(1),
      v.maxLength(planSteps.length),
    ),
  }),
  'plan-show-ended': v.object({ t: v.literal('plan-show-ended'), show: eventIdSchema, to }),
}
