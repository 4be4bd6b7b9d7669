import * as v from 'valibot'
import { letterIdSchema, hex16Schema } from '../circle/ids.ts'
import type { LetterId } from '#base/ids.ts'
import { whole } from '../circle/text.ts'

/** Would you keep a part for me? */
export interface KeeperAskBody {
  readonly t: 'keeper-ask'
  readonly v: 1
  readonly at: number
}

/** What a keeper says to an ask: also later, that the part has come, or that they lay it down. */
export interface KeeperWordBody {
  readonly t: 'keeper-word'
  readonly v: 1
  readonly at: number
  readonly ask: LetterId
  /** Of the part that has come: one of an earlier set says nothing about this one. */
  readonly set?: string | undefined
  readonly word: 'yes' | 'not-now' | 'kept' | 'quit'
}

/**
 * One part. Whose it is, and for whom, says the letter's header, which its owner signed. Bytes are
 * base64url text: `share` 33 of them, `token` 32 for the host, `commit` and `hashes` 32 each.
 */
export interface KeyPartBody {
  readonly t: 'key-part'
  readonly v: 1
  readonly at: number
  readonly set: string
  readonly index: number
  readonly needed: number
  readonly waitMs: number
  readonly commit: string
  readonly hashes: readonly string[]
  readonly share: string
  readonly token: string
}

/** The parts of this set are worth nothing any more. */
export interface KeeperOverBody {
  readonly t: 'keeper-over'
  readonly v: 1
  readonly at: number
  readonly set: string
}

export type KeeperLetterBody = KeeperAskBody | KeeperWordBody | KeyPartBody | KeeperOverBody

const stamp = { v: v.literal(1), at: whole(0, Number.MAX_SAFE_INTEGER) }
const bytes32 = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const share = v.pipe(v.string(), v.regex(/^[\w-]{44}$/))

export const keeperLetterSchemas: {
  readonly [T in KeeperLetterBody['t']]: v.GenericSchema<
    unknown,
    Extract<KeeperLetterBody, { t: T }>
  >
} = {
  'keeper-ask': v.object({ t: v.literal('keeper-ask'), ...stamp }),
  'keeper-word': v.object({
    t: v.literal('keeper-word'),
    ...stamp,
    ask: letterIdSchema,
    set: v.optional(hex16Schema),
    word: v.picklist(['yes', 'not-now', 'kept', 'quit']),
  }),
  'key-part': v.object({
    t: v.literal('key-part'),
    ...stamp,
    set: hex16Schema,
    index: whole(1, 5),
    needed: whole(2, 3),
    waitMs: whole(1, 400 * 86_400_000),
    commit: bytes32,
    hashes: v.pipe(v.array(bytes32), v.minLength(3), v.maxLength(5)),
    share,
    token: bytes32,
  }),
  'keeper-over': v.object({ t: v.literal('keeper-over'), ...stamp, set: hex16Schema }),
}
