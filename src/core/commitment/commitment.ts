import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { CheckInAnswer, ConsentCard, Rhythm } from './events.ts'

/** What was said of one time that was due. */
export interface CheckIn {
  readonly entry: EntryId
  readonly at: number
  readonly day: number
  readonly says: CheckInAnswer
  readonly line: string | undefined
}

/** A consent card, or that there is none, as it was set at one time. */
export interface Consent {
  readonly entry: EntryId
  readonly zone: number
  readonly card: ConsentCard | undefined
}

export interface Nudge {
  readonly entry: EntryId
  readonly seq: number
  readonly at: number
  readonly words: string
}

/** `asked` again when it has come to its end: what was said before stays. */
export type Stands = 'asked' | 'notNow' | 'running' | 'ended'

/** A promise of one member and the one person who walks it with them. For these two only. */
export interface Commitment {
  readonly entry: EntryId
  readonly id: EventId
  readonly by: AccountId
  readonly companion: AccountId
  readonly seq: number
  readonly at: number
  readonly what: string
  readonly often: Rhythm
  readonly days: readonly number[]
  readonly first: number
  /** Its last day. */
  last: number
  /** Not there in a circle of two, where it needs no seal of its own. */
  readonly audience?: readonly AccountId[]
  stands: Stands
  /** Asked to go on until this day. */
  again?: number
  /** How often it went on: of a promise for once, each time is one more. */
  rounds: number
  /** When the companion answered last, by their clock. */
  answeredAt?: number
  /** The companion has said yes at least once. */
  began?: true
  endedAt?: number
  /** Who stopped it, in which order. */
  readonly endedBy: AccountId[]
  /** The last one holds. */
  readonly consents: Consent[]
  /** All that was said of each time that was due, in log order; the last of them counts. */
  readonly checkIns: Record<string, CheckIn[]>
  readonly nudges: Nudge[]
  /** Log position up to which no nudge is heard any more: its person said something, or took or changed their card. */
  heardUpTo: number
}

/** By entry, in log order: those that this device may read. */
export interface Commitments {
  readonly all: Record<string, Commitment>
  /** By the entry of what was said about one (an answer, a card, a check-in, a nudge): which it is. */
  readonly about: Record<string, EntryId>
}

export const noCommitments = (): Commitments => ({ all: {}, about: {} })
