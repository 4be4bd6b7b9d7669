import {
  type Agreed,
  type Agreement,
  type HandingOn,
  noAgreed,
  nothingToHandOn,
} from '../agreement/agreement.ts'
import { type Closing, notClosing } from '../closing/closing.ts'
import { type Commitments, noCommitments } from '../commitment/commitment.ts'
import { type Days, noDays } from '../day/days.ts'
import { type Greeting, nobodyGreets } from '../greeting/greeting.ts'
import { type Catching, noCatching } from '../catching/catching.ts'
import { type HereNotes, noHereNotes } from '../hereNote/hereNotes.ts'
import { type Endings, noEndings } from '../endings/endings.ts'
import { type Keepers, noKeepers } from '../keepers/keepers.ts'
import { type Kept, nothingKept } from '../kept/kept.ts'
import { type Letters, noLetters } from '../letters/letters.ts'
import { type Network, noNetwork } from '../network/network.ts'
import { noNotes, type Notes } from '../note/notes.ts'
import { noPages, type Pages } from '../page/pages.ts'
import { noPeople, type People } from '../people/people.ts'
import { noPlan, type Plan } from '../plan/plan.ts'
import { noShownPlans, type ShownPlans } from '../plan/shownPlans.ts'
import { noSharing, type Sharing } from '../sharing/sharing.ts'
import { noOwnings, type Ownings } from '../owning/owning.ts'
import { noPerspectives, type Perspectives } from '../perspective/perspectives.ts'
import { noQuestions, type Questions } from '../questions/questions.ts'
import { noShoes, type Shoes } from '../shoes/guesses.ts'
import { noRepairs, type Repairs } from '../repair/repair.ts'
import { nothingSeen, type SeenInYou } from '../seenInYou/seenInYou.ts'
import { noStretches, type Stretches } from '../stretch/stretch.ts'
import { noRounds, type Together } from '../together/together.ts'
import { noVault, type Vault } from '../vault/vault.ts'
import { noReturning, type Returning } from '../returning/returning.ts'
import { noVouching, type Vouching } from '../vouching/vouching.ts'
import { noReachOuts, type ReachOuts } from '../reachOut/reachOut.ts'
import { noSeasons, type Seasons } from '../season/seasons.ts'
import { noWeeks, type Weeks } from '../weeks/weeks.ts'
import type { CircleColour, CircleKind, CirclePolicy } from './circleKind.ts'
import type { Ends } from './ends.ts'
import type { Role } from './fact.ts'
import type { AccountId, CircleId, EntryId } from './ids.ts'
import type { StewardDeed } from './stewardLog.ts'

/**
 * The shape of the state. A device that finds another number in its snapshot throws the snapshot
 * away and folds the log again: raise it with every change of shape or of a rule.
 */
export const circleFormat = 52

export interface Member {
  readonly account: AccountId
  role: Role
  /** `undefined` until they have said what they are called here. */
  name: string | undefined
  /** They said it here themselves. What others told of it may be known on some devices only. */
  saidName?: true
  /** Log position of their (latest) coming; the longest-standing member has the smallest. */
  since: number
  /** A former member stays in the record: their words may still be here under their name. */
  present: boolean
  /** They came in through an open link: nobody was asked before. */
  byLink?: true | undefined
  /** A young person's seat; `ending`: a steward has said that it may end. */
  seat?: 'young' | 'ending' | undefined
}

export interface JoinRequest {
  readonly account: AccountId
  readonly entry: EntryId
  readonly invite: string | undefined
  readonly name: string | undefined
  readonly hello: string | undefined
}

export interface Invite {
  readonly invite: string
  readonly by: AccountId
  readonly mode: 'ask' | 'open'
  /** How often it still lets somebody in; `undefined`: it does not end by use. */
  usesLeft: number | undefined
  /** It leads to a young person's seat. */
  readonly seat?: true | undefined
}

/** A member who was asked to look after the circle too. It ends with an answer, or with who asked. */
export interface StewardAsk {
  readonly account: AccountId
  readonly by: AccountId
  /** They said yes; the next steward's device that reads so gives them the role. */
  yes: boolean
}

/**
 * Everything that the facts of one log add up to, as plain JSON: stored as an encrypted snapshot
 * and read back with `JSON.parse`. Replay changes it in place, because 50,000 facts that each
 * copied it would be 50,000 copies; everybody else reads it and never writes.
 */
