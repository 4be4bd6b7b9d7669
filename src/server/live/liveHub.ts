import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import type { LogItem } from '#protocol/api/events.ts'
import { encodeHostFrame } from '#protocol/api/live.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import { type EndedSessions, hasEnded } from '../accounts/session.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import { standingOf } from '../circles/standing.ts'
import type { Arrival, Stored } from './fanout.ts'
import { type LiveSocket, type LogMark, nudge, policyClose, restartClose } from './liveSocket.ts'
import { wsFrame } from './wsFrame.ts'

/** Who is connected here, and who hears of which circle. */
export interface LiveHub {
  readonly size: number
  add(socket: LiveSocket): void
  drop(socket: LiveSocket): void
  countOf(account: AccountId): number
  subscribe(socket: LiveSocket, circleId: CircleId): void
  unsubscribe(socket: LiveSocket, circleId: CircleId): void
  /** Where the log stood when somebody here was last told. */
  lastTold(circleId: CircleId): LogMark | undefined
  deliver(stored: Stored): void
  welcome(arrival: Arrival): void
  /** Says that a letter waits. */
  letter(account: AccountId): void
  signOut(account: AccountId, ended: EndedSessions): void
  sockets(): Iterable<LiveSocket>
  /** Tells everybody to come back later, and closes. */
  restart(): void
}

// A frame longer than this would hold up a phone on a slow line; the rest is read over HTTP.
const maxFrameBytes = 128 * 1024

interface Room {
  readonly sockets: Set<LiveSocket>
  told: LogMark | undefined
}

export const liveHub = (cache: CircleCache, reportError: (error: unknown) => void): LiveHub => {
  const rooms = new Map<CircleId, Room>()
  const byAccount = new Map<AccountId, Set<LiveSocket>>()
  const all = new Set<LiveSocket>()

  const unsubscribe = (socket: LiveSocket, circleId: CircleId): void => {
    socket.circles.delete(circleId)
    const room = rooms.get(circleId)
    room?.sockets.delete(socket)
    if (room?.sockets.size === 0) rooms.delete(circleId)
  }

  const tell = (room: Room, stored: Stored, membership: Membership | undefined): void => {
    const { circleId } = stored
    const mark = { headSeq: stored.headSeq, head: stored.head }
    const frame = entriesFrame(stored)
    const nudging = wsFrame(encodeHostFrame(nudge(circleId, mark)))
    for (const socket of room.sockets) {
      const standing = standingOf(membership, socket.account)
      if (standing === 'in') socket.sendEntries(circleId, mark, frame)
      else if (standing === 'asked') {
        // Whether they are welcomed is written in control entries; of the rest they hear nothing.
        if (stored.hasControl) socket.sendEntries(circleId, mark, nudging)
      } else {
        // What they may still read, up to their leaving, waits for them over HTTP.
        unsubscribe(socket, circleId)
        socket.send({ kind: 'gone', circleId })
      }
    }
  }

  const tellLater = async (room: Room, stored: Stored): Promise<void> => {
    const { log } = await cache.get(stored.circleId)
    tell(room, stored, log.membership)
  }

  return {
    get size() {
      return all.size
    },
    add(socket) {
      all.add(socket)
      const own = byAccount.get(socket.account)
      if (own === undefined) byAccount.set(socket.account, new Set([socket]))
      else own.add(socket)
    },
    drop(socket) {
      all.delete(socket)
      for (const circleId of socket.circles) unsubscribe(socket, circleId)
      const own = byAccount.get(socket.account)
      own?.delete(socket)
      if (own?.size === 0) byAccount.delete(socket.account)
    },
    countOf: account => byAccount.get(account)?.size ?? 0,
    subscribe(socket, circleId) {
      socket.circles.add(circleId)
      const room = rooms.get(circleId)
      if (room === undefined) rooms.set(circleId, { sockets: new Set([socket]), told: undefined })
      else room.sockets.add(socket)
    },
    unsubscribe,
    lastTold: circleId => rooms.get(circleId)?.told,
    deliver(stored) {
      const room = rooms.get(stored.circleId)
      if (room === undefined) return
      room.told = { headSeq: stored.headSeq, head: stored.head }
      const cached = cache.peek(stored.circleId)
      if (cached !== undefined) {
        tell(room, stored, cached.log.membership)
        return
      }
      // Let go of in the same moment: read again, a little later.
      tellLater(room, stored).catch(reportError)
    },
    welcome({ circleId, accounts, headSeq, head }) {
      for (const account of accounts)
        for (const socket of byAccount.get(account) ?? [])
          if (!socket.circles.has(circleId)) socket.send(nudge(circleId, { headSeq, head }))
    },
    letter(account) {
      for (const socket of byAccount.get(account) ?? []) socket.send({ kind: 'mail' })
    },
    signOut(account, ended) {
      for (const socket of byAccount.get(account) ?? [])
        if (hasEnded(ended, socket.session)) {
          socket.send({ kind: 'signed-out' })
          socket.close(policyClose)
        }
    },
    sockets: () => all,
    restart() {
      for (const socket of all) {
        socket.send({ kind: 'restarting' })
        socket.close(restartClose)
      }
    },
  }
}

/** Encoded once for everybody in the circle, however many they are. */
const entriesFrame = ({ circleId, items, headSeq, head }: Stored): Bytes => {
  const page = { headSeq, head, items: fitting(items) }
  return wsFrame(encodeHostFrame({ kind: 'entries', circleId, page }))
}

const fitting = (items: readonly LogItem[]): readonly LogItem[] => {
  let bytes = 0
  const end = items.findIndex(({ item }) => {
    bytes += item.length
    return bytes > maxFrameBytes
  })
  return end === -1 ? items : items.slice(0, end)
}
