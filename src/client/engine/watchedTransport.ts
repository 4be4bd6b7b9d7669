import type { Transport } from '../host/transport.ts'

/** Beyond this, words would carry a time that confuses people and hearing times. */
const tolerableMs = 3_600_000

export interface TransportNews {
  /** How far this device's clock is ahead, when that is more than an hour. */
  clockIsOff(aheadMs: number): void
  /** The host does not know this device's session (any more). */
  notSignedIn(): void
}

/** A transport that tells what it sees in passing: the host's clock, and who is signed in. */
export const watchedTransport = (
  transport: Transport,
  now: () => number,
  news: TransportNews,
): Transport => ({
  request: async request => {
    const answer = await transport.request(request)
    if (!answer.ok) return answer
    const { date, status } = answer.value
    // A wrong `Date` harms nobody: it raises a notice, and decides nothing.
    if (date !== undefined && Math.abs(now() - date) > tolerableMs) news.clockIsOff(now() - date)
    // A failed sign-in says nothing about the session that is there.
    if (status === 401 && !request.path.startsWith('/v1/auth/')) news.notSignedIn()
    return answer
  },
  openSocket: events => transport.openSocket(events),
})
