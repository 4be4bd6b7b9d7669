import type { Bytes } from '#base/bytes.ts'
import type { AccountId, LetterId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { LettersAct } from '#core/letters/events.ts'
import { letterKey } from '#core/letters/letters.ts'
import { own } from '#core/circle/own.ts'
import { type LetterReader, openLetter } from '#crypto/letter.ts'
import { beforeEveryLetter, letterIdOf } from '#protocol/api/mail.ts'
import { limits } from '#protocol/limits.ts'
import type { HostApi } from '../host/hostApi.ts'
import { judgeLetter, type LetterJudge } from './judgeLetter.ts'

export interface MailReader {
  readonly host: HostApi
  readonly reader: LetterReader
  readonly judge: () => LetterJudge
  /** My self circle as the host has it. */
  readonly self: () => Circle
  /** Writes it into my self circle; `false` when this device cannot. */
  readonly keep: (act: LettersAct) => Promise<boolean>
}

// As many as can wait for one account, and no more of a host that never ends.
const maxPages = Math.ceil(limits.lettersWaiting / limits.readLetters)

/**
 * Letters that cannot be judged yet wait at the host. More of them than this are let go, first of whoever has
 * the most: members who mean harm would else fill the room that somebody has with what is never judged, and
 * no report and no answer to a call would find any (T161).
 */
export const maxLater = 128

interface Later {
  readonly id: LetterId
  readonly from: AccountId
}

/**
 * Fetches what waits, keeps what is worth keeping, and tells the host which it may forget: those
 * that the self circle holds at the host, sealed and signed, and those that nobody needs. A device
 * that is lost in between has lost nothing. Answers whether something must still be acknowledged.
 */
export const fetchLetters = async (mail: MailReader): Promise<boolean> => {
  const later: Later[] = []
  const owes = await readAll(mail, later)
  const surplus = surplusOf(later)
  for (let from = 0; from < surplus.length; from += limits.readLetters)
    // oxlint-disable-next-line no-await-in-loop -- as many at a time as the host takes
    await mail.host.lettersKept(surplus.slice(from, from + limits.readLetters))
  return owes
}

const readAll = async (mail: MailReader, later: Later[]): Promise<boolean> => {
  let after = beforeEveryLetter
  let owes = false
  for (let page = 0; page < maxPages; page++) {
    // Pages and letters one after the other: each may change what the next is judged by.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await mail.host.letters(after)
    if (!answer.ok) return owes
    const done: LetterId[] = []
    for (const wire of answer.value) {
      const id = letterIdOf(wire)
      // Out of order, it could be the same page for ever.
      if (id === undefined || id <= after) return owes
      after = id
      // oxlint-disable-next-line no-await-in-loop
      const taken = await take(mail, wire)
      if (taken === 'done') done.push(id)
      if (taken === 'kept') owes = true
      if (typeof taken === 'object') later.push({ id, from: taken.laterFrom })
    }
    // oxlint-disable-next-line no-await-in-loop
    if (done.length > 0) await mail.host.lettersKept(done)
    if (answer.value.length < limits.readLetters) return owes
  }
  return owes
}

const surplusOf = (later: readonly Later[]): readonly LetterId[] => {
  const has = new Map<AccountId, number>()
  for (const { from } of later) has.set(from, (has.get(from) ?? 0) + 1)
  return later
    .toSorted((a, b) => (has.get(b.from) ?? 0) - (has.get(a.from) ?? 0))
    .slice(0, Math.max(0, later.length - maxLater))
    .map(({ id }) => id)
}

/** `full`: worth keeping, and this device cannot. */
type Taken = 'done' | 'kept' | 'full' | { readonly laterFrom: AccountId }

const take = async (mail: MailReader, wire: Bytes): Promise<Taken> => {
  const opened = await openLetter(mail.reader, wire)
  // Not for me, or changed on the way: no device of mine will ever read more in it.
  if (opened === undefined) return 'done'
  const { senderId: from, id: letter, circleId: circle } = opened.header
  const key = letterKey(from, letter)
  if (own(mail.self().letters.known, key) !== undefined) return 'done'
  const judge = mail.judge()
  if (own(judge.self.letters.known, key) !== undefined) return 'kept'
  const verdict = await judgeLetter(judge, opened)
  if (verdict === 'drop') return 'done'
  if (verdict === 'later') return { laterFrom: from }
  const { body } = verdict
  return (await mail.keep({ t: 'letter-kept', letter, from, circle, body })) ? 'kept' : 'full'
}
