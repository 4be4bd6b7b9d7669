import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import type { Commitment } from './commitment.ts'
import { cardOf, turnOf } from './due.ts'
import { entriesIn } from './entriesIn.ts'
import { type CommitmentAct, commitmentSchemas } from './events.ts'
import { commitmentRefusalOf } from './rules.ts'

const replay = (circle: Circle, said: Said<CommitmentAct>): void => {
  const { entry, by, seq, at, act } = said
  if (act.t === 'commitment-asked') return ask(circle, said, act)
  const one = own(circle.commitment.all, act.commitment)
  if (one === undefined) return
  circle.commitment.about[entry] = one.entry
  switch (act.t) {
    case 'commitment-answered':
      one.stands = act.answer === 'yes' ? 'running' : 'notNow'
      one.answeredAt = at
      if (act.answer === 'yes') one.began = true
      if (one.again !== undefined && act.answer === 'yes') {
        one.last = one.again
        one.rounds++
      }
      delete one.again
      break
    case 'commitment-renewed':
      one.stands = 'asked'
      one.again = act.last
      break
    case 'commitment-ended':
      // Said again, because a steward hid it: it was over all along.
      if (one.endedBy.includes(by)) break
      if (one.stands !== 'notNow') one.stands = 'ended'
      one.endedBy.push(by)
      one.endedAt = at
      break
    case 'consent-set':
      if (JSON.stringify(act.card) !== JSON.stringify(cardOf(one))) one.heardUpTo = seq
      one.consents.push({ entry, zone: act.zone, card: act.card })
      break
    case 'check-in-said': {
      const { day, says, line } = act
      const ofTurn = (one.checkIns[turnOf(one, day)] ??= [])
      ofTurn.push({ entry, at, day, says, line })
      one.heardUpTo = seq
      break
    }
    case 'nudge-given':
      one.nudges.push({ entry, seq, at, words: act.words })
      break
  }
}

const ask = (
  circle: Circle,
  { entry, id, by, seq, at, audience }: Said,
  act: Extract<CommitmentAct, { t: 'commitment-asked' }>,
): void => {
  const { companion, what, often, days = [], first, last, zone, card } = act
  circle.commitment.all[entry] = {
    entry,
    id,
    by,
    companion,
    seq,
    at,
    what,
    often,
    days,
    first,
    last,
    ...(audience === undefined ? {} : { audience }),
    stands: 'asked',
    rounds: 0,
    endedBy: [],
    consents: [{ entry, zone, card }],
    checkIns: {},
    nudges: [],
    heardUpTo: seq,
  }
}

/**
 * Z10: each takes back their own words. With the promise goes all that was said of it; with a check-in
 * what it says, on every device alike. Nobody else can take a word away: a steward who hides entries
 * unread must not bring back a card that was withdrawn.
 */
const takeBack = ({ commitment }: Circle, entry: EntryId, { by }: TakingBack): void => {
  const { all, about } = commitment
  if (own(all, entry)?.by === by) delete all[entry]
  const one = own(all, own(about, entry) ?? '')
  if (one?.by === by || one?.companion === by) forget(one, entry, by)
}

const forget = (one: Commitment, entry: EntryId, by: AccountId): void => {
  if (by === one.companion) return without(one.nudges, entry)
  without(one.consents, entry)
  for (const [turn, said] of Object.entries(one.checkIns)) {
    without(said, entry)
    if (said.length === 0) delete one.checkIns[turn]
  }
}

const without = (list: { readonly entry: EntryId }[], entry: EntryId): void => {
  const place = list.findIndex(each => each.entry === entry)
  if (place >= 0) list.splice(place, 1)
}

/** Every entry of somebody that holds words of a promise, a card, a check-in or a nudge. */
const entriesOf = ({ commitment }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(commitment.all).flatMap(one => entriesIn(one, account))

const kinds = Object.keys(commitmentSchemas) as readonly CommitmentAct['t'][]

/** A promise, and the one person who walks it with me. */
export const commitmentPractice: Practice<CommitmentAct> = {
  name: 'commitment',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: commitmentSchemas,
  // Each stands alone: it may be for two, and holds words that can be taken back.
  alone: kinds,
  forSome: kinds,
  refusalOf: (circle, by, act, readers, at = 0) =>
    commitmentRefusalOf(circle, by, act, readers, at),
  replay,
  takeBack,
  entriesOf,
}
