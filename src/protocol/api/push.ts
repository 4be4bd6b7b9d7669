import * as v from 'valibot'
import { bytesOf, hexOf, timeMs } from './fields.ts'
import { limits } from '../limits.ts'

/**
 * Being told outside the app (docs/PROTOCOL.md, "Telling"). A device leaves an address of its
 * browser's push service and the hours at which it may be used; what it then gets says nothing.
 */

export const dayMinutes = 1440

/** A minute of the day, UTC. */
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMinutes - 1))

/** Wake-ups stand on this grid: a time to the second would say more than is needed. */
export const wakeGridMs = 300_000

/**
 * What may come outside the hours, when somebody is not safe or asks that others are told now:
 * nothing; what does not fall into the quiet time; everything.
 */
export const atOnceChoices = ['no', 'awake', 'always'] as const
export type AtOnce = (typeof atOnceChoices)[number]

export const quietTime = v.strictObject({ from: minute, to: minute })
export type QuietTime = v.InferOutput<typeof quietTime>

/** When somebody is told, whichever way. */
export const toldTimes = {
  hours: v.pipe(v.array(minute), v.minLength(1), v.maxLength(limits.pushHours)),
  quiet: v.optional(quietTime),
  atOnce: v.picklist(atOnceChoices),
}

/** `PUT` /v1/account/push: this device is told from now on; in the place of what it said before. */
export const pushRequest = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(limits.pushEndpointChars), v.startsWith('http')),
  /** Keys of the browser's subscription (RFC 8291): P-256 point and secret. */
  p256dh: bytesOf(65),
  auth: bytesOf(16),
  ...toldTimes,
  /** From then on something waits for this device by itself. */
  wakeAt: v.optional(
    v.pipe(
      timeMs,
      v.check(at => at % wakeGridMs === 0),
    ),
  ),
})
export type PushRequest = v.InferOutput<typeof pushRequest>

/** `GET` /v1/account/push. Without `key` this host tells nobody. */
export const pushAnswer = v.strictObject({
  /** P-256 point that this host signs with (RFC 8292). */
  key: v.optional(bytesOf(65)),
  /** Whether this very device is told. */
  told: v.boolean(),
})
export type PushAnswer = v.InferOutput<typeof pushAnswer>

/** `POST` /v1/circles/:circle/now: these members are told at once, as far as each wants that. */
export const nowRequest = v.strictObject({
  accounts: v.pipe(v.array(hexOf(16)), v.minLength(1), v.maxLength(limits.members)),
})
