import type * as v from 'valibot'
import type { Readers } from '../aside/audience.ts'
import type { Answer } from '../together/answer.ts'
import type { NamedEntry } from '../together/together.ts'
import type { Circle } from './circle.ts'
import type { CircleKind } from './circleKind.ts'
import type { Act } from './fact.ts'
import type { AccountId, EntryId, EventId } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** An act that was accepted, with where it stands and who signed it. */
export interface Said<A extends Act = Act> {
  readonly seq: number
  readonly by: AccountId
  readonly entry: EntryId
  readonly id: EventId
  readonly at: number
  readonly act: A
  /** Said to these alone. */
  readonly audience?: Readers
  /** What the key in it opened, as whoever opens things has found. */
  readonly answer?: Answer | undefined
  /** Where the entries stand that it names, as whoever keeps the log has found. */
  readonly named?: readonly NamedEntry[] | undefined
}

/**
 * One practice: its acts, its rules, its part of the state. A new one is one folder and one line
 * in practices.ts. Written as methods on purpose: the registry may then hold practices of
 * different acts, each of which is only ever given its own (see `practiceOf`).
 */
export interface Practice<A extends Act = Act> {
  readonly name: string
  /** Kinds of circle that have this practice; elsewhere its acts are refused. */
  readonly offeredIn: readonly CircleKind[]
  readonly schemas: Readonly<Record<string, v.GenericSchema<unknown, A>>>
  /** Acts that hold words a person may take back, and so never travel in a batch. */
  readonly alone: readonly A['t'][]
  /** Acts that may be said to chosen members. All others are for everybody, or there would be two circles. */
  readonly forSome?: readonly A['t'][]
  /** Why not; asked before writing and again at replay. Membership was checked before. */
  refusalOf(
    circle: Circle,
    by: AccountId,
    act: A,
    readers?: Readers,
    /** What the author's clock says: a claim, where there is no other time. */
    at?: number,
  ): Refusal | undefined
  /** Folds an act that was not refused. Total: never throws. */
  replay(circle: Circle, said: Said<A>): void
  /** Forgets the words of these entries, when they are of this practice. */
  takeBack(circle: Circle, entry: EntryId, who: TakingBack): void
  /** Entries with words of this account in them: whoever takes their words along takes these. */
  entriesOf?(circle: Circle, account: AccountId): readonly EntryId[]
}

/** A redaction: by whom, and whether it is a steward's, with its visible mark. */
export interface TakingBack {
  readonly by: AccountId
  readonly mod: boolean
}
