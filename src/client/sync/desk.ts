import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import type { AppendAnswer, Notify } from '#protocol/api/events.ts'
import type { Answer, HostApi } from '../host/hostApi.ts'
import type { Locks } from '../host/locks.ts'
import type { Device } from '../log/device.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** What reading and writing circles needs, besides the circle. */
export interface Desk {
  readonly device: Device
  readonly host: HostApi
  readonly locks: Locks
  readonly outbox: Outbox
  /** Over the live socket while it is open, by `POST` otherwise. */
  readonly append: (
    circle: CircleId,
    entries: readonly Bytes[],
    notify: Notify,
  ) => Answer<AppendAnswer>
  /** Whom I blocked is not told at once of what I say. */
  readonly isBlocked: (account: AccountId) => boolean
}

/** One writer per device and circle, across tabs: a session is a chain, and has one next link. */
export const lockName = (circle: CircleId): string => `circle:${circle}`
