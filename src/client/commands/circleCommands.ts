import type { Audience } from '#core/aside/audience.ts'
import type { CircleColour, CircleKind } from '#core/circle/circleKind.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import type { Compared } from '../circle/meeting.ts'
import type { Outcome } from './failure.ts'

export interface NewCircle {
  readonly kind: Exclude<CircleKind, 'self'>
  readonly name: string
  readonly colour: CircleColour
  readonly purpose?: string | undefined
  /** What its people agree on, in words of their own. */
  readonly agreement?: string | undefined
}

export interface MadeInvite {
  readonly link: string
  readonly mode: 'ask' | 'open'
  readonly uses: 'one' | 'several'
  readonly expiresAt: number
  /** `false`: the link works on this computer only, because the host has no https address yet. */
  readonly reachable: boolean
}

/** Who invites and who is there, before anybody says yes. */
export interface InvitePreview {
  readonly circle: CircleId
  readonly circleName: string
  readonly circleKind: CircleKind
  readonly colour: CircleColour
  readonly inviterName: string
  readonly members: readonly string[]
  readonly mode: 'ask' | 'open'
  /** It leads to a young person's seat in a family. */
  readonly seat?: 'young' | undefined
  /** Only of a side circle: what it is for, in its maker's words. */
  readonly purpose?: string | undefined
  /**
   * A side circle: whoever says yes sees only what is shared there. With the name of the circle it
   * stands beside, where I am in that one too.
   */
  readonly side?: { readonly beside: string | undefined } | undefined
  /** It is for people of 18 and older, who say so before they ask. */
  readonly forAdults: boolean
  /** I blocked who made the link, or somebody who is in the circle. */
  readonly blocked?: 'inviter' | 'member' | undefined
}

export interface CircleCommands {
  create(input: NewCircle): Outcome<CircleId>
  invite(
    circle: CircleId,
    terms: { readonly mode: 'ask' | 'open'; readonly uses: number; readonly days: number },
  ): Outcome<MadeInvite>
  /** To a young person's seat in a family: for one, who asks and is welcomed. */
  inviteYoung(circle: CircleId, days: number): Outcome<MadeInvite>
  /** Of another, as a steward: their seat may end. Of myself, once that was said: it ends. */
  endSeat(circle: CircleId, account: AccountId): Outcome
  /** The link lets nobody in from now on, and who waits because of it is no longer asked about. */
  endInvite(circle: CircleId, invite: string): Outcome
  /** `fragment` is what stands after `#` in the link. Nothing is used up by looking. */
  readInvite(fragment: string): Outcome<InvitePreview>
  /** Asks, or with an open link joins at once. */
  join(
    fragment: string,
    words: { readonly name: string; readonly hello: string },
  ): Outcome<'asked' | 'joined'>
  /** Forgets here that I asked. Silent: what the host holds of it stays, and may still be answered. */
  stopWaiting(circle: CircleId): Outcome
  welcome(circle: CircleId, account: AccountId): Outcome
  /**
   * They were here before as `was`, and lost everything: shows that account out, lets them in if they
   * are at the door, and says so. Nothing is merged before their own yes. `past`: where history begins
   * at joining, what was said before is opened to them. May be done again when it was broken off.
   */
  welcomeBack(
    circle: CircleId,
    who: { readonly was: AccountId; readonly account: AccountId; readonly past: boolean },
  ): Outcome
  /** Silent: who asked is told nothing. */
  decline(circle: CircleId, account: AccountId): Outcome
  /** `reason`: one line for the others who look after the circle, by sealed letter (rule C25). */
  remove(circle: CircleId, account: AccountId, reason?: string): Outcome
  /** Stops looking after a circle and stays in it; `last-steward` when nobody else would. */
  stepDown(circle: CircleId): Outcome
  leave(circle: CircleId, words: 'leave' | 'take'): Outcome
  /** Circles that both of us are in now. */
  circlesWith(account: AccountId): Outcome<
    readonly {
      readonly id: CircleId
      readonly name: string | undefined
      readonly kind: CircleKind
    }[]
  >
  /** Leaves each of them, one after the other. Without a connection none is left. */
  leaveCirclesWith(account: AccountId, words: 'leave' | 'take'): Outcome
  close(circle: CircleId): Outcome
  reopen(circle: CircleId): Outcome
  /** From now on only those who look after it write, until it is resumed. */
  pause(circle: CircleId): Outcome
  resume(circle: CircleId): Outcome
  /** Lets go of a circle I am no longer in, on this device and in my list. */
  forget(circle: CircleId): Outcome
  /** Six words, the same on every honest device of the circle. */
  words(circle: CircleId, language: 'en' | 'es'): Outcome<readonly string[]>
  /** What my screen shows to somebody beside me. No secret. */
  myCode(circle: CircleId): Outcome<string>
  /** Holds a code against what the circle says of `account`; if it is the same, says so in the circle. */
  compareCode(circle: CircleId, account: AccountId, code: string): Outcome<Compared>
  /** Six words that are the same on both devices, and for which of their keys: for `member-vouched`. */
  pairWords(
    circle: CircleId,
    account: AccountId,
    language: 'en' | 'es',
  ): Outcome<{ readonly gen: number; readonly words: readonly string[] }>
  /** A file that shows what the host served, for a halted circle. */
  evidence(circle: CircleId): Outcome<Uint8Array>

  /**
   * Written down on this device before it returns; goes out when there is a connection. What is about
   * an aside goes to the same people, whatever `audience` says. `tellNow`: they are told at once, not at
   * their hours.
   */
  say(
    circle: CircleId,
    act: Act,
    id?: EventId,
    audience?: Audience,
    tellNow?: boolean,
  ): Outcome<EventId>
  /** In the self circle. */
  sayToMyself(act: Act, id?: EventId): Outcome<EventId>
  /**
   * What came while this share was open has stood on the screen: Today need not say it (D17). Opening
   * it says so of all that is there by then.
   */
  sawShare(circle: CircleId, share: EntryId): Outcome
  takeBack(circle: CircleId, entries: readonly EntryId[]): Outcome
  takeBackPage(entries: readonly EntryId[]): Outcome
  /** Tries a refused or waiting item again, or drops it. */
  retry(id: EventId): Outcome
  drop(id: EventId): Outcome
  newId(): Promise<EventId>
  saveDraft(draft: Draft): Outcome
  dropDraft(id: EventId): Outcome
}
