import * as v from 'valibot'
import { phone } from '../circle/phone.ts'
import { line } from '../circle/text.ts'

/** What somebody can offer; `other` says it in its words. */
export const offerKinds = ['call', 'visit', 'walk', 'meal', 'ride', 'other'] as const
export type OfferKind = (typeof offerKinds)[number]

export const dayParts = ['morning', 'midday', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** A concrete hand: what, and when. Its words stand in the move. */
export interface Offered {
  readonly what: OfferKind
  /** `2026-12-03`, in the calendar of whoever offers: a day that two people speak of has no time zone. */
  readonly day?: string | undefined
  readonly part?: DayPart | undefined
  /** When, in words of one's own. */
  readonly when?: string | undefined
  /** Of a call, where the offerer typed their number: the sharer may ring it. */
  readonly phone?: string | undefined
}

/** As far as it is said while it is written. */
export type OfferDraft = { readonly [K in keyof Offered]?: Offered[K] | undefined }

/** `accepted` is a yes; `notNow` needs no reason. */
export const offerAnswers = ['accepted', 'notNow'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** Whether it happened; `no` is as good an answer. */
export const happenedAnswers = ['yes', 'no'] as const
export type Happened = (typeof happenedAnswers)[number]

/** A calendar day, `2026-12-03`; it has no time zone. */
export const dayText: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
)

/** The longest that `when` may be. */
export const longestWhen = 120

export const offeredSchema: v.GenericSchema<unknown, Offered> = v.object({
  what: v.picklist(offerKinds),
  day: v.optional(dayText),
  part: v.optional(v.picklist(dayParts)),
  when: v.optional(line(longestWhen)),
  phone: v.optional(phone),
})

/** H32: an offer without a time is a kind thought, and leaves the asking to the other. */
export const saysWhen = ({ day, when }: Pick<Offered, 'day' | 'when'>): boolean =>
  day !== undefined || when !== undefined
