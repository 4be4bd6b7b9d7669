import type { AccountId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { ArchiveCircle, ArchiveEntry } from './archiveFormat.ts'

/**
 * Who others are is left out: their names, their accounts, their telephone numbers, and their voices
 * and pictures. Their words stay, and may name somebody; the screen says so.
 */
export interface Masks {
  /** "Somebody 1", in the order in which they came. */
  nameOf(account: string): string | undefined
  accountOf(account: string): string
}

/** The same person has the same number in every circle of one archive. */
export const masksOf = (
  circles: readonly Pick<Circle, 'members'>[],
  me: AccountId,
  somebody: string,
): Masks => {
  const numbers = new Map<string, number>()
  for (const { members } of circles)
    for (const { account } of Object.values(members).toSorted((a, b) => a.since - b.since))
      if (account !== me && !numbers.has(account)) numbers.set(account, numbers.size + 1)
  return {
    nameOf: account => {
      const number = numbers.get(account)
      return number === undefined ? undefined : somebody.replace('{name}', String(number))
    },
    accountOf: account => {
      const number = numbers.get(account)
      return number === undefined ? account : number.toString(16).padStart(32, '0')
    },
  }
}

/** For the views: who reads the page learns a number. The words of the circle are shared, not copied. */
export const maskedCircle = (circle: Circle, masks: Masks): Circle => ({
  ...circle,
  members: Object.fromEntries(
    Object.entries(circle.members).map(([account, member]) => {
      const name = masks.nameOf(account)
      return [account, name === undefined ? member : { ...member, name }]
    }),
  ),
  sharing: {
    ...circle.sharing,
    moves: mapped(circle.sharing.moves, masks),
    shares: mapped(circle.sharing.shares, masks),
  },
})

interface Worded {
  readonly by: AccountId
  readonly files?: unknown
  readonly offer?: { readonly phone?: string | undefined } | undefined
}

const mapped = <T extends Worded>(
  all: Readonly<Record<string, T>>,
  masks: Masks,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(all).map(([entry, words]) => [
      entry,
      masks.nameOf(words.by) === undefined ? words : withoutDetails(words),
    ]),
  )

const withoutDetails = <T extends Worded>(words: T): T => {
  const { files: _, offer, ...rest } = words
  if (offer === undefined) return rest as T
  const { phone: __, ...offered } = offer
  return { ...rest, offer: offered } as unknown as T
}

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

export const maskedEntry = (entry: ArchiveEntry, masks: Masks): ArchiveEntry => {
  const theirName = masks.nameOf(entry.author)
  const told = { theirName, masks }
  const author = masks.accountOf(entry.author)
  if ('event' in entry)
    return { ...entry, author, event: maskedObject(named(entry.event, told), told) }
  if ('aside' in entry)
    return { ...entry, author, aside: maskedObject(named(entry.aside, told), told) }
  if (!('who' in entry) || entry.who === undefined) return { ...entry, author }
  return { ...entry, author, who: entry.who.map(account => masks.accountOf(account)) }
}

type Json = Record<string, unknown>

interface Told {
  /** The number of whoever said it; `undefined` when it was I. */
  readonly theirName: string | undefined
  readonly masks: Masks
}

/** What somebody else says they are called. What I am called myself, and the circle, stays. */
const named = (event: Json, { theirName }: Told): Json =>
  theirName !== undefined && event['t'] === 'member-named' ? { ...event, name: theirName } : event

/** Each account in it by its number, names beside accounts by theirs, and no way to reach somebody. */
const maskedObject = (object: Json, told: Told): Json => {
  const { account } = object
  const name = typeof account === 'string' ? told.masks.nameOf(account) : undefined
  const left = Object.entries(object).flatMap(([key, value]): [string, unknown][] => {
    if (told.theirName !== undefined && (key === 'files' || key === 'phone')) return []
    if (key === 'name' && name !== undefined) return [[key, name]]
    return [[key, masked(value, told)]]
  })
  return Object.fromEntries(left)
}

const masked = (value: unknown, told: Told): unknown => {
  if (typeof value === 'string') return told.masks.accountOf(value)
  if (Array.isArray(value)) return value.map(each => masked(each, told))
  return typeof value === 'object' && value !== null ? maskedObject(value as Json, told) : value
}
