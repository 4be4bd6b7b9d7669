import { createHash } from 'node:crypto'
import type { Bytes } from '#base/bytes.ts'
import type { RateRule } from './rateRules.ts'

/**
 * How often somebody may do something. Asynchronous, so that the counts may live in a store that
 * several nodes share; this one is in the memory of one node.
 */
export interface RateLimits {
  /** 0 when this one is within the rule, else the seconds after which trying again makes sense. */
  spend(rule: RateRule, key: string | Uint8Array): Promise<number>
  /** Forgets what was counted: the person proved to be who they are. */
  forgive(rule: RateRule, key: string | Uint8Array): Promise<void>
}

interface Count {
  /** Tokens left in a bucket, or tries made. */
  amount: number
  /** When `amount` was true. */
  at: number
  /** Nothing is allowed before this. */
  waitUntil: number
}

const maxCounts = 100_000

/**
 * Keys (addresses, names) are kept only as a hash with a salt of this start: a dump of the memory
 * tells nobody who was here.
 */
export const memoryRateLimits = (
  now: () => number,
  random: (length: number) => Bytes,
): RateLimits => {
  const salt = random(16)
  // One map per rule, so that a flood of one kind cannot push out the counts of another.
  const counts = new Map<string, Map<string, Count>>()

  const nameOf = (key: string | Uint8Array): string =>
    createHash('sha256').update(salt).update(key).digest('base64')

  const countsOf = (rule: RateRule): Map<string, Count> => {
    const known = counts.get(rule.name)
    if (known !== undefined) return known
    const made = new Map<string, Count>()
    counts.set(rule.name, made)
    return made
  }

  return {
    async spend(rule, key) {
      const known = countsOf(rule)
      const name = nameOf(key)
      const { count, waitMs } = next(rule, known.get(name), now())
      // Put at the end: the map is in the order of last use.
      known.delete(name)
      known.set(name, count)
      const [oldest] = known.keys()
      if (oldest !== undefined && known.size > maxCounts) known.delete(oldest)
      return Math.ceil(waitMs / 1000)
    },
    async forgive(rule, key) {
      countsOf(rule).delete(nameOf(key))
    },
  }
}

interface Step {
  readonly count: Count
  readonly waitMs: number
}

const next = (rule: RateRule, before: Count | undefined, clock: number): Step => {
  // A clock that is set back must not take tokens away or lengthen a wait.
  const at = Math.max(clock, before?.at ?? 0)
  switch (rule.kind) {
    case 'bucket': {
      const refilled =
        before === undefined
          ? rule.burst
          : Math.min(rule.burst, before.amount + ((at - before.at) * rule.perMinute) / 60_000)
      if (refilled >= 1) return { count: { amount: refilled - 1, at, waitUntil: 0 }, waitMs: 0 }
      const waitMs = ((1 - refilled) * 60_000) / rule.perMinute
      return { count: { amount: refilled, at, waitUntil: 0 }, waitMs }
    }
    case 'tries': {
      const isOld = before === undefined || at - before.at > rule.forgetMs
      const tries = isOld ? 0 : before.amount
      const waitUntil = isOld ? 0 : before.waitUntil
      // Knocking during the wait is not counted: it must not lengthen the wait for its owner.
      if (at < waitUntil)
        return { count: { amount: tries, at: before?.at ?? at, waitUntil }, waitMs: waitUntil - at }
      const made = tries + 1
      const delayMs =
        made < rule.free
          ? 0
          : Math.min(rule.maxDelayMs, rule.firstDelayMs * 2 ** Math.min(30, made - rule.free))
      return { count: { amount: made, at, waitUntil: at + delayMs }, waitMs: 0 }
    }
  }
}
