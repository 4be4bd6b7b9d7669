import * as v from 'valibot'
import { type CircleColour, circleColours, type CircleKind, circleKinds } from './circleKind.ts'
import { type AccountId, accountIdSchema } from './ids.ts'
import { line, whole, words } from './text.ts'

/** What members say about the circle itself. Who may say it: rules.ts beside this file. */
export type CircleAct =
  | {
      readonly t: 'circle-named'
      readonly name: string
      readonly kind: CircleKind
      readonly colour: CircleColour
      readonly purpose?: string | undefined
    }
  | { readonly t: 'member-named'; readonly name: string }
  | { readonly t: 'agreement-written'; readonly words: string }
  | { readonly t: 'hearing-time-set'; readonly hours: number }
  /** When we look in here, in minutes of the day by each one's own clock; none takes it away. */
  | { readonly t: 'looking-in-set'; readonly times: readonly number[] }
  /** A steward asks a member to look after the circle too. */
  | { readonly t: 'steward-asked'; readonly account: AccountId }
  /** The member's own answer; a yes may be taken back until it has become a role. */
  | { readonly t: 'steward-answered'; readonly answer: StewardAnswer }

export const stewardAnswers = ['yes', 'notNow'] as const
export type StewardAnswer = (typeof stewardAnswers)[number]

/** One or two times of the day that a circle looks in. */
export const lookingInSchema: v.GenericSchema<unknown, readonly number[]> = v.pipe(
  v.array(whole(0, 24 * 60 - 1)),
  v.maxLength(2),
)

export const circleSchemas: {
  readonly [T in CircleAct['t']]: v.GenericSchema<unknown, Extract<CircleAct, { t: T }>>
} = {
  'circle-named': v.object({
    t: v.literal('circle-named'),
    name: line(60),
    kind: v.picklist(circleKinds),
    colour: v.picklist(circleColours),
    purpose: v.optional(line(500)),
  }),
  'member-named': v.object({ t: v.literal('member-named'), name: line(60) }),
  'agreement-written': v.object({ t: v.literal('agreement-written'), words }),
  'hearing-time-set': v.object({ t: v.literal('hearing-time-set'), hours: whole(1, 168) }),
  'looking-in-set': v.object({ t: v.literal('looking-in-set'), times: lookingInSchema }),
  'steward-asked': v.object({ t: v.literal('steward-asked'), account: accountIdSchema }),
  'steward-answered': v.object({
    t: v.literal('steward-answered'),
    answer: v.picklist(stewardAnswers),
  }),
}
