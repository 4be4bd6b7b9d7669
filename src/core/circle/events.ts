import * as v from 'valibot'
import { type CircleColour, circleColours, type CircleKind, circleKinds } from './circleKind.ts'
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
}
