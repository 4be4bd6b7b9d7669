import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { type SeenInYouAct, seenInYouSchemas } from './events.ts'
import { seenInYouRefusalOf } from './rules.ts'

const replay = ({ seenInYou: { all } }: Circle, said: Said<SeenInYouAct>): void => {
  const { entry, id, seq, at, by, act, audience } = said
  if (act.t === 'seen-thanked') {
    const one = own(all, act.said)
    if (one !== undefined) one.thanked = true
    return
  }
  const { to, words } = act
  all[entry] = {
    entry,
    id,
    seq,
    at,
    by,
    to,
    words,
    ...(audience === undefined ? {} : { audience }),
  }
}

// RI7: what is taken back or hidden leaves nothing, and no mark that there was something.
const takeBack = ({ seenInYou: { all } }: Circle, entry: EntryId): void => {
  delete all[entry]
}

const entriesOf = ({ seenInYou }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(seenInYou.all)
    .filter(({ by }) => by === account)
    .map(({ entry }) => entry)

const kinds = Object.keys(seenInYouSchemas) as readonly SeenInYouAct['t'][]

/** What I see in you: one thing that I value in somebody, said without being asked. */
export const seenInYouPractice: Practice<SeenInYouAct> = {
  name: 'seenInYou',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: seenInYouSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf: seenInYouRefusalOf,
  replay,
  takeBack,
  entriesOf,
}
