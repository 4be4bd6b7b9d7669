import type { LetterId } from '#base/ids.ts'
import type { AccountId } from '../circle/ids.ts'
import type { CallSays, CatcherHours, CatcherWay } from './catchingLetters.ts'
import type { CallLine, CatchingPerson } from './events.ts'

export interface AskedCatcher extends CatchingPerson {
  readonly letter: LetterId
  readonly words: string
  readonly ways: readonly CatcherWay[]
}

export interface OutsideCatcher {
  readonly key: string
  readonly name: string
  readonly phone: string
  readonly words: string
}

export interface CallingSet {
  readonly order: readonly string[]
  readonly everyMinutes: number
  readonly words: string
  readonly phone: string | undefined
}

/** What I am to somebody. */
export interface GivenWord extends CatchingPerson {
  readonly letter: LetterId
  readonly word: 'yes' | 'not-now' | 'no' | 'quit'
  readonly permit: string | undefined
  readonly hours: CatcherHours | undefined
  readonly ways: readonly CatcherWay[]
  readonly phone: string | undefined
  readonly line: CallLine
  readonly at: number
}

export interface MyCall {
  readonly call: string
  readonly people: readonly CatchingPerson[]
  readonly at: number
  readonly state: 'asking' | 'answered' | 'over'
}

/** What a self circle holds of catchers and calls. */
export interface Catching {
  /** By account. */
  readonly asked: Record<string, AskedCatcher>
  /** By key. */
  readonly outside: Record<string, OutsideCatcher>
  set: CallingSet
  /** By account: who asked me, and what I said last. */
  readonly answered: Record<string, GivenWord>
  /** The latest few, the newest last: an answer may come late. */
  calls: readonly MyCall[]
  /** By who called, and the call: what I said to it. */
  readonly said: Record<string, CallSays>
}

/** Somebody else could give a call of theirs the same number. */
export const callKey = (owner: AccountId, call: string): string => `${owner}/${call}`

export const noCatching = (): Catching => ({
  asked: {},
  outside: {},
  set: { order: [], everyMinutes: 10, words: '', phone: undefined },
  answered: {},
  calls: [],
  said: {},
})
