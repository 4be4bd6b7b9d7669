import type { PersonId } from '../people/card.ts'
import { personNow } from '../people/people.ts'
import type { ContactWay } from '../reachOut/events.ts'
import type { Lived, LivedOf, SeasonLine } from './lived.ts'

const lineOf: Readonly<Record<ContactWay, SeasonLine>> = {
  message: 'messages',
  call: 'calls',
  meeting: 'meetings',
}

/**
 * SN6: what I noted, and what I said had happened after I opened a way. The same person in the same way on the same
 * day is once: two devices may both have asked. Whom I let go since was still somebody I rang.
 */
export const ofReachOut: LivedOf = ({ self: { reachOut, people } }) => {
  const once = new Map<string, Lived>()
  for (const [person, { contacts }] of Object.entries(reachOut.of)) {
    // The keys are the ids of people, as they were read.
    const who = personNow(people, person as PersonId)?.id ?? person
    for (const { way, on } of contacts)
      once.set(`${who} ${way} ${on}`, { line: lineOf[way], day: on })
  }
  return [...once.values()]
}
