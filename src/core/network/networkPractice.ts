import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { personNow } from '../people/people.ts'
import { type NetworkAct, networkSchemas } from './events.ts'
import { madeOneWith, type Placing } from './network.ts'
import { networkRefusalOf } from './rules.ts'

const replay = ({ network, people }: Circle, { seq, entry, act }: Said<NetworkAct>): void => {
  switch (act.t) {
    case 'network-placed':
    case 'network-unplaced': {
      const person = personNow(people, act.person)?.id
      if (person === undefined) return
      const also = madeOneWith(people, person)
      const placing: Placing = {
        entry,
        seq,
        on: act.on,
        ...(act.t === 'network-placed'
          ? { ring: act.ring, for: act.for }
          : { ring: undefined, for: [] }),
        ...(also.length === 0 ? {} : { also }),
      }
      network.of[person] = [...(own(network.of, person) ?? []), placing]
      break
    }
    case 'network-season-noted':
      network.lines = [...network.lines, { entry, season: act.season, words: act.words }]
      break
    case 'network-gap-set':
      if (act.away) {
        network.away[act.for] = 1
        network.awayOn = act.on
      } else delete network.away[act.for]
      break
  }
}

const takeBack = ({ network }: Circle, entry: EntryId): void => {
  network.lines = network.lines.filter(each => each.entry !== entry)
  for (const [person, placings] of Object.entries(network.of))
    if (placings.some(each => each.entry === entry))
      network.of[person] = placings.filter(each => each.entry !== entry)
}

const entriesOf = ({ network }: Circle): readonly EntryId[] => [
  ...network.lines.map(({ entry }) => entry),
  ...Object.values(network.of).flatMap(placings => placings.map(({ entry }) => entry)),
]

/** Who is close, and what each is for, for me alone: only in the circle of one. */
export const networkPractice: Practice<NetworkAct> = {
  name: 'network',
  offeredIn: ['self'],
  schemas: networkSchemas,
  alone: ['network-placed', 'network-unplaced', 'network-season-noted'],
  refusalOf: (circle, _by, act) => networkRefusalOf(circle, act),
  replay,
  takeBack,
  entriesOf,
}
