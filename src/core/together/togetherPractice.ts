import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { addDeed } from '../circle/stewardLog.ts'
import { type LastNamed, type TogetherAct, togetherSchemas } from './events.ts'
import { togetherRefusalOf } from './rules.ts'
import {
  maxSaid,
  noteWhere,
  type PassedAnswer,
  type Round,
  roundOf,
  roundsAt,
  type SealedAnswer,
  sealedAnswer,
  sealedKey,
} from './together.ts'

const replay = (circle: Circle, said: Said<TogetherAct>): void => {
  const { seq, by, entry, id, at, act } = said
  switch (act.t) {
    case 'answer-sealed': {
      const { to, commit, n, ct } = act
      add(circle, to, by, { kind: 'sealed', seq, entry, id, commit, n, ct })
      break
    }
    case 'answer-passed':
      add(circle, act.to, by, { kind: 'passed', seq, entry })
      break
    case 'answers-opened': {
      const round = roundOf(circle, act.to)
      if (round === undefined) return
      round.opened = true
      round.openedAt = at
      if (act.last !== undefined) round.last = lastOf(said, act.last)
      for (const { entry: named } of Object.values(round.last ?? {}))
        noteWhere(circle, named, round)
      if (round.opener === 'stewards')
        addDeed(circle, { seq, did: 'opened-answers', by, whom: [], at })
      break
    }
    case 'answer-opened': {
      const found = sealedAnswer(circle, by, act.answer)
      if (found === undefined) return
      found.sealed.opened = { entry, answer: said.answer }
      noteWhere(circle, entry, found.round)
      break
    }
  }
}

/** What is named under another's name, or is nowhere before the opening, says nothing. */
const lastOf = (
  { seq: openedAt, named = [] }: Said,
  last: readonly LastNamed[],
): NonNullable<Round['last']> =>
  Object.fromEntries(
    named
      .filter(({ by, entry, seq }) => {
        const isTheirs = last.some(each => each.by === by && each.entry === entry)
        return isTheirs && seq < openedAt
      })
      .map(({ by, entry, seq, gone }) => [by, { entry, seq, gone }]),
  )

const add = (
  circle: Circle,
  to: EntryId,
  by: AccountId,
  answer: SealedAnswer | PassedAnswer,
): void => {
  const round = roundOf(circle, to)
  if (round === undefined) return
  noteWhere(circle, answer.entry, round)
  if (answer.kind === 'sealed') noteWhere(circle, sealedKey(by, answer.id), round)
  const all = (round.answers[by] ??= [])
  all.push(answer)
  if (all.length > maxSaid) all.shift()
}

/**
 * The sealed words go with their entry; the entry that showed the key takes what it opened with it.
 * The app names both, and never a pass: but a changed app can, and a device that comes later has none.
 */
const takeBack = (circle: Circle, entry: EntryId): void => {
  for (const { answers, last = {} } of roundsAt(circle, entry)) {
    for (const [account, named] of Object.entries(last))
      if (named.entry === entry) last[account] = { ...named, gone: true }
    for (const [account, all] of Object.entries(answers)) {
      for (const answer of all)
        if (answer.kind === 'sealed' && answer.opened?.entry === entry) delete answer.opened
      const left = all.filter(answer => answer.entry !== entry)
      if (left.length === 0) delete answers[account]
      else if (left.length < all.length) answers[account] = left
    }
  }
}

/** Every entry of somebody that holds an answer, a pass or a key. */
const entriesOf = ({ together }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(together.rounds)
    .flatMap(({ answers }) => answers[account] ?? [])
    .flatMap(answer =>
      answer.kind === 'passed' || answer.opened === undefined
        ? [answer.entry]
        : [answer.entry, answer.opened.entry],
    )

/** Each answers alone, and all answers open together. Another practice does the asking. */
export const togetherPractice: Practice<TogetherAct> = {
  name: 'together',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: togetherSchemas,
  // A key opens words, and so it can be taken back with them.
  alone: ['answer-sealed', 'answer-opened'],
  refusalOf: togetherRefusalOf,
  replay,
  takeBack,
  entriesOf,
}
