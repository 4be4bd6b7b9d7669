import { readersOf } from '#core/aside/audience.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import { practiceOf } from '#core/circle/practices.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { commitmentSchemas } from '#core/commitment/events.ts'
import { shoesSchemas } from '#core/shoes/events.ts'
import { owningSchemas } from '#core/owning/events.ts'
import { repairSchemas } from '#core/repair/events.ts'
import { seenInYouSchemas } from '#core/seenInYou/events.ts'
import { daySchemas } from '#core/day/events.ts'
import { noteSchemas } from '#core/note/events.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Running } from './running.ts'
import { entryToCome } from './selfCircleNow.ts'

/** What one says about answers, promises, guesses, owning and repair; not what a device says by itself, which shows nothing of its own. */
const mine: ReadonlySet<string> = new Set<Act['t']>([
  'stretch-begun',
  'question-asked',
  'question-let-go',
  'perspective-asked',
  'answer-sealed',
  'answer-passed',
  'answers-opened',
  ...(Object.keys(shoesSchemas) as readonly Act['t'][]),
  ...(Object.keys(owningSchemas) as readonly Act['t'][]),
  ...(Object.keys(repairSchemas) as readonly Act['t'][]),
  ...(Object.keys(seenInYouSchemas) as readonly Act['t'][]),
  ...(Object.keys({ ...commitmentSchemas, ...daySchemas, ...noteSchemas }) as readonly Act['t'][]),
])

type Mine = Exclude<Event, { readonly t: 'batch' | 'unknown' }>

const isMine = (event: Event): event is Mine =>
  event.t !== 'batch' && event.t !== 'unknown' && mine.has(event.t)

/**
 * The circle as if my own answers and check-ins that still wait here had gone out: what I said on a
 * train is not asked of me again.
 */
export const withMyAnswers = (
  { desk, keyring }: Running,
  log: CircleLog,
  circle: Circle = log.fold.circle,
): Circle => {
  const waiting = desk.outbox
    .of(log.id)
    .flatMap(({ event, audience, state }) =>
      state === 'waiting' && isMine(event) ? [{ event, audience }] : [],
    )
  if (waiting.length === 0) return circle
  const me = keyring.accountId
  // Replay changes a circle in place; the folded one must stay what the log says.
  const now: Circle = {
    ...circle,
    together: structuredClone(circle.together),
    stretch: structuredClone(circle.stretch),
    questions: structuredClone(circle.questions),
    perspective: structuredClone(circle.perspective),
    commitment: structuredClone(circle.commitment),
    shoes: structuredClone(circle.shoes),
    owning: structuredClone(circle.owning),
    repair: structuredClone(circle.repair),
    seenInYou: structuredClone(circle.seenInYou),
    day: structuredClone(circle.day),
    note: structuredClone(circle.note),
    stewardLog: [...circle.stewardLog],
  }
  for (const { event, audience } of waiting) {
    const readers = readersOf(now, me, event, audience)
    if (refusalOf(now, me, event, readers) !== undefined) continue
    const { id, at } = event
    const place = { seq: log.state.seq + 1, by: me, entry: entryToCome(id) }
    practiceOf(event.t)?.replay(now, { ...place, id, at, act: event, audience: readers })
  }
  return { ...now, stewardLog: circle.stewardLog }
}
