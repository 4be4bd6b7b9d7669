import type { Result } from '#base/result.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import type { Pieces } from '../archive/pieces.ts'
import type { Locks } from '../host/locks.ts'
import type { Transport } from '../host/transport.ts'
import type { DeviceStore, StoreEvents, StoreTrouble } from '../store/deviceStore.ts'

/** Tabs of one browser tell each other that something on the disk has changed. */
export interface Bus {
  post(message: BusMessage): void
  onMessage(listener: (message: BusMessage) => void): void
}

export type BusMessage =
  /** Entries, outbox rows or parts of these circles. */
  | { readonly kind: 'circles'; readonly circles: readonly string[] }
  | { readonly kind: 'drafts' }
  /** Signed in, locked, signed out: the other tabs start anew. */
  | { readonly kind: 'account' }

/**
 * A trace outside the store, so that a store the browser threw away is told apart from a device
 * that never had an account. It holds one bit.
 */
export interface Hint {
  hadAccount(): boolean
  remember(hasAccount: boolean): void
}

/** Everything the engine needs of the world. Only the worker's entry makes real ones. */
export interface EngineDeps {
  openStore(events: StoreEvents): Promise<Result<DeviceStore, StoreTrouble>>
  readonly transport: Transport
  /** Where this app was opened: what a link starts with before the host has an address. */
  readonly origin: string
  readonly locks: Locks
  readonly bus: Bus
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How many minutes this place is ahead of UTC at that time; left out, not at all. */
  readonly zone?: ((at: number) => number) | undefined
  readonly random: RandomBytes
  /** Runs `work` after so many ms, once; the answer cancels it. */
  readonly schedule: (afterMs: number, work: () => void) => () => void
  readonly hint: Hint
  /** Calls whenever the device finds or loses its network, where the device says so. */
  readonly onNetwork?: ((listener: (isThere: boolean) => void) => void) | undefined
  /** A place outside memory for a zip that is being written; `undefined` where there is none. */
  readonly openPieces?: (() => Promise<Pieces | undefined>) | undefined
  /** *Lock* was asked for by somebody whose page was gone before it was done. */
  readonly lockFirst: boolean
}
