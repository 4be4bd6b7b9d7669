import type { AccountId, CircleId } from '#base/ids.ts'
import type { LogItem } from '#protocol/api/events.ts'
import type { Bytes } from '#base/bytes.ts'

/** What one commit stored in one circle. */
export interface Stored {
  readonly circleId: CircleId
  readonly items: readonly LogItem[]
  readonly headSeq: number
  readonly head: Bytes
  /** Whether who belongs to the circle may have changed. */
  readonly hasControl: boolean
}

/** Who was let into a circle, by somebody else; the host's list of their circles says so already. */
export interface Arrival {
  readonly circleId: CircleId
  readonly accounts: readonly AccountId[]
  readonly headSeq: number
  readonly head: Bytes
}

/**
 * Tells every node what was stored. Delivery may be lost: positions are dense, so a device that
 * misses some sees the gap and reads it over HTTP. Between nodes only `circleId` and `headSeq`
 * would travel; this is the one for a single node.
 */
export interface Fanout {
  publish(stored: Stored): void
  /** Called once for each circle of a group; answers how to stop. */
  listen(listener: (stored: Stored) => void): () => void
  /** Who waits for a welcome listens to no circle yet; each of their devices hears of this one. */
  welcome(arrival: Arrival): void
  onWelcome(listener: (arrival: Arrival) => void): () => void
  /** A letter waits for somebody: each of their devices hears that there is one, and no more. */
  letter(account: AccountId): void
  onLetter(listener: (account: AccountId) => void): () => void
}

/**
 * Within one process. Everything stored in the same turn of the event loop is told together: a
 * group commit of many appends to a circle becomes one frame.
 */
export const localFanout = (): Fanout => {
  const listeners = new Set<(stored: Stored) => void>()
  const welcoming = new Set<(arrival: Arrival) => void>()
  const awaiting = new Set<(account: AccountId) => void>()
  let waiting = new Map<CircleId, Stored[]>()

  const flush = (): void => {
    const groups = waiting
    waiting = new Map()
    for (const group of groups.values()) {
      const joined = join(group)
      for (const listener of listeners) listener(joined)
    }
  }

  return {
    publish(stored) {
      // A group resolves all of its appends in one turn; the next turn has them all.
      if (waiting.size === 0) setImmediate(flush)
      const group = waiting.get(stored.circleId)
      if (group === undefined) waiting.set(stored.circleId, [stored])
      else group.push(stored)
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    welcome(arrival) {
      for (const listener of welcoming) listener(arrival)
    },
    onWelcome(listener) {
      welcoming.add(listener)
      return () => {
        welcoming.delete(listener)
      }
    },
    letter(account) {
      for (const listener of awaiting) listener(account)
    },
    onLetter(listener) {
      awaiting.add(listener)
      return () => {
        awaiting.delete(listener)
      }
    },
  }
}

const join = (group: readonly Stored[]): Stored => {
  const [first, ...rest] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new Error('An empty group was published.')
  if (rest.length === 0) return first
  return {
    circleId: first.circleId,
    items: group.flatMap(stored => stored.items),
    headSeq: last.headSeq,
    head: last.head,
    hasControl: group.some(stored => stored.hasControl),
  }
}
