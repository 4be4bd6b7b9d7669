import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  type EntryId,
  entryIdSchema,
  letterIdSchema,
} from '../circle/ids.ts'
import { type KeeperLetterBody, keeperLetterSchemas } from '../keepers/keeperLetters.ts'
import { type CatchingLetterBody, catchingLetterSchemas } from '../catching/catchingLetters.ts'
import { type EndingsLetterBody, endingsLetterSchemas } from '../endings/endingsLetters.ts'
import { isPlainJson } from '../circle/plainJson.ts'
import { line, whole, words } from '../circle/text.ts'

/** Something somebody said, as whoever reports it quotes it. */
export interface Quote {
  /** The entry of the circle's log that says it; their own devices can compare. */
  readonly entry: EntryId
  readonly kind: 'share' | 'answer'
  /** The author's clock. */
  readonly at: number
  readonly words: string
}

/** What went wrong, told to one person who looks after the circle. */
export interface ReportBody {
  readonly t: 'report'
  readonly v: 1
  readonly at: number
  /** Whose words or deeds it is about. Everything quoted is theirs. */
  readonly about: AccountId
  readonly quotes: readonly Quote[]
  /** In words of one's own; may be empty where something is quoted. */
  readonly words: string
}

/** "I have read it", back to whoever told. */
export interface ReportReadBody {
  readonly t: 'report-read'
  readonly v: 1
  readonly at: number
  readonly report: LetterId
  readonly words: string
}

/** "Come into a side circle": from a member of the circle it stands beside to another. */
export interface SideInvitedBody {
  readonly t: 'side-invited'
  readonly v: 1
  readonly at: number
  readonly side: CircleId
  /** What stands after `#` in the link of the invitation. */
  readonly fragment: string
}

/** Why somebody was removed, from who removed them to one other who looks after the circle. */
export interface RemovalReasonBody {
  readonly t: 'removal-reason'
  readonly v: 1
  readonly at: number
  readonly about: AccountId
  /** Log position of the removal: which one it is about, when somebody was removed twice. */
  readonly seq: number
  readonly words: string
}

/** Everything a letter can hold. A new kind is a new `t`; an old one keeps its meaning. */
export type LetterBody =
  | ReportBody
  | ReportReadBody
  | SideInvitedBody
  | RemovalReasonBody
  | KeeperLetterBody
  | CatchingLetterBody
  | EndingsLetterBody

export const maxQuotes = 8
/** Of what somebody adds in words of their own. */
export const maxReportWords = 4_000

/** One line, not a file about somebody. */
export const maxReasonWords = 300

const at = whole(0, Number.MAX_SAFE_INTEGER)
const ownWords = v.pipe(v.string(), v.maxLength(maxReportWords))

const schemas: {
  readonly [T in LetterBody['t']]: v.GenericSchema<unknown, Extract<LetterBody, { t: T }>>
} = {
  report: v.object({
    t: v.literal('report'),
    v: v.literal(1),
    at,
    about: accountIdSchema,
    quotes: v.pipe(
      v.array(v.object({ entry: entryIdSchema, kind: v.picklist(['share', 'answer']), at, words })),
      v.maxLength(maxQuotes),
    ),
    words: ownWords,
  }),
  'report-read': v.object({
    t: v.literal('report-read'),
    v: v.literal(1),
    at,
    report: letterIdSchema,
    words: ownWords,
  }),
  'side-invited': v.object({
    t: v.literal('side-invited'),
    v: v.literal(1),
    at,
    side: circleIdSchema,
    fragment: v.pipe(v.string(), v.regex(/^[\w-]{67}$/)),
  }),
  'removal-reason': v.object({
    t: v.literal('removal-reason'),
    v: v.literal(1),
    at,
    about: accountIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
    words: line(maxReasonWords),
  }),
  ...keeperLetterSchemas,
  ...catchingLetterSchemas,
  ...endingsLetterSchemas,
}

export const letterBodySchema: v.GenericSchema<unknown, LetterBody> = v.union(
  Object.values(schemas),
)

const stamped = v.object({ t: v.pipe(v.string(), v.maxLength(32)), v: whole(1, 1_000_000) })

/** `newer`: of a kind or a version of a newer Herewith. `undefined`: not the body of a letter. */
export const parseLetterBody = (json: unknown): LetterBody | 'newer' | undefined => {
  if (!isPlainJson(json)) return undefined
  const stamp = v.safeParse(stamped, json)
  if (!stamp.success) return undefined
  const { t, v: version } = stamp.output
  if (!Object.hasOwn(schemas, t) || version !== 1) return 'newer'
  const read = v.safeParse(letterBodySchema, json)
  return read.success ? read.output : undefined
}