export interface Circle {
  readonly format: number
  /** Log position of the last fact folded. Earlier ones are ignored. */
  seq: number
  /** `undefined` before the first entry. */
  id: CircleId | undefined
  policy: CirclePolicy
  /** The circle that this one says it stands beside; anybody can say so (see `insideOf`). */
  parent: CircleId | undefined
  /** Who made it. */
  maker: AccountId | undefined
  kind: CircleKind
  name: string | undefined
  colour: CircleColour
  purpose: string | undefined
  /** The text that stands. */
  agreement: Agreement | undefined
  readonly agreed: Agreed
  readonly handingOn: HandingOn
  /** The promise of a first answer. Never used for *unsafe*. */
  hearingTimeMs: number
  /** When people look in here, in minutes of the day by each one's own clock. Nothing goes out by it. */
  lookingIn: readonly number[]
  closed: boolean
  /** Members read and do not write; whoever looks after it does both. */
  paused: boolean
  readonly members: Record<string, Member>
  readonly requests: Record<string, JoinRequest>
  readonly invites: Record<string, Invite>
  /** By the account that was asked. */
  readonly asks: Record<string, StewardAsk>
  /** What stewards did, the oldest first. */
  readonly stewardLog: StewardDeed[]
  /** The time its author claims for what was said last; `undefined` before anything was said. */
  saidAt: number | undefined
  /** Event ids already folded, by author: the first of a pair in log order wins. */
  readonly seen: Record<string, Record<string, 1>>
  /** What members ended between two; it must not come back when a steward hides it. */
  readonly ends: Ends
  readonly sharing: Sharing
  readonly page: Pages
  readonly people: People
  readonly vault: Vault
  readonly letters: Letters
  readonly vouching: Vouching
  readonly returning: Returning
  readonly greeting: Greeting
  readonly closing: Closing
  readonly together: Together
  readonly stretch: Stretches
  readonly questions: Questions
  readonly perspective: Perspectives
  readonly commitment: Commitments
  readonly shoes: Shoes
  readonly owning: Ownings
  readonly repair: Repairs
  readonly seenInYou: SeenInYou
  readonly day: Days
  readonly note: Notes
  readonly keepers: Keepers
  readonly weeks: Weeks
  readonly reachOut: ReachOuts
  readonly network: Network
  readonly plan: Plan
  readonly shownPlans: ShownPlans
  readonly catching: Catching
  readonly endings: Endings
  readonly kept: Kept
  readonly season: Seasons
  readonly hereNote: HereNotes
}

export const hourMs = 3_600_000
export const dayMs: number = 24 * hourMs

/** A circle before its first entry. */
export const emptyCircle = (): Circle => ({
  format: circleFormat,
  seq: 0,
  id: undefined,
  policy: { self: false, kind2: false, history: 'join', invite: 'steward' },
  parent: undefined,
  maker: undefined,
  kind: 'community',
  name: undefined,
  colour: 'lake',
  purpose: undefined,
  agreement: undefined,
  agreed: noAgreed(),
  handingOn: nothingToHandOn(),
  hearingTimeMs: dayMs,
  lookingIn: [],
  closed: false,
  paused: false,
  members: {},
  requests: {},
  invites: {},
  asks: {},
  stewardLog: [],
  saidAt: undefined,
  seen: {},
  ends: {},
  sharing: noSharing(),
  page: noPages(),
  people: noPeople(),
  vault: noVault(),
  letters: noLetters(),
  vouching: noVouching(),
  returning: noReturning(),
  greeting: nobodyGreets(),
  closing: notClosing(),
  together: noRounds(),
  stretch: noStretches(),
  questions: noQuestions(),
  perspective: noPerspectives(),
  commitment: noCommitments(),
  shoes: noShoes(),
  owning: noOwnings(),
  repair: noRepairs(),
  seenInYou: nothingSeen(),
  day: noDays(),
  note: noNotes(),
  keepers: noKeepers(),
  weeks: noWeeks(),
  reachOut: noReachOuts(),
  network: noNetwork(),
  plan: noPlan(),
  shownPlans: noShownPlans(),
  catching: noCatching(),
  endings: noEndings(),
  kept: nothingKept(),
  season: noSeasons(),
  hereNote: noHereNotes(),
})
