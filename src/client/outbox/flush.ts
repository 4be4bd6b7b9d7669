import { own } from '#core/circle/own.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { type Readers, readersOf } from '#core/aside/audience.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { contentBodyLength } from '#crypto/content.ts'
import type { Notify } from '#protocol/api/events.ts'
import { limits } from '#protocol/limits.ts'
import { asideJson } from '../circle/sealAside.ts'
import { nextPlace, placeAfter, type SealedEntry, sealWords } from '../circle/sealEntry.ts'
import { rotate } from '../circle/rotate.ts'
import { takeOwn } from '../circle/writeControl.ts'
import type { Failure } from '../commands/failure.ts'
import type { HostFailure } from '../host/hostApi.ts'
import { type CircleLog, sealPart } from '../log/circleLog.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull } from '../sync/pull.ts'
import type { OutboxItem } from './outbox.ts'

const maxRounds = 64
const maxAtOnce = 64
const maxBytesAtOnce = 786_432

/**
 * Sends what waits for one circle, oldest first, as `git pull --rebase` and `git push` would, until
 * nothing waits. Under the circle's lock, after a pull. It may stop at any line and be started again: what was
 * sealed is in the journal before it is sent, and the same bytes are sent again until the host
 * answers or says that it has moved on.
 */
export const flush = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  // Words said now would build on a history that does not add up, or that cannot be read yet.
  if (log.status.kind === 'halted') return err('history-does-not-add-up')
  if (log.status.kind === 'update-needed') return err('update-needed')
  let atOnce = maxAtOnce
  // Another tab may have sealed or sent some of it since.
  await desk.outbox.load()
  await desk.outbox.settle(log)
  for (let round = 0; round < maxRounds; round++) {
    const waiting = desk.outbox.ready(log.id)
    if (waiting.length === 0) return ok(undefined)
    let sealed = waiting.filter(item => item.wire !== undefined)
    if (sealed.length === 0) {
      const next = await sealNext(desk, log, waiting, atOnce)
      if (!next.ok) return next
      sealed = [...next.value]
      if (sealed.length === 0) continue
    }
    const sent = await send(desk, log, sealed)
    if (sent.ok) continue
    if (sent.error.kind === 'failed') return err(sent.error.failure)
    if (sent.error.kind === 'no-connection') return err('no-connection')
    const answered = await answerRefusal(desk, log, sealed, sent.error)
    if (!answered.ok) return answered
    // A rule speaks about one entry: found out by sending them one by one.
    if (sent.error.refusal !== 'stale') atOnce = 1
  }
  return err('host-unavailable')
}

/** Seals what comes next, in one commit with its journal. */
const sealNext = async (
  desk: Desk,
  log: CircleLog,
  waiting: readonly OutboxItem[],
  atOnce: number,
): Promise<Result<readonly OutboxItem[], Failure>> => {
  if (log.state.membership?.pendingRotation === true) {
    // Nothing may be said that somebody who left could read: who speaks next changes the key.
    const rotated = await rotate(desk, log, 'left')
    if (!rotated.ok) return rotated
    if (log.state.membership.pendingRotation) return ok([])
  }
  const identity = desk.device.identity()
  let place = nextPlace(desk.device, log, identity)
  const { sessionId } = place
  const entries: SealedEntry[] = []
  const items: OutboxItem[] = []
  let byteCount = 0
  for (const item of waiting) {
    if (desk.outbox.get(item.id) === undefined) continue
    const readers = readersFor(log, identity.accountId, item)
    const json = await jsonOf(desk, log, item, readers)
    const refusal = refusalFor(log, identity.accountId, item, readers, json)
    // What depends on something still on its way is judged when that has arrived.
    if (refusal !== undefined && items.length > 0) break
    if (refusal !== undefined) {
      await desk.outbox.put([{ ...item, state: 'refused', refusal }])
      continue
    }
    const sealed = await sealWords(desk.device, log, identity, place, json ?? '')
    if ('kind' in sealed) return err('host-unavailable')
    byteCount += sealed.wire.length
    if (items.length > 0 && (byteCount > maxBytesAtOnce || items.length >= atOnce)) break
    place = placeAfter(place, sealed.eventId)
    entries.push(sealed)
    items.push({
      ...item,
      sealed: [...item.sealed, sealed.eventId],
      wire: toBase64Url(sealed.wire),
    })
  }
  const session =
    sessionId === log.session
      ? []
      : [await sealPart(desk.device, log.id, 'session', JSON.stringify(sessionId))]
  const journal = { kind: 'sent' as const, circle: log.id, ids: entries.map(e => e.eventId) }
  const stored = await desk.outbox.put(items, [journal, ...session])
  if (!stored.ok) return err('device-full')
  log.session = sessionId
  return ok(items)
}

const refusalFor = (
  log: CircleLog,
  me: Parameters<typeof refusalOf>[1],
  item: OutboxItem,
  readers: Readers,
  json: string | undefined,
): OutboxItem['refusal'] => {
  const refusal = refusalOf(log.fold.circle, me, item.event, readers)
  if (refusal !== undefined) return refusal
  // Somebody it is for has no keys here any more: nothing is sent to fewer than were chosen.
  if (json === undefined) return 'chosen-left'
  const { paused, members } = log.state.membership ?? {}
  if (paused === true && members?.get(me)?.role !== 'steward') return 'paused'
  return contentBodyLength(json) > limits.contentBodyBytes ? 'too-large' : undefined
}

