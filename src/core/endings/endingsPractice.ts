import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { Endings } from './endings.ts'
import { type EndingsAct, endingsSchemas, maxConfidants } from './events.ts'

const refusalOf = ({ endings }: Circle, by: AccountId, act: EndingsAct): Refusal | undefined => {
  switch (act.t) {
    case 'confidant-asked': {
      const { account } = act.confidant
      if (account === by) return 'wrong-value'
      // EN1: a few people, not an address list.
      const others = Object.keys(endings.asked).filter(each => each !== account)
      return others.length < maxConfidants ? undefined : 'wrong-value'
    }
    case 'confidant-answered':
      return act.owner.account === by ? 'wrong-value' : undefined
    case 'left-words-written': {
      if (act.to === by) return 'wrong-value'
      const others = Object.keys(endings.words).filter(to => to !== act.to && to !== 'paper')
      const isNew = act.to !== 'paper' && act.words !== ''
      return isNew && others.length >= maxConfidants ? 'wrong-value' : undefined
    }
    case 'left-letter-set':
      return act.to === by || act.words.trim() === '' ? 'wrong-value' : undefined
    case 'left-wanted':
      return act.owner.account === by ? 'wrong-value' : undefined
    case 'left-letter-ended':
    case 'left-ask-heard':
    case 'left-ask-refused':
    case 'left-letter-given':
    case 'left-want-ended':
    case 'confidant-ended':
    case 'wishes-set':
    case 'wishes-dropped':
    case 'wishes-told':
      return undefined
  }
}

const replay = ({ endings }: Circle, { entry, id, at, act }: Said<EndingsAct>): void => {
  const { asked, answered, told, words, struck } = endings
  switch (act.t) {
    case 'confidant-asked': {
      const { letter, confidant } = act
      asked[confidant.account] = { ...confidant, letter, words: act.words }
      // Somebody who is asked anew is told anew.
      delete told[confidant.account]
      break
    }
    case 'confidant-ended':
      delete asked[act.account]
      delete told[act.account]
      break
    case 'confidant-answered': {
      const { letter, owner, word } = act
      answered[owner.account] = { ...owner, letter, word, at }
      break
    }
    case 'wishes-set': {
      const { choice, words: said, where } = act
      if (endings.wishes !== undefined) struck.push(endings.wishes.entry)
      endings.wishes = { id, entry, choice, words: said, where }
      break
    }
    case 'wishes-dropped':
      if (endings.wishes !== undefined) struck.push(endings.wishes.entry)
      endings.wishes = undefined
      break
    case 'wishes-told':
      told[act.account] = act.wishes ?? ''
      break
    case 'left-words-written': {
      const before = own(words, act.to)
      // EN8: what another device wrote meanwhile stays: one after the other, for their writer to order.
      if (before !== undefined && before.id !== act.instead) {
        if (act.words === '') {
          struck.push(entry)
          break
        }
        const both = `${before.words}\n\n${act.words}`
        words[act.to] = { id, entries: [...before.entries, entry], words: both, at }
        break
      }
      struck.push(...(before?.entries ?? []))
      if (act.words === '') {
        delete words[act.to]
        struck.push(entry)
      } else words[act.to] = { id, entries: [entry], words: act.words, at }
      break
    }
    case 'left-letter-set': {
      const { to, circle, letter, words: said, days, gen, toGen } = act
      unleave(endings, to)
      delete endings.ended[to]
      endings.left[to] = {
        account: to,
        circle,
        entry,
        letter,
        words: said,
        days,
        gen,
        toGen,
        at,
        given: false,
      }
      break
    }
    case 'left-letter-ended':
      unleave(endings, act.to)
      delete endings.heard[act.to]
      endings.ended[act.to] = 1
      break
    case 'left-ask-heard':
      if (act.ask === undefined || act.dueAt === undefined) delete endings.heard[act.to]
      else if (own(endings.refused, act.ask) === undefined)
        endings.heard[act.to] = { ask: act.ask, dueAt: act.dueAt }
      break
    case 'left-ask-refused':
      endings.refused[act.ask] = 1
      if (own(endings.heard, act.to)?.ask === act.ask) delete endings.heard[act.to]
      break
    case 'left-letter-given': {
      const there = own(endings.left, act.to)
      if (there !== undefined) endings.left[act.to] = { ...there, given: true }
      delete endings.heard[act.to]
      break
    }
    case 'left-wanted': {
      const { owner, ask, dueAt } = act
      endings.wanted[owner.account] = { ...owner, ask, dueAt, at, ended: undefined }
      break
    }
    case 'left-want-ended': {
      const want = own(endings.wanted, act.owner)
      // The first end counts: what a host says later of an ask that is over changes nothing.
      if (want?.ask === act.ask && want.ended === undefined)
        endings.wanted[act.owner] = { ...want, ended: act.why }
      break
    }
  }
}

const unleave = ({ left, struck }: Endings, to: AccountId): void => {
  const before = own(left, to)
  if (before !== undefined) struck.push(before.entry)
  delete left[to]
}

const takeBack = ({ endings }: Circle, entry: EntryId): void => {
  const place = endings.struck.indexOf(entry)
  if (place >= 0) endings.struck.splice(place, 1)
  if (endings.wishes?.entry === entry) endings.wishes = undefined
  for (const [to, left] of Object.entries(endings.left))
    if (left.entry === entry) delete endings.left[to]
  for (const [to, { entries }] of Object.entries(endings.words))
    if (entries.includes(entry)) delete endings.words[to]
}

const entriesOf = ({ endings }: Circle): readonly EntryId[] => [
  ...(endings.wishes === undefined ? [] : [endings.wishes.entry]),
  ...Object.values(endings.left).map(({ entry }) => entry),
  ...Object.values(endings.words).flatMap(({ entries }) => entries),
  ...endings.struck,
]

/** What happens to my words when I die. What is said of it stays in the circle of one. */
export const endingsPractice: Practice<EndingsAct> = {
  name: 'endings',
  offeredIn: ['self'],
  schemas: endingsSchemas,
  alone: ['wishes-set', 'left-words-written', 'left-letter-set'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
