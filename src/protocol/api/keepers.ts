import * as v from 'valibot'
import { slot } from './accounts.ts'
import { bytesOf, bytesUpTo, hexOf, timeMs } from './fields.ts'

/**
 * Key keepers (docs/PROTOCOL.md, "Key keepers"): the set of an account, and the way back in with its
 * help. A *return* is asked for by a device that nobody knows, under a name made of the words it
 * shows; it names no account. Who the keepers are is told to nobody here.
 */

const dayMs = 86_400_000

/** So many parts, and so many of them bring the account back. */
export const keeperShapes = [
  { parts: 3, needed: 2 },
  { parts: 5, needed: 3 },
] as const
export type KeeperShape = (typeof keeperShapes)[number]

export const keeperWait = { least: dayMs, usual: 3 * dayMs, most: 30 * dayMs } as const

const waitMs = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(keeperWait.least),
  v.maxValue(keeperWait.most),
)

/** `PUT` /v1/account/keepers: a new set, in the place of the one before. */
export const keeperSetRequest = v.pipe(
  v.strictObject({
    set: bytesOf(16),
    needed: v.picklist([2, 3]),
    /** For each part the SHA-256 of the token that its keeper shows when they give it back. */
    parts: v.pipe(v.array(bytesOf(32)), v.minLength(3), v.maxLength(5)),
    waitMs,
    slot,
    /** Of the key made from what the parts add up to: whoever comes back signs with it. */
    auth: bytesOf(32),
  }),
  v.check(({ parts, needed }) =>
    keeperShapes.some(shape => shape.parts === parts.length && shape.needed === needed),
  ),
)
export type KeeperSetRequest = v.InferOutput<typeof keeperSetRequest>

/** `GET` /v1/account/keepers: what the host holds of my set, and whether somebody comes back in. */
export const keepersAnswer = v.strictObject({
  set: v.optional(bytesOf(16)),
  running: v.optional(
    v.strictObject({ given: v.number(), needed: v.number(), dueAt: timeMs, open: v.boolean() }),
  ),
})
export type KeepersAnswer = v.InferOutput<typeof keepersAnswer>

/** The SHA-256 of the words that the asking device shows: its name for those who heard them. */
const words = bytesOf(32)

/** `POST` /v1/returns: a device asks. Whoever knows `secret` may go on with it. */
export const returnRequest = v.strictObject({ words, ek: bytesOf(32), secret: bytesOf(32) })

/** `POST` /v1/returns/look: the key behind words that a keeper heard. */
export const returnLookRequest = v.strictObject({ words })
export const returnLookAnswer = v.strictObject({ ek: bytesOf(32) })

const sealedPart = v.strictObject({ e: bytesOf(32), c: bytesUpTo(512) })

/** `POST` /v1/returns/help: a keeper gives their part back, sealed for the asking device. */
export const returnHelpRequest = v.strictObject({
  words,
  set: bytesOf(16),
  token: bytesOf(32),
  part: sealedPart,
})
export type ReturnHelpRequest = v.InferOutput<typeof returnHelpRequest>

/** `POST` /v1/returns/state and `/end`: by the device that asked. */
export const returnOwnRequest = v.strictObject({ words, secret: bytesOf(32) })

export const returnStateAnswer = v.variant('kind', [
  /** Nobody has helped yet; or not enough have, or the time is not over. */
  v.strictObject({
    kind: v.literal('waiting'),
    given: v.number(),
    needed: v.optional(v.number()),
    dueAt: v.optional(timeMs),
  }),
  /** A device of the account said no, or the set is no more. */
  v.strictObject({ kind: v.literal('ended') }),
  v.strictObject({
    kind: v.literal('open'),
    accountId: hexOf(16),
    set: bytesOf(16),
    slot,
    parts: v.pipe(v.array(sealedPart), v.maxLength(5)),
  }),
])
export type ReturnStateAnswer = v.InferOutput<typeof returnStateAnswer>

/** `POST` /v1/returns/come-in: signs `keeperLoginMessage`; ends every other session. */
export const returnComeInRequest = v.strictObject({
  words,
  secret: bytesOf(32),
  challenge: bytesOf(32),
  signature: bytesOf(64),
})
