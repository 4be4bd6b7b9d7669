import type { CircleColour, CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId, CircleId, EventId } from '#core/circle/ids.ts'
import type { MyShownPlanView } from '#core/plan/shownView.ts'
import type { PlanView } from '#core/plan/view.ts'
import type { Draft } from '#core/sharing/draft.ts'
import type { TodayView } from '#core/today/today.ts'
import type { Settings } from '#core/vault/settings.ts'
import type { VaultView } from '#core/vault/vaultView.ts'
import type { CatchingView } from '#core/catching/catchingView.ts'
import type { KeepersState } from '../keepers/keepersState.ts'

/**
 * The last two: this device once had an account. `storage-cleared`: its browser has thrown the store
 * away. `not-opened`: the store does not open, and an alarm says why.
 */
export type WhyOut = 'new' | 'signed-out' | 'deleted' | 'storage-cleared' | 'not-opened'

export type SignIn =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out'; readonly why: WhyOut }
  /** Words are kept on this device, the keys are not: after *Leave quickly*, or signed out elsewhere. */
  | { readonly kind: 'locked'; readonly account: AccountId; readonly why: 'locked' | 'elsewhere' }
  | {
      readonly kind: 'signed-in'
      readonly account: AccountId
      readonly name: string | undefined
      readonly settings: Settings
    }

export type Connection = 'offline' | 'connecting' | 'live'

export interface AppState {
  readonly signIn: SignIn
  readonly connection: Connection
  /** `undefined` until the circles are read from this device. */
  readonly today: TodayView | undefined
  readonly circles: readonly CircleSummary[]
  /** Circles I asked to join and have not been welcomed to yet. */
  readonly asked: readonly AskedView[]
  /** `undefined` until they are read from this device: there may be one that is not seen yet. */
  readonly drafts: readonly Draft[] | undefined
  /** Shown once, where it matters: each can be dismissed. */
  readonly alarms: readonly Alarm[]
  /** The recovery code waits to be written down; the code itself comes from `recoverySheet`. */
  readonly recoverySheetWaits: boolean
  /** Whom I blocked, wherever they are. */
  readonly blocked: VaultView['blocked']
  /** People who can help me back in, and those whom I can help. */
  readonly keepers?: KeepersState | undefined
  /** People who catch me, those whom I catch, and calls for someone. */
  readonly catching?: CatchingView | undefined
  /** The address that this host is about to move to. */
  readonly movesTo?: string | undefined
  /** The family in which I have a young person's seat. */
  readonly young: CircleId | undefined
  /** Grown-ups whom I chose, reached by phone. */
  readonly trusted: VaultView['trusted']
  /** My plan; `undefined` until it is read. Here, and not fetched: *Get help* shows it from every screen. */
  readonly plan?: PlanState | undefined
  /** Minutes together with the phones away, all in all. Mine alone. */
  readonly presentMinutes?: number | undefined
  /** I am in circles that have not come to this device yet. */
  readonly coming?: boolean | undefined
}

export interface PlanState extends PlanView {
  /** Lines that the host does not have yet. */
  readonly unsent: readonly EventId[]
  /** Lines whose people have left a circle of mine, or whom I blocked. */
  readonly without: readonly EventId[]
  /** What I show of it, circle by circle. */
  readonly shown: readonly ShownIn[]
  /** Shows of it to somebody whom I blocked. */
  readonly toBlocked: readonly EventId[]
  /** Today asks me to look it through. */
  readonly asksReview: boolean
  /** Whom I could put on it: people of my smaller circles. */
  readonly people: readonly PlanPerson[]
}

export interface PlanPerson {
  readonly circle: CircleId
  readonly circleName: string | undefined
  readonly account: AccountId
  readonly name: string
}

export interface ShownIn {
  readonly circle: CircleId
  readonly name: string | undefined
  readonly plans: readonly MyShownPlanView[]
}

export interface CircleSummary {
  readonly id: CircleId
  readonly kind: CircleKind
  readonly name: string | undefined
  readonly colour: CircleColour
  /** Something in it waits for me. A dot at most, never a number. */
  readonly waits: boolean
  /** `gone`: I left, or was removed; my copy is still here. `over`, `not-there`: as the circle says it. */
  readonly status: 'ok' | 'halted' | 'gone' | 'over' | 'not-there'
  /** Nobody can add anything; it may still be opened again. */
  readonly closed: boolean
  /** A side circle: it says that it stands beside another. */
  readonly isSide: boolean
  /** When its people look in, in minutes of the day; empty where they did not say. */
  readonly lookingIn: readonly number[]
  /** The circle that this one is shown in: I am in both, and so is who made it. */
  readonly inside: CircleId | undefined
}

export interface AskedView {
  readonly circle: CircleId
  readonly circleName: string
  readonly inviterName: string
  readonly at: number
}

/** `not-mine`: PROTOCOL, "Devices and the self circle", copied device data. `clock`: this device's clock is wrong by more than an hour. */
export type Alarm =
  | { readonly kind: 'not-mine'; readonly circle: CircleId }
  | { readonly kind: 'other-host' }
  | { readonly kind: 'storage-full' }
  /** Nothing can be kept; what is written goes with the page. */
  | { readonly kind: 'storage-blocked' }
  /** The store is there and takes nothing more. */
  | { readonly kind: 'storage-failing' }
  /** What the store holds does not read. */
  | { readonly kind: 'storage-damaged' }
  /** The store has not opened for some seconds; over as soon as it does. */
  | { readonly kind: 'storage-waits' }
  | { readonly kind: 'clock'; readonly aheadMs: number }
  | { readonly kind: 'update-needed' }
  /** Somebody was coming in with the help of my key keepers, and I stopped them. */
  | { readonly kind: 'return-stopped' }
  | { readonly kind: 'unreadable'; readonly circle: CircleId }
