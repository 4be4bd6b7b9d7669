import type { Readers } from '../aside/audience.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import { type NoteAct, noteSchemas } from './events.ts'
import { pairKey } from './notes.ts'

/** DA10, DA12: to one other member and nobody else, as long as they have not said "rather not". */
const refusalOf = (
  circle: Circle,
  by: AccountId,
  act: NoteAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.t === 'note-thanked') {
    const note = own(circle.note.all, act.note)
    if (note === undefined) return 'no-such-note'
    if (note.to !== by) return 'not-yours'
    return samePeopleRefusal(circle, note, readers)
  }
  const other = act.t === 'note-sent' ? act.to : act.from
  if (other === by) return 'yourself'
  if (presentMember(circle, other) === undefined) return 'no-such-member'
  if (readers?.join() !== betweenTwo(circle, by, other)?.join()) return 'not-the-same-people'
  if (act.t === 'notes-wanted') return undefined
  if (act.words.trim() === '') return 'no-words'
  return own(circle.note.unwanted, pairKey(other, by)) === undefined
    ? undefined
    : 'notes-not-wanted'
}

const replay = ({ note }: Circle, said: Said<NoteAct>): void => {
  const { entry, id, by, seq, at, audience, act } = said
  switch (act.t) {
    case 'note-sent': {
      const { to, words } = act
      const told = { entry, id, by, to, seq, at, words }
      note.all[entry] = { ...told, ...(audience === undefined ? {} : { audience }) }
      break
    }
    case 'note-thanked': {
      const one = own(note.all, act.note)
      if (one !== undefined) one.thankedSeq ??= seq
      break
    }
    case 'notes-wanted': {
      const key = pairKey(by, act.from)
      if (act.wanted) delete note.unwanted[key]
      else note.unwanted[key] = { by, from: act.from, seq }
      break
    }
  }
}

const takeBack = ({ note: { all } }: Circle, entry: EntryId, { by, mod }: TakingBack): void => {
  const note = own(all, entry)
  if (note !== undefined && (mod || note.by === by)) delete all[entry]
}

const entriesOf = ({ note }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(note.all)
    .filter(({ by }) => by === account)
    .map(({ entry }) => entry)

const kinds = Object.keys(noteSchemas) as readonly NoteAct['t'][]

/** "I'm here", to one person, without a share. */
export const notePractice: Practice<NoteAct> = {
  name: 'note',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: noteSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
