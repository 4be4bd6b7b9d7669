import type { CircleId } from '#base/ids.ts'
import type { Act } from '#core/circle/fact.ts'
import type { OutboxItem } from '../outbox/outbox.ts'
import type { Running } from './running.ts'

/** What a device says by itself, and will say again. */
const housekeeping: ReadonlySet<Act['t']> = new Set([
  'marks',
  'circle-kept',
  'instance-pinned',
  'member-named',
  'answer-opened',
  'answer-let-go',
  // What was seen on this device; without it, it is shown once more.
  'newcomers-seen',
  'ending-seen',
  'answers-read',
  'seen-read',
  'share-looked-at',
  'perspective-read',
  'notes-seen',
  'owning-answers-seen',
])

const isWritten = ({ event }: OutboxItem): boolean => {
  if (event.t === 'unknown') return false
  const acts: readonly Act[] = event.t === 'batch' ? event.ops : [event]
  return acts.some(act => !housekeeping.has(act.t) || isMark(act))
}

/** What widened my view, I chose. */
const isMark = (act: Act): boolean => act.t === 'perspective-read' && act.widened !== undefined

/** D8: where my own *not safe* waits; what the host refused does not go out by itself. */
export const whereCallWaits = (running: Running): CircleId | undefined =>
  running.logs().find(({ id }) => running.desk.outbox.of(id).some(isCall))?.id

const isCall = ({ event, state }: OutboxItem): boolean => {
  if (event.t === 'unknown' || state === 'refused') return false
  const acts: readonly Act[] = event.t === 'batch' ? event.ops : [event]
  return acts.some(act => act.t === 'share-offered' && act.need === 'unsafe')
}

/** Something that a person wrote or chose waits to be sent, in a circle or for themselves. */
export const wordsWait = (running: Running): boolean => whereWordsWait(running) !== undefined

/** Where, the self circle last. */
export const whereWordsWait = (running: Running): CircleId | undefined => {
  const vault = running.vault()
  const logs = [...running.logs(), ...(vault === undefined ? [] : [vault])]
  const letter = running.letters.all().find(({ refusal }) => refusal === undefined)
  return logs.find(({ id }) => running.desk.outbox.of(id).some(isWritten))?.id ?? letter?.circle
}
