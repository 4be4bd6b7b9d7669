import * as v from 'valibot'
import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, hexOf, timeMs } from './fields.ts'

/**
 * `PUT` /v1/circles/:circle/invites/:invite, before its `invite.create` is appended: the sealed card
 * a link holder may open, and in open mode the sealed epoch key whose hash the log holds.
 */
export const inviteCardRequest = v.strictObject({
  /** Left out by a steward who rotates: they seal the new key for a link whose card is another's. */
  card: v.optional(bytesUpTo(limits.inviteCardBytes)),
  seal: v.optional(bytesOf(80)),
})

/**
 * `POST` /v1/invites/:invite/read: shown to whoever proves to hold the link (`inviteReadMessage`).
 * `readToken` (32 bytes, 30 minutes) lets them read the control view and make an account.
 * `closed`: the link is used up, expired or revoked.
 */
export const inviteReadRequest = v.strictObject({
  circlePrefix: hexOf(16),
  challenge: bytesOf(32),
  proof: bytesOf(64),
})

/** `GET` /v1/invites/:invite: which circle it belongs to, needed to sign the proof. */
export const inviteAnswer = v.strictObject({ circleId: hexOf(32) })

export const inviteReadAnswer = v.variant('kind', [
  v.strictObject({
    kind: v.literal('live'),
    circleId: hexOf(32),
    card: bytesUpTo(limits.inviteCardBytes),
    seal: v.optional(bytesOf(80)),
    readToken: bytesOf(32),
    expiresAt: timeMs,
  }),
  v.strictObject({ kind: v.literal('closed') }),
])
export type InviteReadAnswer = v.InferOutput<typeof inviteReadAnswer>
