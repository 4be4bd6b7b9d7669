import * as v from 'valibot'
import {
  type CircleColour,
  circleColours,
  type CircleKind,
  circleKinds,
} from '../circle/circleKind.ts'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import { lookingInSchema } from '../circle/events.ts'
import { line, whole, words } from '../circle/text.ts'
import { maxWeeks, minWeeks } from '../stretch/events.ts'

/** What a share may be called in a circle. */
export const shareNames = ['share', 'prayer', 'intention'] as const
export type ShareName = (typeof shareNames)[number]

/** The agreement as somebody hands it on: its author is what they say, not who signed. */
export interface HandedAgreement {
  readonly entry: EntryId
  readonly words: string
  readonly by: AccountId
  readonly at: number
  /** Log position since which the circle has had an agreement without a break. */
  readonly since: number
}

export interface HandedMember {
  readonly account: AccountId
  readonly name?: string | undefined
  /** They have accepted a text of this agreement. */
  readonly agreed?: boolean | undefined
}

/** A stretch that runs, as somebody hands it on. */
export interface HandedStretch {
  readonly entry: EntryId
  readonly by: AccountId
  readonly weeks: number
  readonly at: number
}

/** What people say about how they are with each other here. Who may say it: rules.ts. */
export type AgreementAct =
  | {
      readonly t: 'agreement-accepted'
      /** The entry that wrote the text. */
      readonly agreement: EntryId
    }
  | { readonly t: 'share-called'; readonly called: ShareName }
  /** For those who came in later and cannot read what was said before. */
  | {
      readonly t: 'circle-handed-on'
      readonly name: string
      readonly kind: CircleKind
      readonly colour: CircleColour
      readonly purpose?: string | undefined
      readonly called: ShareName
      readonly hours: number
      readonly lookingIn?: readonly number[] | undefined
      readonly agreement?: HandedAgreement | undefined
      /** Who greets newcomers here. */
      readonly greeter?: AccountId | undefined
      /** The stretch that runs. */
      readonly stretch?: HandedStretch | undefined
      readonly members: readonly HandedMember[]
    }

const position = whole(1, Number.MAX_SAFE_INTEGER)

export const agreementSchemas: {
  readonly [T in AgreementAct['t']]: v.GenericSchema<unknown, Extract<AgreementAct, { t: T }>>
} = {
  'agreement-accepted': v.object({
    t: v.literal('agreement-accepted'),
    agreement: entryIdSchema,
  }),
  'share-called': v.object({ t: v.literal('share-called'), called: v.picklist(shareNames) }),
  'circle-handed-on': v.object({
    t: v.literal('circle-handed-on'),
    name: line(60),
    kind: v.picklist(circleKinds),
    colour: v.picklist(circleColours),
    purpose: v.optional(line(500)),
    called: v.picklist(shareNames),
    hours: whole(1, 168),
    lookingIn: v.optional(lookingInSchema),
    agreement: v.optional(
      v.object({
        entry: entryIdSchema,
        words,
        by: accountIdSchema,
        at: whole(0, Number.MAX_SAFE_INTEGER),
        since: position,
      }),
    ),
    greeter: v.optional(accountIdSchema),
    stretch: v.optional(
      v.object({
        entry: entryIdSchema,
        by: accountIdSchema,
        weeks: whole(minWeeks, maxWeeks),
        at: whole(0, Number.MAX_SAFE_INTEGER),
      }),
    ),
    members: v.pipe(
      v.array(
        v.object({
          account: accountIdSchema,
          name: v.optional(line(60)),
          agreed: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(200),
    ),
  }),
}
