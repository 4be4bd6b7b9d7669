import type { HostFailure } from '../host/hostApi.ts'
import { placeInNeed } from './inNeed.ts'
import type { WaitingLetter } from './letterBox.ts'

/** Where the host says no time of its own. */
const usualMs = 60_000

/** A clock that is set, or an absurd answer, keeps nothing waiting for ever. */
const mostMs = 6 * 3_600_000

/**
 * Until when the host takes no more letters of a kind to somebody: what must not wait has ways of its own, and one
 * that is full says nothing of another. Kept in memory alone: after a start it is asked again,
 * and says it again.
 */
export class LetterHolds {
  readonly #until = new Map<string, { readonly from: number; readonly until: number }>()

  hold(letter: WaitingLetter, failure: HostFailure, now: number): void {
    const saidMs = failure.kind === 'refused' ? (failure.retryAfterS ?? 60) * 1000 : usualMs
    const waitMs = Math.min(mostMs, Math.max(1_000, saidMs))
    this.#until.set(wayOf(letter), { from: now, until: now + waitMs })
  }

  isHeld(letter: WaitingLetter, now: number): boolean {
    const held = this.#until.get(wayOf(letter))
    return held !== undefined && now < held.until && now >= held.from
  }

  /** How long until the next of them is over. */
  nextInMs(now: number): number | undefined {
    const ends = [...this.#until.values()].flatMap(({ until }) => (until > now ? [until] : []))
    return ends.length === 0 ? undefined : Math.min(...ends) - now
  }
}

const wayOf = (letter: WaitingLetter): string => `${placeInNeed(letter)} ${letter.to}`
