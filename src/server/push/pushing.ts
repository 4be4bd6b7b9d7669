import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import type { SignedIn } from '../accounts/session.ts'
import { nextTime, pushRound, type RoundDeps } from './pushRounds.ts'

/** What the rest of the host says to the part that tells people. None of it fails. */
export interface Pushing {
  /** Something was said in a circle that the others may be told of. Resolves when that is kept. */
  said(circle: CircleId, by: AccountId): Promise<void>
  letter(account: AccountId): void
  /** The person looks at the app, or has just put it aside. */
  here(me: Pick<SignedIn, 'account' | 'session'>): void
  /** To be told at once. */
  now(accounts: readonly AccountId[]): Promise<void>
  /** Sessions of this account have ended. */
  ended(account: AccountId): void
  /** Resolves when all that was begun is done. */
  stop(): Promise<void>
}

export interface PushingDeps extends RoundDeps {
  readonly cache: CircleCache
  readonly reportError: (error: unknown) => void
  /** How often it is looked whether somebody is due. */
  readonly roundMs?: number | undefined
}

const usualRoundMs = 10_000
const sweepMs = 3_600_000
/** A phone that was just told at once is not told again sooner. */
export const nowGapMs: number = 10 * 60_000
/** So that what is told at once does not leave in the same moment for everybody. */
const nowSpreadMs = 5_000

export const pushing = (deps: PushingDeps): Pushing => {
  const { store, cache, now, chance, reportError } = deps
  // Circles whose others wait already: told again with each word, the database would only say so.
  let marked = new Map<string, Promise<void>>()
  const working = new Set<Promise<void>>()
  const rounds = new Map<'now' | 'hour', Promise<void>>()

  const begin = (work: () => Promise<void>): Promise<void> => {
    const running = work()
      .catch(reportError)
      .finally(() => working.delete(running))
    working.add(running)
    return running
  }

  const goRound = (): void => {
    marked = new Map()
    for (const kind of ['now', 'hour'] as const) {
      if (rounds.has(kind)) continue
      const round = pushRound(deps, kind)
        .catch(reportError)
        .finally(() => {
          // What was told meanwhile waits no more: the next word marks it again.
          marked = new Map()
          rounds.delete(kind)
        })
      rounds.set(kind, round)
    }
  }
  goRound()
  void begin(() => store.dropEnded())
  const timer = setInterval(goRound, deps.roundMs ?? usualRoundMs)
  const sweeping = setInterval(() => void begin(() => store.dropEnded()), sweepMs)
  timer.unref()
  sweeping.unref()

  return {
    said(circle, by) {
      const name = circle + by
      const known = marked.get(name)
      if (known !== undefined) return known
      const marking = begin(async () => {
        const { log } = await cache.get(circle)
        const others = [...(log.membership?.members.keys() ?? [])].filter(who => who !== by)
        await store.wait(others.map(idBytes))
      })
      marked.set(name, marking)
      return marking
    },
    letter(account) {
      void begin(() => store.wait([idBytes(account)]))
    },
    here({ account, session }) {
      marked = new Map()
      void begin(async () => {
        const device = { account: idBytes(account), session: idBytes(session) }
        const hours = await store.here(device)
        if (hours === undefined) return
        // Told less and less while they were away; from now on at their hours again.
        await store.hoursAgain(device, nextTime(hours, now(), chance()))
      })
    },
    async now(accounts) {
      await store.now(accounts.map(idBytes), now() + Math.floor(chance() * nowSpreadMs), nowGapMs)
    },
    ended(account) {
      void begin(() => store.dropEnded(idBytes(account)))
    },
    async stop() {
      clearInterval(timer)
      clearInterval(sweeping)
      await Promise.all([...working, ...rounds.values()])
    },
  }
}
