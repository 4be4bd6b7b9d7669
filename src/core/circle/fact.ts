import type { AgreementAct } from '../agreement/events.ts'
import type { Aside } from '../aside/events.ts'
import type { CatchingAct } from '../catching/events.ts'
import type { EndingsAct } from '../endings/events.ts'
import type { ClosingAct } from '../closing/events.ts'
import type { CommitmentAct } from '../commitment/events.ts'
import type { DayAct } from '../day/events.ts'
import type { GreetingAct } from '../greeting/events.ts'
import type { HereNoteAct } from '../hereNote/events.ts'
import type { KeepersAct } from '../keepers/events.ts'
import type { KeptAct } from '../kept/events.ts'
import type { LettersAct } from '../letters/events.ts'
import type { NetworkAct } from '../network/events.ts'
import type { OwningAct } from '../owning/events.ts'
import type { NoteAct } from '../note/events.ts'
import type { PageAct } from '../page/events.ts'
import type { PeopleAct } from '../people/events.ts'
import type { PlanAct } from '../plan/events.ts'
import type { ShownPlanAct } from '../plan/shownEvents.ts'
import type { PerspectiveAct } from '../perspective/events.ts'
import type { QuestionsAct } from '../questions/events.ts'
import type { RepairAct } from '../repair/events.ts'
import type { ReturningAct } from '../returning/events.ts'
import type { SeenInYouAct } from '../seenInYou/events.ts'
import type { SharingAct } from '../sharing/events.ts'
import type { ShoesAct } from '../shoes/events.ts'
import type { StretchAct } from '../stretch/events.ts'
import type { Answer } from '../together/answer.ts'
import type { TogetherAct } from '../together/events.ts'
import type { NamedEntry } from '../together/together.ts'
import type { VaultAct } from '../vault/events.ts'
import type { VouchingAct } from '../vouching/events.ts'
import type { ReachOutAct } from '../reachOut/events.ts'
import type { SeasonAct } from '../season/events.ts'
import type { WeeksAct } from '../weeks/events.ts'
import type { CirclePolicy } from './circleKind.ts'
import type { CircleAct } from './events.ts'
import type { AccountId, CircleId, EntryId, EventId } from './ids.ts'

export type Role = 'steward' | 'member'

/** One thing a person does, in plain JSON. A new practice adds its acts here. */
export type Act =
  | CircleAct
  | AgreementAct
  | SharingAct
  | PageAct
  | PeopleAct
  | VaultAct
  | LettersAct
  | VouchingAct
  | ReturningAct
  | GreetingAct
  | ClosingAct
  | TogetherAct
  | StretchAct
  | QuestionsAct
  | PerspectiveAct
  | CommitmentAct
  | ShoesAct
  | OwningAct
  | RepairAct
  | SeenInYouAct
  | DayAct
  | NoteAct
  | KeepersAct
  | WeeksAct
  | ReachOutAct
  | NetworkAct
  | PlanAct
  | ShownPlanAct
  | CatchingAct
  | EndingsAct
  | KeptAct
  | SeasonAct
  | HereNoteAct

/** What every content event carries: its version, the author's id for it, the author's clock. */
export interface Stamp {
  readonly v: 1
  readonly id: EventId
  readonly at: number
}

/** Several small acts in one entry. Words that can be taken back are never in a batch. */
export interface Batch {
  readonly t: 'batch'
  readonly ops: readonly Act[]
}

/** A kind this version does not know. It stays in the log and changes nothing here. */
export interface Unknown {
  readonly t: 'unknown'
}

/** A content event: decrypted, parsed, its author not yet known. `JSON.stringify` writes it. */
export type Event = Stamp & (Act | Batch | Unknown)

/** An event as it stands in the log: of an aside, what every member's device can read of it. */
export type LoggedEvent = Event | (Stamp & Aside)

/** Where a fact stands in its circle's log and who signed it. Authorship comes from here alone. */
interface Place {
  readonly seq: number
  readonly by: AccountId
  readonly entry: EntryId
}

/** Something a member said. */
export type ContentFact = Place & {
  readonly kind: 'content'
  readonly event: LoggedEvent
  /** Said to these alone, and opened because I am one of them; `undefined`: to everybody here. */
  readonly audience?: readonly AccountId[] | undefined
  /** What the key in it opened (`answer-opened`); `undefined` where it opened no answer. */
  readonly answer?: Answer | undefined
  /** Where the entries stand that an opening names (`answers-opened`). */
  readonly named?: readonly NamedEntry[] | undefined
}

/** The generation of keys that somebody brings; 1 where it is not said. */
interface WithKeys {
  readonly gen?: number | undefined
}

/** Who is in the circle: the plaintext side of the log, already checked by the membership rules. */
export type Change =
  | ({
      readonly t: 'created'
      readonly circle: CircleId
      readonly policy: CirclePolicy
      /** Of a side circle: the circle it stands beside, as its maker says. */
      readonly parent?: CircleId | undefined
    } & WithKeys)
  | {
      readonly t: 'asked-to-join'
      readonly invite?: string | undefined
      /** Only on a device that may open the sealed hello: a steward's or the inviter's. */
      readonly name?: string | undefined
      readonly hello?: string | undefined
    }
  | ({
      readonly t: 'admitted'
      readonly account: AccountId
      readonly role: Role
      readonly request: EntryId
      /** What was said before is open to them too, where history begins at joining. */
      readonly past?: boolean | undefined
    } & WithKeys)
  /** Through an open link, by themselves. */
  | ({ readonly t: 'joined'; readonly invite?: string | undefined } & WithKeys)
  | { readonly t: 'left' }
  | { readonly t: 'removed'; readonly accounts: readonly AccountId[] }
  | ({ readonly t: 'keys-changed' } & WithKeys)
  | { readonly t: 'role-set'; readonly account: AccountId; readonly role: Role }
  /** `all` takes back everything this account wrote; otherwise the named entries. */
  | {
      readonly t: 'taken-back'
      readonly entries: readonly EntryId[]
      readonly all?: AccountId | undefined
      /** A steward hid it, with a mark everybody sees. */
      readonly mod: boolean
      /**
       * Whose words a steward hid, as the signed headers say: a device that comes later meets the
       * entries without their words, and must tell the same of them.
       */
      readonly of?: readonly AccountId[] | undefined
    }
  /** Only those who look after it write until it is opened for all again. */
  | { readonly t: 'circle-paused' }
  | { readonly t: 'circle-resumed' }
  | { readonly t: 'circle-closed' }
  | { readonly t: 'circle-reopened' }
  | {
      readonly t: 'invite-made'
      readonly invite: string
      readonly mode: 'ask' | 'open'
      /** How often it lets somebody in; without a number it does not end by use. */
      readonly uses?: number | undefined
      /** Whoever comes in through it has a young person's seat. */
      readonly seat?: true | undefined
    }
  /** By a steward: it may end. By its holder, after that: it ends. */
  | { readonly t: 'seat-ended'; readonly account: AccountId }
  | { readonly t: 'invite-revoked'; readonly invite: string }

/** What an entry of the control log ended: a link used up, expired or not renewed by a rotation. */
export interface Ended {
  readonly requests: readonly EntryId[]
  readonly invites: readonly string[]
}

export type MembershipFact = Place & {
  readonly kind: 'membership'
  /** `undefined` for an entry that only turned a key (a rotation, a new seal). */
  readonly change?: Change | undefined
  /**
   * The client compares the verified membership before and after the entry and names what is no
   * longer there, so that no screen offers to welcome somebody whose request has ended.
   */
  readonly ended?: Ended | undefined
}

export type Fact = ContentFact | MembershipFact
