import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  type EventId,
  eventIdSchema,
} from '../circle/ids.ts'
import { phone } from '../circle/phone.ts'
import { line, whole } from '../circle/text.ts'
import * as v from 'valibot'
import { maxPlanLine, maxPlanLines, type PlanStep, planSteps } from './steps.ts'

/** Where somebody on a plan is with me, so that I am told when they are there no longer. */
export interface PlanMember {
  readonly circle: CircleId
  readonly account: AccountId
}

/** What stands on one line, as others may be shown it. */
export type ShownSays =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'person'; readonly name: string; readonly phone?: string | undefined }
  /**
   * A line of the list that comes with the app, as it is called there. Its numbers are never kept: they
   * are read from the list, verbatim, each time.
   */
  | {
      readonly kind: 'help-line'
      readonly country: string
      readonly line: string
      readonly name: string
    }

/** The same for me: a person on it may be somebody in a circle of mine, or in my list of people. */
export type PlanSays =
  | Exclude<ShownSays, { readonly kind: 'person' }>
  | (Extract<ShownSays, { readonly kind: 'person' }> & {
      readonly member?: PlanMember | undefined
      readonly person?: string | undefined
    })

export interface PlanLineSays {
  readonly step: PlanStep
  /** Where it stands among the lines of its step; said by its writer, so that every device agrees. */
  readonly place: number
  readonly says: PlanSays
}

/** My plan, in my self circle. A line is known by the event id that wrote it. */
export type PlanAct =
  /** `instead`: it takes the place of these, as far as they still stand; see `standsFor`. */
  | ({
      readonly t: 'plan-line-written'
      readonly instead?: readonly EventId[] | undefined
    } & PlanLineSays)
  | { readonly t: 'plan-lines-dropped'; readonly lines: readonly EventId[] }
  | { readonly t: 'plan-line-placed'; readonly line: EventId; readonly place: number }
  /** I looked it through. `without`: lines whose people I know to have left. */
  | { readonly t: 'plan-reviewed'; readonly without?: readonly EventId[] | undefined }
  /** I look it through later: not before then, in ms since 1970. */
  | { readonly t: 'plan-review-later'; readonly until: number }
  /** I was where what somebody shows me can be read. */
  | { readonly t: 'shown-plan-read'; readonly circle: CircleId; readonly show: EventId }

const words = v.object({ kind: v.literal('words'), words: line(maxPlanLine) })
const helpLine = v.object({
  kind: v.literal('help-line'),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  line: v.pipe(v.string(), v.regex(/^[\w.?-]{1,80}$/)),
  name: line(160),
})
const named = { kind: v.literal('person'), name: line(80), phone: v.optional(phone) } as const

export const shownSaysSchema: v.GenericSchema<unknown, ShownSays> = v.variant('kind', [
  words,
  v.object(named),
  helpLine,
])

export const planSaysSchema: v.GenericSchema<unknown, PlanSays> = v.variant('kind', [
  words,
  v.object({
    ...named,
    member: v.optional(v.object({ circle: circleIdSchema, account: accountIdSchema })),
    person: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
  }),
  helpLine,
])

export const planStepSchema: v.GenericSchema<unknown, PlanStep> = v.picklist(planSteps)
export const planPlaceSchema: v.GenericSchema<unknown, number> = whole(0, 1_000_000_000)

const lineIds = v.pipe(v.array(eventIdSchema), v.minLength(1), v.maxLength(maxPlanLines))

export const planSchemas: {
  readonly [T in PlanAct['t']]: v.GenericSchema<unknown, Extract<PlanAct, { t: T }>>
} = {
  'plan-line-written': v.object({
    t: v.literal('plan-line-written'),
    step: planStepSchema,
    place: planPlaceSchema,
    says: planSaysSchema,
    instead: v.optional(lineIds),
  }),
  'plan-lines-dropped': v.object({ t: v.literal('plan-lines-dropped'), lines: lineIds }),
  'plan-line-placed': v.object({
    t: v.literal('plan-line-placed'),
    line: eventIdSchema,
    place: planPlaceSchema,
  }),
  'plan-reviewed': v.object({ t: v.literal('plan-reviewed'), without: v.optional(lineIds) }),
  'plan-review-later': v.object({
    t: v.literal('plan-review-later'),
    until: whole(0, Number.MAX_SAFE_INTEGER),
  }),
  'shown-plan-read': v.object({
    t: v.literal('shown-plan-read'),
    circle: circleIdSchema,
    show: eventIdSchema,
  }),
}
