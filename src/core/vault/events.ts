import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  type EntryId,
  entryIdSchema,
  type EventId,
  eventIdSchema,
} from '../circle/ids.ts'
import { phone } from '../circle/phone.ts'
import { line, whole } from '../circle/text.ts'
import { type OwningChoice, owningChoices } from '../owning/events.ts'
import { maxEyes } from '../perspective/events.ts'
import { type Answer, answerSchema } from '../together/answer.ts'
import { maxWalkDays, maxWalkWords, walkPaces, type WalkPlan } from '../walk/walk.ts'
import * as v from 'valibot'
import { type SettingKey, settingKeys } from './settings.ts'

/** How far a device had verified a circle: a host that later serves less is caught. */
export interface Mark {
  readonly circle: CircleId
  readonly seq: number
  /** The log hash at `seq`, 64 lower-case hex digits. */
  readonly head: string
}

/** A grown-up whom a young person chose for themselves: reached by phone, and not in Herewith. */
export interface TrustedAdult {
  readonly name: string
  /** As it is dialled. */
  readonly phone: string
}

export const maxTrustedAdults = 5

/** What a person keeps for themselves in their self circle, besides pages. */
export type VaultAct =
  | { readonly t: 'circle-kept'; readonly circle: CircleId; readonly name?: string | undefined }
  | { readonly t: 'circle-dropped'; readonly circle: CircleId }
  | { readonly t: 'marks'; readonly marks: readonly Mark[] }
  | { readonly t: 'setting-changed'; readonly key: SettingKey; readonly value: string }
  | { readonly t: 'recovery-sheet-kept' }
  | { readonly t: 'recovery-sheet-asked' }
  /** A new code ended the old one, and with it the sheet that was kept. */
  | { readonly t: 'recovery-code-made' }
  /**
   * After a change of keys: what opens old seals and a signed-out device's own words. base64url
   * texts of 32 secret bytes each; only this account's devices ever read them.
   */
  | {
      readonly t: 'old-keys'
      readonly gen: number
      readonly kemSeed: string
      readonly deviceSecret: string
    }
  | { readonly t: 'instance-pinned'; readonly instance: string }
  | { readonly t: 'display-named'; readonly name: string }
  /** `name` as I knew them, so that I know later whom I blocked. */
  | {
      readonly t: 'person-blocked'
      readonly account: AccountId
      readonly name?: string | undefined
    }
  | { readonly t: 'person-unblocked'; readonly account: AccountId }
  /** The whole list, in the order in which I would turn to them; empty forgets it. */
  | { readonly t: 'trusted-adults-set'; readonly people: readonly TrustedAdult[] }
  /** "I can't hold this today": off my Today until then, in ms since 1970. 0 takes it up again. */
  | { readonly t: 'share-set-aside'; readonly share: EntryId; readonly until: number }
  /** I greet newcomers or look after the circle there, and have seen who came up to this log position. */
  | { readonly t: 'newcomers-seen'; readonly circle: CircleId; readonly seq: number }
  /** I know that I was taken out of that circle, or that it was closed, at this log position or before. */
  | { readonly t: 'ending-seen'; readonly circle: CircleId; readonly seq: number }
  /** Time we spent together with the phones away, in minutes. */
  | { readonly t: 'present-time-kept'; readonly minutes: number }
  /** What I am called in that circle, where it is not what I am usually called. Said before I ask to come in. */
  | { readonly t: 'name-chosen'; readonly circle: CircleId; readonly name: string }
  /**
   * My answer to the round `to`, which opens with others: what opens it, and what it says. Written
   * down before the answer goes out, or it could never open.
   */
  | {
      readonly t: 'answer-kept'
      readonly circle: CircleId
      readonly to: EntryId
      readonly answer: EventId
      /** base64url text of 32 secret bytes. */
      readonly k: string
      readonly says: Answer
    }
  /** It is open, or another one counts. */
  | { readonly t: 'answer-let-go'; readonly answer: EventId }
  /** I was where the answers to `to` can be read. */
  | { readonly t: 'answers-read'; readonly circle: CircleId; readonly to: EntryId }
  /** Of what was answered to `to`, what widened my view: for me alone. Said once I have read it. */
  | {
      readonly t: 'perspective-read'
      readonly circle: CircleId
      readonly to: EntryId
      /** Without it I have only been there. */
      readonly widened?: readonly EventId[] | undefined
    }
  /** On the days on which that commitment of mine is due, my Today says so; or no more. */
  | {
      readonly t: 'reminder-set'
      readonly circle: CircleId
      readonly commitment: EntryId
      readonly on: boolean
    }
  /** What I chose of an owning to me, and so of what its author writes next: for me alone. */
  | {
      readonly t: 'owning-chosen'
      readonly circle: CircleId
      readonly from: AccountId
      readonly owning: EntryId
      readonly choice: OwningChoice
    }
  /** I was where answers to what I owned or offered are read, and saw what had come up to there. */
  | { readonly t: 'owning-answers-seen'; readonly circle: CircleId; readonly seq: number }
  /** What this person offers to agree on there is for another day, or is shown again. */
  | {
      readonly t: 'repair-chosen'
      readonly circle: CircleId
      readonly from: AccountId
      readonly choice: Exclude<OwningChoice, 'never'>
    }
  /** What was said there of what others see in me, I have read up to this log position. */
  | { readonly t: 'seen-read'; readonly circle: CircleId; readonly seq: number }
  /** One thing that somebody saw in me rests, for me alone; or comes back. */
  | {
      readonly t: 'seen-let-rest'
      readonly circle: CircleId
      readonly said: EntryId
      readonly on: boolean
    }
  /** A day, or a proposed one, is off my Today up to that day: days since 1970. */
  | {
      readonly t: 'day-set-aside'
      readonly circle: CircleId
      readonly day: EntryId
      readonly until: number
    }
  /** I was where notes are read, and saw what had come up to this log position. */
  | { readonly t: 'notes-seen'; readonly circle: CircleId; readonly seq: number }
  /** I want to see no notes of theirs that come after this log position; without one, I do again. */
  | {
      readonly t: 'notes-quieted'
      readonly circle: CircleId
      readonly from: AccountId
      readonly seq?: number | undefined
    }
  /** I plan notes for somebody; it takes the place of an earlier plan for them. */
  | ({ readonly t: 'walk-begun' } & WalkPlan)
  /** The next note is due then: one was written or skipped, or I rest. */
  | {
      readonly t: 'walk-moved'
      readonly circle: CircleId
      readonly with: AccountId
      readonly next: number
    }
  | { readonly t: 'walk-ended'; readonly circle: CircleId; readonly with: AccountId }
  /** I opened this share of mine, and have seen its answers up to this log position. */
  | {
      readonly t: 'share-looked-at'
      readonly circle: CircleId
      readonly share: EntryId
      readonly seq: number
    }

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))

