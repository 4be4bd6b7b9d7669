import type { AccountId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { ArchiveCircle, ArchiveEntry } from './archiveFormat.ts'
import { treatmentOf } from './othersIn.ts'

/**
 * Who others are is left out: their names, their accounts, their telephone numbers, and their voices
 * and pictures. Their words stay, and may name somebody; the screen says so.
 */
export interface Masks {
  readonly me: AccountId
  /** "Somebody 1", in the order in which they came; `undefined`: it is mine. */
  nameOf(account: string): string | undefined
  accountOf(account: string): string
  /** For somebody who has no account here: the same name has the same number. */
  nameFor(name: string): string
  /** What a circle is called, unless that says who is in it. */
  circleNameOf(name: string): string
}

export interface MaskWords {
  /** `{name}`: a number. */
  readonly somebody: string
  readonly circleUnnamed: string
}

/** The same person has the same number in every circle of one archive. */
export const masksOf = (
  circles: readonly Pick<Circle, 'members'>[],
  me: AccountId,
  { somebody, circleUnnamed }: MaskWords,
): Masks => {
  const numbers = new Map<string, number>()
  const numberOf = (who: string): number => {
    const number = numbers.get(who) ?? numbers.size + 1
    numbers.set(who, number)
    return number
  }
  const names = new Set<string>()
  for (const { members } of circles)
    for (const { account, name } of Object.values(members).toSorted((a, b) => a.since - b.since)) {
      if (account === me) continue
      numberOf(account)
      for (const part of partsOf(name ?? '')) names.add(part)
    }
  const said = (number: number): string => somebody.replace('{name}', String(number))
  return {
    me,
    nameOf: account => (account === me ? undefined : said(numberOf(account))),
    // Also one that no circle here knows: a number says nothing of whom it stands for.
    accountOf: account =>
      account === me ? account : numberOf(account).toString(16).padStart(32, '0'),
    nameFor: name => said(numberOf(`called ${name}`)),
    circleNameOf: name => (partsOf(name).some(part => names.has(part)) ? circleUnnamed : name),
  }
}

/** "Ana and Ben": a circle of two is often called by who is in it. One letter names nobody. */
const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(part => part.length > 1)

export const maskedPeople = (
  people: ArchiveCircle['people'],
  masks: Masks,
): ArchiveCircle['people'] =>
  people.map(person => {
    const name = masks.nameOf(person.account)
    return name === undefined
      ? person
      : { ...person, account: masks.accountOf(person.account), name }
  })

/** [Note: what is left of an entry] Everything that an archive without others says comes through here. */
export const maskedEntry = (entry: ArchiveEntry, masks: Masks): ArchiveEntry => {
  const by = { account: entry.author, masks }
  const author = masks.accountOf(entry.author)
  if ('event' in entry) return { ...entry, author, event: maskedAct(entry.event, by) }
  if ('aside' in entry) return { ...entry, author, aside: maskedAct(entry.aside, by) }
  if (!('who' in entry) || entry.who === undefined) return { ...entry, author }
  return { ...entry, author, who: entry.who.map(account => masks.accountOf(account)) }
}

type Json = Readonly<Record<string, unknown>>

/** Whose words they are. */
interface By {
  readonly account: string
  readonly masks: Masks
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const maskedAct = (act: Json, by: By): Record<string, unknown> => {
  const { t, ops } = act
  const kind = typeof t === 'string' ? t : ''
  // Each act of a batch by its own kind.
  if (kind === 'batch' && Array.isArray(ops)) {
    const { v, id, at } = act
    return { t, v, id, at, ops: ops.filter(isObject).map(op => maskedAct(op, by)) }
  }
  return maskedObject(act, { ...by, kind, way: '' })
}

interface Place extends By {
  readonly kind: string
  /** Where in the act: '' or `a.b.`. */
  readonly way: string
}

const maskedObject = (object: Json, place: Place): Record<string, unknown> => {
  const left = Object.entries(object).flatMap(([key, value]): [string, unknown][] => {
    const masked = maskedField(object, key, value, place)
    return masked === undefined ? [] : [[key, masked]]
  })
  return Object.fromEntries(left)
}

/** `undefined`: it goes. So does whatever nobody has said anything of, as of a newer Herewith. */
const maskedField = (object: Json, key: string, value: unknown, place: Place): unknown => {
  const { masks, account: by, kind, way } = place
  const here = way + key
  switch (treatmentOf(kind, here)) {
    case 'stays':
      return masked(value, { ...place, way: `${here}.` })
    case 'theirs':
      return by === masks.me ? value : undefined
    case 'own-name':
      return masks.nameOf(by) ?? value
    case 'name':
      return typeof value === 'string' ? nameIn(object, value, masks) : undefined
    case 'circle-name':
      return typeof value === 'string' ? masks.circleNameOf(value) : undefined
    case 'goes':
    case undefined:
      return undefined
  }
}

/** By the account beside it, where there is one. A help line is called what it is called. */
const nameIn = ({ account, kind, member }: Json, name: string, masks: Masks): string => {
  if (kind === 'help-line') return name
  const beside = isObject(member) ? member['account'] : account
  if (typeof beside !== 'string') return masks.nameFor(name)
  return masks.nameOf(beside) ?? name
}

/** The shape of an account; entries are longer, events and keys are written otherwise. */
const accountShape = /^[0-9a-f]{32}$/

const maskedText = (value: string, { masks }: Place): string =>
  accountShape.test(value) ? masks.accountOf(value) : value

const masked = (value: unknown, place: Place): unknown => {
  if (typeof value === 'string') return maskedText(value, place)
  if (Array.isArray(value)) return maskedList(value, place)
  return isObject(value) ? maskedObject(value, place) : value
}

/** Readers of an aside stand in order, and by other accounts the order is another. */
const maskedList = (list: readonly unknown[], place: Place): readonly unknown[] => {
  const texts = list.filter(each => typeof each === 'string')
  return texts.length === list.length && texts.every(each => accountShape.test(each))
    ? texts.map(each => maskedText(each, place)).toSorted((a, b) => (a < b ? -1 : 1))
    : list.map(each => masked(each, place))
}
