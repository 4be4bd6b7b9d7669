import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { type OwningAct, owningSchemas } from './events.ts'
import { owningRefusalOf } from './rules.ts'

const replay = (circle: Circle, said: Said<OwningAct>): void => {
  const { entry, id, by, seq, at, audience, act } = said
  const { all, about } = circle.owning
  if (act.t === 'owning-answered') {
    own(all, act.owning)?.answers.push({ entry, seq, at, says: act.says, words: act.words })
    about[entry] = act.owning
    return
  }
  const { t: _, to, ...words } = act
  const readers = audience === undefined ? {} : { audience }
  all[entry] = { entry, id, by, to, seq, at, words, ...readers, answers: [] }
}

/** OW8: each takes back their own words. With an owning goes what was answered to it. */
const takeBack = ({ owning }: Circle, entry: EntryId, { by }: TakingBack): void => {
  const { all, about } = owning
  if (own(all, entry)?.by === by) delete all[entry]
  const one = own(all, own(about, entry) ?? '')
  if (one?.to !== by) return
  const place = one.answers.findIndex(each => each.entry === entry)
  if (place >= 0) one.answers.splice(place, 1)
}

/** Answers first: they are not found once what they answer is gone. */
const entriesOf = ({ owning: { all } }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(all).flatMap(one => {
    if (one.to === account) return one.answers.map(({ entry }) => entry)
    return one.by === account ? [one.entry] : []
  })

const kinds = Object.keys(owningSchemas) as readonly OwningAct['t'][]

/** Acknowledging a fault to the one it hurt, who decides alone what becomes of it. */
export const owningPractice: Practice<OwningAct> = {
  name: 'owning',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: owningSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf: (circle, by, act, readers) => owningRefusalOf(circle, by, act, readers),
  replay,
  takeBack,
  entriesOf,
}
