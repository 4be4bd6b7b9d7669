import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type LettersAct, lettersSchemas } from './events.ts'
import { letterKey } from './letters.ts'

const refusalOf = ({ letters }: Circle, by: AccountId, act: LettersAct): Refusal | undefined => {
  switch (act.t) {
    case 'letter-kept':
      return act.from === by ? 'wrong-value' : undefined
    case 'report-made':
      if (act.to === by) return 'wrong-value'
      return act.to === act.about ? 'is-meant' : undefined // R8
    case 'letter-read':
      return own(letters.kept, letterKey(act.from, act.letter)) === undefined
        ? 'no-such-letter'
        : undefined
    case 'report-forgotten':
      return own(letters.made, act.letter) === undefined ? 'no-such-letter' : undefined
    case 'letter-closed':
      return undefined
    case 'removal-reason-given':
      return act.about === by ? 'wrong-value' : undefined
  }
}

const replay = ({ letters }: Circle, { entry, at, act }: Said<LettersAct>): void => {
  const { kept, known, keyOf, made } = letters
  switch (act.t) {
    case 'letter-kept': {
      const { letter, from, circle, body } = act
      const key = letterKey(from, letter)
      const there = own(kept, key)
      // R6: once for ever. The same from another device of mine adds an entry to be erased.
      if (there !== undefined) there.entries.push(entry)
      else if (own(known, key) !== undefined) {
        letters.toErase.push(entry)
        return
      } else kept[key] = { letter, from, circle, body, keptAt: at, entries: [entry], read: false }
      known[key] = 1
      keyOf[entry] = key
      break
    }
    case 'letter-closed': {
      const key = letterKey(act.from, act.letter)
      // Also where its words were erased before this device read them.
      known[key] = 1
      letters.toErase.push(...(own(kept, key)?.entries ?? []))
      forget(letters, key)
      break
    }
    case 'letter-read': {
      const letter = own(kept, letterKey(act.from, act.letter))
      if (letter !== undefined) letter.read = true
      break
    }
    case 'report-made': {
      const { letter, to, about, circle } = act
      made[letter] ??= { letter, to, about, circle, at }
      break
    }
    case 'report-forgotten':
      delete made[act.letter]
      break
    case 'removal-reason-given': {
      const { circle, about, seq, words } = act
      letters.reasons[entry] = { circle, about, seq, words }
      break
    }
  }
}

const forget = ({ kept, keyOf }: Circle['letters'], key: string): void => {
  for (const entry of own(kept, key)?.entries ?? []) delete keyOf[entry]
  delete kept[key]
}

const takeBack = ({ letters }: Circle, entry: EntryId): void => {
  const { toErase } = letters
  const place = toErase.indexOf(entry)
  if (place >= 0) toErase.splice(place, 1)
  delete letters.reasons[entry]
  const key = own(letters.keyOf, entry)
  if (key !== undefined) forget(letters, key)
}

/** Letters from person to person, as far as one keeps them: only in the circle of one. */
export const lettersPractice: Practice<LettersAct> = {
  name: 'letters',
  offeredIn: ['self'],
  schemas: lettersSchemas,
  alone: ['letter-kept', 'removal-reason-given'],
  refusalOf,
  replay,
  takeBack,
}
