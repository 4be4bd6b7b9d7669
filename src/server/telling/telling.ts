import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import type { RoundDeps } from './tellingRound.ts'
import type { ToldKind } from './toldStore.ts'
import type { Here, WayAtWork } from './wayAtWork.ts'

/** What the rest of the host says to the part that tells people. None of it fails. */
export interface Telling {
  /** Something was said in a circle that the others may be told of. Resolves when that is kept. */
  said(circle: CircleId, by: AccountId): Promise<void>
  letter(account: AccountId): void
  /** The person looks at the app, or has just put it aside. */
  here(me: Here): void
  /** To be told at once. */
  now(accounts: readonly AccountId[]): Promise<void>
  /** Resolves when all that was begun is done. */
  stop(): Promise<void>
}

export interface TellingDeps extends RoundDeps {
  readonly ways: readonly WayAtWork[]
  readonly cache: CircleCache
  readonly reportError: (error: unknown) => void
  /** How often it is looked whether somebody is due. */
  readonly roundMs?: number | undefined
}

const usualRoundMs = 10_000
/** So that what is told at once does not leave in the same moment for everybody. */
const nowSpreadMs = 5_000
const kinds: readonly ToldKind[] = ['now', 'hour']

export const telling = (deps: TellingDeps): Telling => {
  const { ways, cache, now, chance, reportError } = deps
  // Circles whose others wait already: told again with each word, the database would only say so.
  let marked = new Map<string, Promise<void>>()
  const working = new Set<Promise<void>>()
  // Each way and kind goes round by itself: a slow one holds up no other.
  const idle = new Set(ways.flatMap(way => kinds.map(kind => ({ way, kind }))))

  const begin = (work: () => Promise<void>): Promise<void> => {
    const running = work()
      .catch(reportError)
      .finally(() => working.delete(running))
    working.add(running)
    return running
  }

  const everyWay = async (say: (way: WayAtWork) => Promise<void>): Promise<void> => {
    await Promise.all(ways.map(say))
  }

  const goRound = (): void => {
    marked = new Map()
    for (const each of idle) {
      idle.delete(each)
      void begin(async () => {
        try {
          await each.way.round(each.kind)
        } finally {
          // What was told meanwhile waits no more: the next word marks it again.
          marked = new Map()
          idle.add(each)
        }
      })
    }
  }
  goRound()
  const timer = setInterval(goRound, deps.roundMs ?? usualRoundMs)
  timer.unref()

  return {
    said(circle, by) {
      const name = circle + by
      const known = marked.get(name)
      if (known !== undefined) return known
      const marking = begin(async () => {
        const { log } = await cache.get(circle)
        const others = [...(log.membership?.members.keys() ?? [])].filter(who => who !== by)
        await everyWay(way => way.wait(others.map(idBytes)))
      })
      marked.set(name, marking)
      return marking
    },
    letter(account) {
      void begin(() => everyWay(way => way.wait([idBytes(account)])))
    },
    here(who) {
      marked = new Map()
      void begin(() => everyWay(way => way.here(who)))
    },
    async now(accounts) {
      const at = now() + Math.floor(chance() * nowSpreadMs)
      await everyWay(way => way.now(accounts.map(idBytes), at))
    },
    async stop() {
      clearInterval(timer)
      await Promise.all(working)
    },
  }
}
