import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite, presentMember } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { type WalkView, walksHere } from '../walk/view.ts'
import { type Note, pairKey } from './notes.ts'

export interface NoteView {
  readonly entry: EntryId
  readonly id: EventId
  readonly mine: boolean
  /** Who wrote it to me; whom I wrote it to. */
  readonly other: PersonView
  readonly at: number
  readonly words: string
  readonly thanked: boolean
  readonly canThank: boolean
  readonly takeBack: readonly EntryId[]
}

/** Somebody whose notes I do not want to see, from here on. */
export interface QuietedView {
  readonly person: PersonView
  /** I told them, too. */
  readonly told: boolean
}

export interface NotesView {
  /** The newest first. */
  readonly all: readonly NoteView[]
  /** Whom I can write a note to. */
  readonly others: readonly PersonView[]
  /** Who said that they would rather have no notes from me now. */
  readonly ratherNot: readonly PersonView[]
  readonly quieted: readonly QuietedView[]
  /** Where the log stands: what I quiet or have seen goes up to here. */
  readonly seq: number
  /** There is something here that I have not been shown. */
  readonly fresh: boolean
  readonly walks: readonly WalkView[]
}

export const notesView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  today: number,
  mine: Limits = noLimits,
): NotesView => {
  const limits = limitsHere(circle, mine)
  const person = (account: AccountId): PersonView => personView(circle, account, me, limits)
  const others = circle.policy.self || !mayWrite(circle, me) ? [] : othersView(circle, me, limits)
  const unwanted = Object.values(circle.note.unwanted)
  const refused = unwanted.filter(({ from }) => from === me).map(({ by }) => by)
  const quiet = quietedIn(circle, self)
  const told = new Set(unwanted.filter(({ by }) => by === me).map(({ from }) => from))
  return {
    all: notesFor(circle, self, me, limits)
      .map(note => ({
        entry: note.entry,
        id: note.id,
        mine: note.by === me,
        other: person(note.by === me ? note.to : note.by),
        at: note.at,
        words: note.words,
        thanked: note.thankedSeq !== undefined,
        canThank: note.to === me && note.thankedSeq === undefined && mayWrite(circle, me),
        takeBack: note.by === me ? [note.entry] : [],
      }))
      .toReversed(),
    others: others.filter(({ account }) => !refused.includes(account)),
    ratherNot: refused.map(person).filter(({ present, blocked }) => present && !blocked),
    quieted: Object.values(circle.members)
      .filter(({ account }) => own(quiet, account) !== undefined || told.has(account))
      .map(({ account }) => ({ person: person(account), told: told.has(account) }))
      .filter(each => each.person.present && !each.person.blocked),
    seq: circle.seq,
    fresh: newsFor(circle, self, me, limits).length > 0,
    walks: walksHere(circle, self, me, today, limits),
  }
}

/** Those between me and another. DA12: after I said "no more notes", no later one. */
export const notesFor = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): readonly Note[] => {
  const quiet = quietedIn(circle, self)
  return Object.values(circle.note.all).filter(({ by, to, seq }) => {
    if (by === me) return true
    return to === me && !limits.isBlocked(by) && seq <= (own(quiet, by) ?? Infinity)
  })
}

const quietedIn = ({ id }: Circle, self: Circle | undefined): Readonly<Record<string, number>> =>
  (id === undefined ? undefined : own(self?.vault.notesQuiet ?? {}, id)) ?? {}

export interface NoteNews {
  readonly kind: 'note-came' | 'note-thanked' | 'notes-declined'
  readonly other: AccountId
  readonly seq: number
}

/** What came since I was on the page of notes last. */
export const newsFor = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): readonly NoteNews[] => {
  const { id } = circle
  if (self === undefined || id === undefined || presentMember(circle, me) === undefined) return []
  const seen = own(self.vault.notesSeen ?? {}, id) ?? 0
  const isNews = ({ other, seq }: NoteNews): boolean =>
    seq > seen && presentMember(circle, other) !== undefined && !limits.isBlocked(other)
  const ofNotes = notesFor(circle, self, me, limits).flatMap((note): NoteNews[] => {
    if (note.by !== me)
      return note.thankedSeq === undefined
        ? [{ kind: 'note-came', other: note.by, seq: note.seq }]
        : []
    return note.thankedSeq === undefined
      ? []
      : [{ kind: 'note-thanked', other: note.to, seq: note.thankedSeq }]
  })
  const declined = Object.values(circle.note.unwanted)
    .filter(({ from }) => from === me)
    .map(({ by, seq }): NoteNews => ({ kind: 'notes-declined', other: by, seq }))
  return [...ofNotes, ...declined].filter(isNews)
}

/** DA12: they said that they would rather have no notes from me now. */
export const wouldRatherNot = ({ note }: Circle, them: AccountId, me: AccountId): boolean =>
  own(note.unwanted, pairKey(them, me)) !== undefined