/** Asked anew at each sealing: who is here, and with which keys, may have changed meanwhile. */
const readersFor = (
  log: CircleLog,
  me: Parameters<typeof refusalOf>[1],
  { event, audience }: OutboxItem,
): Readers =>
  event.t === 'batch' || event.t === 'unknown'
    ? undefined
    : readersOf(log.fold.circle, me, event, audience)

const jsonOf = async (
  desk: Desk,
  log: CircleLog,
  { event }: OutboxItem,
  readers: Readers,
): Promise<string | undefined> =>
  readers === undefined ? JSON.stringify(event) : asideJson(desk.device, log, event, readers)

type SendFailure = HostFailure | { readonly kind: 'failed'; readonly failure: Failure }

const send = async (
  desk: Desk,
  log: CircleLog,
  items: readonly OutboxItem[],
): Promise<Result<undefined, SendFailure>> => {
  const entries = items.flatMap(entryOf)
  const wires = entries.map(entry => entry.wire)
  const me = desk.device.identity().accountId
  // Every aside, whatever it holds: that one is quieter than another would say what is in it.
  const isHeard = items.some(item => wakes(log, item) || readersFor(log, me, item) !== undefined)
  const notify: Notify = isHeard ? 'all' : 'none'
  const telling = tellNow(desk, log, items)
  const sent = await desk.append(log.id, wires, notify)
  if (!sent.ok) return sent
  // The line may have come back for the words only: once more, and nobody waits for that either.
  void telling.then(isTold => isTold || tellNow(desk, log, items))
  const taken = await takeOwn(desk, log, entries, sent.value)
  if (!taken.ok) return err({ kind: 'failed', failure: taken.error })
  // Said to be stored and not served: the words stay here until the log holds them.
  const lost = items.some(item => desk.outbox.get(item.id) !== undefined)
  return lost ? err({ kind: 'failed', failure: 'host-unavailable' }) : ok(undefined)
}

/**
 * Asked beside the sending, which never waits for it. `false`: the host did not hear it. A no of the host
 * (often enough, or it tells nobody) is an answer: then they are told of it at times of their own.
 */
const tellNow = async (
  desk: Desk,
  log: CircleLog,
  items: readonly OutboxItem[],
): Promise<boolean> => {
  const me = desk.device.identity().accountId
  const urgent = items.filter(item => isUrgent(item) && !desk.outbox.toldNow.has(item.id))
  const here = [...(log.state.membership?.members.keys() ?? [])]
  const accounts = urgent.flatMap(item => readersFor(log, me, item) ?? here)
  const others = new Set(accounts.filter(who => who !== me && !desk.isBlocked(who)))
  if (others.size === 0) return true
  // Once, however often the words themselves have to be sealed anew and sent again.
  for (const { id } of urgent) desk.outbox.toldNow.add(id)
  const told = await desk.host.tellNow(log.id, [...others])
  if (told.ok || told.error.kind === 'refused') return true
  for (const { id } of urgent) desk.outbox.toldNow.delete(id)
  return false
}

/** NO4: who is not safe is told of at once, by the first part. */
const isUrgent = ({ event, tellNow: now }: OutboxItem): boolean =>
  now === true ||
  (event.t === 'share-offered' && event.need === 'unsafe' && event.continues === undefined)

const entryOf = (item: OutboxItem): readonly SealedEntry[] => {
  const wire = fromBase64Url(item.wire ?? '')
  const eventId = item.sealed.at(-1)
  return wire === undefined || eventId === undefined ? [] : [{ eventId, wire }]
}

/** Something that somebody may be waiting for: what Today shows another. A yes and a *not now* wake alike. */
const waking = new Set<string>([
  'share-offered',
  'move-made',
  'heard-answered',
  'view-asked',
  'view-answered',
  'offer-answered',
  'perspective-asked',
  'question-asked',
  'steward-asked',
  'greeter-asked',
  'closing-announced',
  // In a circle of two these are no asides, and wake all the same.
  'commitment-asked',
  'commitment-answered',
  'commitment-renewed',
  'commitment-ended',
  'nudge-given',
  'guess-offered',
  'guess-answered',
  'seen-said',
  'day-proposed',
  'note-sent',
])

const wakes = ({ fold }: CircleLog, { event }: OutboxItem): boolean =>
  waking.has(event.t) ||
  // D30: who was told that somebody is not safe hears at their next hour that it is over.
  (event.t === 'share-rested' && own(fold.circle.sharing.shares, event.share)?.need === 'unsafe')

/** `stale`: seal anew next round. Anything else about the entry itself: the person is asked. */
const answerRefusal = async (
  desk: Desk,
  log: CircleLog,
  items: readonly OutboxItem[],
  { refusal }: Extract<HostFailure, { kind: 'refused' }>,
): Promise<Result<undefined, Failure>> => {
  const isAboutEntry =
    refusal === 'stale' ||
    refusal === 'rule' ||
    refusal === 'too-large' ||
    refusal === 'bad-request'
  if (!isAboutEntry) return err(failureSaid({ kind: 'refused', refusal }))
  const isRefused = refusal !== 'stale' && items.length === 1
  const stored = await desk.outbox.put(
    items.map(item => ({
      ...item,
      wire: undefined,
      ...(isRefused ? { state: 'refused', refusal: refusalShown(refusal) } : {}),
    })),
  )
  if (!stored.ok) return err('device-full')
  const pulled = await pull(desk, log)
  return pulled.ok ? ok(undefined) : err(failureSaid(pulled.error))
}

/** The circle's rules were asked before; what the host still refuses is its size or a pause. */
const refusalShown = (refusal: 'rule' | 'too-large' | 'bad-request'): OutboxItem['refusal'] =>
  refusal === 'too-large' ? 'too-large' : 'paused'
