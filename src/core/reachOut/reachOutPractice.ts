import { type Circle, dayMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { PersonId } from '../people/card.ts'
import { personNow } from '../people/people.ts'
import {
  type ContactWay,
  type ReachOutAct,
  type ReachOutChannel,
  reachOutSchemas,
} from './events.ts'
import { nothingMeant, type Reaching } from './reachOut.ts'
import { reachOutRefusalOf } from './rules.ts'

const replay = (circle: Circle, { entry, id, at, act }: Said<ReachOutAct>): void => {
  const { reachOut } = circle
  const change = (person: PersonId, to: (reaching: Reaching) => Partial<Reaching>): void => {
    // Two that were made one are spoken of as the one they are.
    const key = personNow(circle.people, person)?.id ?? person
    const before = own(reachOut.of, key) ?? nothingMeant
    reachOut.of[key] = { ...before, ...to(before) }
  }
  switch (act.t) {
    case 'rhythm-set':
      change(act.person, () => ({ rhythm: act.rhythm, since: act.on }))
      break
    case 'rest-set':
      if (act.person === undefined) reachOut.restUntil = act.until
      else change(act.person, () => ({ restUntil: act.until }))
      break
    case 'contact-noted':
      change(act.person, ({ contacts }) => ({
        contacts: [...contacts, { entry, way: act.way, on: act.on, words: act.words }],
      }))
      break
    case 'reach-out-begun': {
      const { person, channel, on } = act
      reachOut.begun[id] = { id, person, channel, on, happened: undefined }
      break
    }
    case 'reach-out-answered': {
      const begun = own(reachOut.begun, act.begun)
      // The first answer counts: two devices may both have asked.
      if (begun === undefined || begun.happened !== undefined) return
      reachOut.begun[act.begun] = { ...begun, happened: act.happened }
      if (act.happened)
        change(begun.person, ({ contacts }) => ({
          contacts: [
            ...contacts,
            { entry, way: wayOf[begun.channel], on: begun.on, words: undefined },
          ],
        }))
      break
    }
    case 'suggestion-put-off':
      change(act.person, () => ({ putOffUntil: act.until, putOffOn: Math.floor(at / dayMs) }))
      break
  }
}

const wayOf: Readonly<Record<ReachOutChannel, ContactWay>> = {
  call: 'call',
  text: 'message',
  mail: 'message',
  share: 'message',
}

const takeBack = ({ reachOut }: Circle, entry: EntryId): void => {
  for (const [person, reaching] of Object.entries(reachOut.of))
    if (reaching.contacts.some(each => each.entry === entry))
      reachOut.of[person] = {
        ...reaching,
        contacts: reaching.contacts.filter(each => each.entry !== entry),
      }
}

const entriesOf = ({ reachOut }: Circle): readonly EntryId[] =>
  Object.values(reachOut.of).flatMap(({ contacts }) =>
    contacts.filter(({ words }) => words !== undefined).map(({ entry }) => entry),
  )

/** Small steps towards my people, for me alone: only in the circle of one. */
export const reachOutPractice: Practice<ReachOutAct> = {
  name: 'reachOut',
  offeredIn: ['self'],
  schemas: reachOutSchemas,
  alone: ['contact-noted'],
  refusalOf: (circle, _by, act) => reachOutRefusalOf(circle, act),
  replay,
  takeBack,
  entriesOf,
}
