import * as v from 'valibot'
import { bytesOf, hexOf } from './fields.ts'

/** `POST` /v1/pair: what a signed-in device sends to the channel of a code it read. */
export const pairSendRequest = v.strictObject({ channel: bytesOf(32), packet: bytesOf(100) })

/** `POST` /v1/pair/take: whoever shows what the channel is the hash of. */
export const pairTakeRequest = v.strictObject({ token: bytesOf(32) })
export const pairTakeAnswer = v.strictObject({ packet: bytesOf(100) })

/** `POST` /v1/pair/enter: `signature` by the account's identity key, over `pairEnterMessage`. */
export const pairEnterRequest = v.strictObject({
  token: bytesOf(32),
  accountId: hexOf(16),
  signature: bytesOf(64),
})
