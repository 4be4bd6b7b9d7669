import type { Audience } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CommitmentsView } from '#core/commitment/view.ts'
import type { SeenInYouView } from '#core/seenInYou/view.ts'
import type { DaysView } from '#core/day/view.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { Refusal as RuleRefusal } from '#core/circle/refusal.ts'
import type { RemovalReason } from '#core/letters/removalReasons.ts'
import type { MadeReportView, ReportView } from '#core/letters/reportsView.ts'
import type { OwningsView } from '#core/owning/view.ts'
import type { NotesView } from '#core/note/view.ts'
import type { PerspectivesView } from '#core/perspective/view.ts'
import type { GuessesView } from '#core/shoes/view.ts'
import type { QuestionsView } from '#core/questions/view.ts'
import type { RepairsView } from '#core/repair/view.ts'
import type { ShownPlansView } from '#core/plan/shownView.ts'
import type { FileView } from '#core/sharing/files.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { SidesView } from '#core/sides/sideCircles.ts'
import type { StretchView } from '#core/stretch/view.ts'
import type { LetterRefusal } from '../mail/letterBox.ts'

/** One circle's screen: the folded view and what this device adds to it. */
export interface CircleState {
  readonly view: CircleView
  /** Mine, written here, not yet stored by the host; in order. */
  readonly sending: readonly Sending[]
  /** What was told to one person alone: to me, and by me. */
  readonly reports: Reports
  /** What stands beside it, and what it stands beside. */
  readonly sides: SidesView
  /** The stretch that runs, and those that ended. */
  readonly stretch: StretchView
  /** What they ask each other, and what each answered. */
  readonly questions: QuestionsView
  /** How a few see the shares of this page. */
  readonly perspectives: PerspectivesView
  /** Who stood in whose shoes on this page, as far as I am one of the two. */
  readonly guesses: GuessesView
  /** Promises in which I am one of the two. */
  readonly commitments: CommitmentsView
  /** Faults that I own to somebody here, or somebody to me. */
  readonly ownings: OwningsView
  /** What two agree on, I one of them. */
  readonly repairs: RepairsView
  /** What they see in each other, as far as it is mine to read. */
  readonly seenInYou: SeenInYouView
  /** Dates that matter, which we keep with each other. */
  readonly days: DaysView
  /** Notes between me and another, and what I plan of them. */
  readonly notes: NotesView
  /** What they show me of their plans, and I of mine. */
  readonly plans: ShownPlansView
  /** Why somebody was removed, for those who look after the circle. */
  readonly removalReasons: readonly RemovalReason[]
  /** Links that still let somebody in: every one for stewards, my own for everybody else. */
  readonly invites: readonly LiveInvite[]
  readonly status:
    | { readonly kind: 'ok' }
    /** The history from the host does not add up: nothing new is shown. `fault` is for support. */
    | { readonly kind: 'halted'; readonly fault: string }
    | { readonly kind: 'update-needed' }
    /** I am no longer in it; what I read stays readable on this device until I let it go. */
    | { readonly kind: 'gone' }
    /** Closed, and no longer at the host: on this device until about then. */
    | { readonly kind: 'over'; readonly goesAt: number }
    /** The host says that it is not there, or that I am not in it, and nobody signed that. */
    | { readonly kind: 'not-there' }
}

/**
 * A link that was handed over and still works. The log knows no time, so when it was made is not
 * known; and how many came through it already is nobody's to count.
 */
export interface LiveInvite {
  readonly id: string
  readonly mode: 'ask' | 'open'
  readonly by: PersonView
  readonly expiresAt: number
  readonly uses: 'one' | 'several'
}

export interface Sending {
  readonly id: EventId
  readonly act: Act
  /** What goes out with it; `act` names none. */
  readonly files?: readonly FileView[] | undefined
  /** How far its files have gone, 0 to 1; `undefined` when there are none, or all are there. */
  readonly progress?: number | undefined
  /** For whom it was written, where that is not everybody here. */
  readonly audience?: Audience | undefined
  readonly state: 'waiting' | 'refused'
  /** It never left this device: whoever wrote it can have it back. */
  readonly canRecall?: true | undefined
  readonly refusal?: RuleRefusal | 'too-large' | 'paused' | 'circle-full' | undefined
}

/**
 * A report I made: `waiting` on this device, `sent`, or it could not go out because of what changed
 * meanwhile. Its words are here only until it is sent.
 */
export interface MyReport extends MadeReportView {
  readonly state: 'waiting' | 'sent' | LetterRefusal
  readonly words: string | undefined
}

export interface Reports {
  /** What I was told, as one who looks after the circle. */
  readonly told: readonly ReportView[]
  readonly made: readonly MyReport[]
}
