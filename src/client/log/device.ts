import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { DeviceSeal } from '../store/sealedParts.ts'
import type { Identity } from './identity.ts'

/** How far some device of mine had verified a circle (PROTOCOL, "Devices and the self circle"). */
export interface LogMark {
  readonly seq: number
  /** The log hash at `seq`, hexadecimal. */
  readonly head: string
}

/** What the person should hear of, though the circle goes on. */
export type LogAlarm =
  /** An entry of my session that I never sealed: this device's data was copied (PROTOCOL, "Devices and the self circle"). */
  | { readonly kind: 'not-mine'; readonly circle: CircleId; readonly entry: EventId }
  /** `by` gave different members different keys (T52). */
  | { readonly kind: 'key-commit'; readonly circle: CircleId; readonly by: AccountId }
  /** My seal of this epoch does not open: somebody has to seal it to me again. */
  | { readonly kind: 'no-key'; readonly circle: CircleId; readonly epoch: number }
  /** Words that cannot be read, for nobody in the circle. */
  | { readonly kind: 'unreadable'; readonly circle: CircleId; readonly entry: EventId }

/** What the log side of the client needs of the device it runs on. */
export interface Device {
  readonly store: DeviceStore
  readonly seal: DeviceSeal
  readonly identity: () => Identity
  readonly random: RandomBytes
  /** Milliseconds since 1970. Never decides what is valid, only what is due. */
  readonly now: () => number
  /** What the self circle says about how far this circle had come. */
  readonly markOf: (circle: CircleId) => LogMark | undefined
  readonly alarm: (alarm: LogAlarm) => void
}
