import {
  type AccountId,
  accountIdSchema,
  type EntryId,
  entryIdSchema,
  type EventId,
  eventIdSchema,
} from '../circle/ids.ts'
import { line, words } from '../circle/text.ts'
import { filesSchema, type SharedFile } from './files.ts'
import {
  dayText,
  type Happened,
  happenedAnswers,
  type OfferAnswer,
  offerAnswers,
  type Offered,
  offeredSchema,
} from './offer.ts'
import * as v from 'valibot'

/** What a sharer can ask for, in the order in which the screen shows it. */
export const needs = ['listen', 'company', 'perspective', 'hand', 'rejoice', 'unsafe'] as const
export type Need = (typeof needs)[number]

/**
 * How a listener can answer; which of them answer which need: moves.ts. `more` is the sharer's own: what
 * they said then, under the answers (H36).
 */
export const moveKinds = ['here', 'reflect', 'ask', 'view', 'offer', 'delight', 'more'] as const
export type MoveKind = (typeof moveKinds)[number]

/** `yes` is "that's it", `notYet` is "not quite". */
export const heardAnswers = ['yes', 'notYet'] as const
export type HeardAnswer = (typeof heardAnswers)[number]

/** To "May I offer a thought?". `notNow` needs no reason. */
export const viewAnswers = ['yes', 'notNow'] as const
export type ViewAnswer = (typeof viewAnswers)[number]

/** As long as what was meant may be: a line or two beside "not quite". */
export const maxMeantWords = 280

export type SharingAct =
  | {
      readonly t: 'share-offered'
      readonly need: Need
      readonly words: string
      /** Words from the small vocabulary of feelings, in the sharer's language. */
      readonly feelings?: readonly string[] | undefined
      /** A content note: what somebody may want to know before they open it. */
      readonly note?: string | undefined
      /** The sharer invites how others see it. Without it advice is refused. */
      readonly invitesViews?: boolean | undefined
      /** Of a rise (*rejoice*): since when, as a calendar day. */
      readonly since?: string | undefined
      /** It was too long for one entry: this goes on where an earlier share of mine ends. */
      readonly continues?: EventId | undefined
      /** Pictures and a voice note beside the words. */
      readonly files?: readonly SharedFile[] | undefined
    }
  | {
      readonly t: 'move-made'
      readonly share: EntryId
      readonly move: MoveKind
      readonly words: string
      /** The fixed phrase or sentence starter that was used, by its key in the text catalogue. */
      readonly phrase?: string | undefined
      /** With the move *offer*, and with no other. */
      readonly offer?: Offered | undefined
      readonly files?: readonly SharedFile[] | undefined
    }
  | {
      readonly t: 'heard-answered'
      readonly move: EntryId
      /** Where it stood, for a device that comes when the move is gone. */
      readonly share?: EntryId | undefined
      readonly heard: HeardAnswer
    }
  /** Beside "not quite", if the sharer likes: what they meant. For that listener alone. */
  | { readonly t: 'meant-said'; readonly move: EntryId; readonly words: string }
  | { readonly t: 'share-rested'; readonly share: EntryId }
  /** "May I offer a thought?" Once on each share. */
  | { readonly t: 'view-asked'; readonly share: EntryId }
  /** The last answer holds: a yes can be taken back. */
  | {
      readonly t: 'view-answered'
      readonly share: EntryId
      /** Who asked. */
      readonly account: AccountId
      readonly answer: ViewAnswer
    }
  /** By the sharer. The last answer holds. */
  | { readonly t: 'offer-answered'; readonly move: EntryId; readonly answer: OfferAnswer }
  /** By either of the two, of an offer that was accepted. */
  | { readonly t: 'offer-done'; readonly move: EntryId; readonly happened: Happened }

export const sharingSchemas: {
  readonly [T in SharingAct['t']]: v.GenericSchema<unknown, Extract<SharingAct, { t: T }>>
} = {
  'share-offered': v.object({
    t: v.literal('share-offered'),
    need: v.picklist(needs),
    words,
    feelings: v.optional(v.pipe(v.array(line(40)), v.maxLength(12))),
    note: v.optional(line(200)),
    invitesViews: v.optional(v.boolean()),
    since: v.optional(dayText),
    continues: v.optional(eventIdSchema),
    files: v.optional(filesSchema),
  }),
  'move-made': v.object({
    t: v.literal('move-made'),
    share: entryIdSchema,
    move: v.picklist(moveKinds),
    words,
    phrase: v.optional(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9-]{0,39}$/))),
    offer: v.optional(offeredSchema),
    files: v.optional(filesSchema),
  }),
  'heard-answered': v.object({
    t: v.literal('heard-answered'),
    move: entryIdSchema,
    share: v.optional(entryIdSchema),
    heard: v.picklist(heardAnswers),
  }),
  'meant-said': v.object({
    t: v.literal('meant-said'),
    move: entryIdSchema,
    words: line(maxMeantWords),
  }),
  'share-rested': v.object({ t: v.literal('share-rested'), share: entryIdSchema }),
  'view-asked': v.object({ t: v.literal('view-asked'), share: entryIdSchema }),
  'view-answered': v.object({
    t: v.literal('view-answered'),
    share: entryIdSchema,
    account: accountIdSchema,
    answer: v.picklist(viewAnswers),
  }),
  'offer-answered': v.object({
    t: v.literal('offer-answered'),
    move: entryIdSchema,
    answer: v.picklist(offerAnswers),
  }),
  'offer-done': v.object({
    t: v.literal('offer-done'),
    move: entryIdSchema,
    happened: v.picklist(happenedAnswers),
  }),
}
