import * as v from 'valibot'
import { bytesOf, hexOf } from './fields.ts'

/** `POST` /v1/pair: a signed-in device answers the code it read, and fixes what it will send. */
export const pairAnswerRequest = v.strictObject({ channel: bytesOf(32), commit: bytesOf(32) })

/** `POST` /v1/pair/take: whoever shows what the channel is the hash of. */
export const pairTakeRequest = v.strictObject({ token: bytesOf(32) })
export const pairTakeAnswer = v.strictObject({
  commit: bytesOf(32),
  packet: v.optional(bytesOf(100)),
})

/** `POST` /v1/pair/show: the new device has the answer, and shows what the words are made with. */
export const pairShowRequest = v.strictObject({ seed: bytesOf(32) })

/** `POST` /v1/pair/same: what its person says of the words on both screens. */
export const pairSameRequest = v.strictObject({ token: bytesOf(32), same: v.boolean() })

/** `POST` /v1/pair/state: the device that answered asks how far it is. */
export const pairStateRequest = v.strictObject({ channel: bytesOf(32) })
export const pairStateAnswer = v.strictObject({
  seed: v.optional(bytesOf(32)),
  same: v.optional(v.boolean()),
})

/** `POST` /v1/pair/packet: after the yes, what it promised with `commit`. */
export const pairPacketRequest = v.strictObject({ channel: bytesOf(32), packet: bytesOf(100) })

/** `POST` /v1/pair/enter: `signature` by the account's identity key, over `pairEnterMessage`. */
export const pairEnterRequest = v.strictObject({
  token: bytesOf(32),
  accountId: hexOf(16),
  signature: bytesOf(64),
})
