import type { AtOnce, QuietTime } from '#protocol/api/push.ts'
import type { Outcome } from './failure.ts'

/** When this device is told, in minutes of the day as its own clock has them. */
export interface ToldAt {
  readonly hours: readonly number[]
  readonly quiet?: QuietTime | undefined
  readonly atOnce: AtOnce
}

/** What the browser gives the host, so that it may tell this device something. Bytes as base64url. */
export interface PushAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** Being told outside the app. Of this device alone, and off until somebody turns it on here. */
export interface TellingCommands {
  /** How this device is told; `undefined`: it is not. Known without a connection. */
  chosen(): Outcome<ToldAt | undefined>
  /** What a browser needs to make an address for this host; `undefined`: this host tells nobody. */
  hostKey(): Outcome<string | undefined>
  /** From now on. `aheadMinutes`: of this device's clock before UTC; the host learns UTC only. */
  tell(address: PushAddress, at: ToldAt, aheadMinutes: number): Outcome
  /** Again as chosen: the address may be a new one, the clock may have been set to summer. */
  again(address: PushAddress, aheadMinutes: number): Outcome
  stop(): Outcome
  /** Somebody looks at the app, or puts it aside: nothing waits for them any more. */
  here(): void
}