/** Days since 1970. */
const calendarDay = whole(0, 100_000)

const position = whole(1, Number.MAX_SAFE_INTEGER)

const secret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))

export const vaultSchemas: {
  readonly [T in VaultAct['t']]: v.GenericSchema<unknown, Extract<VaultAct, { t: T }>>
} = {
  'circle-kept': v.object({
    t: v.literal('circle-kept'),
    circle: circleIdSchema,
    name: v.optional(line(60)),
  }),
  'circle-dropped': v.object({ t: v.literal('circle-dropped'), circle: circleIdSchema }),
  marks: v.object({
    t: v.literal('marks'),
    marks: v.pipe(
      v.array(
        v.object({
          circle: circleIdSchema,
          seq: whole(0, Number.MAX_SAFE_INTEGER),
          head: hex(64),
        }),
      ),
      v.maxLength(256),
    ),
  }),
  'setting-changed': v.object({
    t: v.literal('setting-changed'),
    key: v.picklist(settingKeys),
    value: v.pipe(v.string(), v.maxLength(500)),
  }),
  'recovery-sheet-kept': v.object({ t: v.literal('recovery-sheet-kept') }),
  'recovery-sheet-asked': v.object({ t: v.literal('recovery-sheet-asked') }),
  'recovery-code-made': v.object({ t: v.literal('recovery-code-made') }),
  'old-keys': v.object({
    t: v.literal('old-keys'),
    gen: whole(1, 0xffffffff),
    kemSeed: secret,
    deviceSecret: secret,
  }),
  'instance-pinned': v.object({ t: v.literal('instance-pinned'), instance: hex(32) }),
  'display-named': v.object({ t: v.literal('display-named'), name: line(60) }),
  'person-blocked': v.object({
    t: v.literal('person-blocked'),
    account: accountIdSchema,
    name: v.optional(line(60)),
  }),
  'person-unblocked': v.object({ t: v.literal('person-unblocked'), account: accountIdSchema }),
  'present-time-kept': v.object({
    t: v.literal('present-time-kept'),
    minutes: whole(1, 720),
  }),
  'ending-seen': v.object({
    t: v.literal('ending-seen'),
    circle: circleIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
  }),
  'newcomers-seen': v.object({
    t: v.literal('newcomers-seen'),
    circle: circleIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
  }),
  'name-chosen': v.object({
    t: v.literal('name-chosen'),
    circle: circleIdSchema,
    name: line(60),
  }),
  'trusted-adults-set': v.object({
    t: v.literal('trusted-adults-set'),
    people: v.pipe(v.array(v.object({ name: line(60), phone })), v.maxLength(maxTrustedAdults)),
  }),
  'answer-kept': v.object({
    t: v.literal('answer-kept'),
    circle: circleIdSchema,
    to: entryIdSchema,
    answer: eventIdSchema,
    k: secret,
    says: answerSchema,
  }),
  'answer-let-go': v.object({ t: v.literal('answer-let-go'), answer: eventIdSchema }),
  'answers-read': v.object({
    t: v.literal('answers-read'),
    circle: circleIdSchema,
    to: entryIdSchema,
  }),
  'perspective-read': v.object({
    t: v.literal('perspective-read'),
    circle: circleIdSchema,
    to: entryIdSchema,
    widened: v.optional(v.pipe(v.array(eventIdSchema), v.maxLength(maxEyes))),
  }),
  'reminder-set': v.object({
    t: v.literal('reminder-set'),
    circle: circleIdSchema,
    commitment: entryIdSchema,
    on: v.boolean(),
  }),
  'owning-chosen': v.object({
    t: v.literal('owning-chosen'),
    circle: circleIdSchema,
    from: accountIdSchema,
    owning: entryIdSchema,
    choice: v.picklist(owningChoices),
  }),
  'owning-answers-seen': v.object({
    t: v.literal('owning-answers-seen'),
    circle: circleIdSchema,
    seq: position,
  }),
  'repair-chosen': v.object({
    t: v.literal('repair-chosen'),
    circle: circleIdSchema,
    from: accountIdSchema,
    choice: v.picklist(['shown', 'later']),
  }),
  'seen-read': v.object({
    t: v.literal('seen-read'),
    circle: circleIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
  }),
  'seen-let-rest': v.object({
    t: v.literal('seen-let-rest'),
    circle: circleIdSchema,
    said: entryIdSchema,
    on: v.boolean(),
  }),
  'day-set-aside': v.object({
    t: v.literal('day-set-aside'),
    circle: circleIdSchema,
    day: entryIdSchema,
    until: calendarDay,
  }),
  'notes-seen': v.object({ t: v.literal('notes-seen'), circle: circleIdSchema, seq: position }),
  'notes-quieted': v.object({
    t: v.literal('notes-quieted'),
    circle: circleIdSchema,
    from: accountIdSchema,
    seq: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
  }),
  'walk-begun': v.pipe(
    v.object({
      t: v.literal('walk-begun'),
      circle: circleIdSchema,
      with: accountIdSchema,
      because: line(maxWalkWords),
      since: whole(-100_000, 100_000),
      from: calendarDay,
      until: calendarDay,
      pace: v.picklist(walkPaces),
    }),
    v.check(({ from, until }) => until >= from && until - from <= maxWalkDays),
  ),
  'walk-moved': v.object({
    t: v.literal('walk-moved'),
    circle: circleIdSchema,
    with: accountIdSchema,
    next: calendarDay,
  }),
  'walk-ended': v.object({
    t: v.literal('walk-ended'),
    circle: circleIdSchema,
    with: accountIdSchema,
  }),
  'share-looked-at': v.object({
    t: v.literal('share-looked-at'),
    circle: circleIdSchema,
    share: entryIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
  }),
  'share-set-aside': v.object({
    t: v.literal('share-set-aside'),
    share: entryIdSchema,
    until: whole(0, Number.MAX_SAFE_INTEGER),
  }),
}
