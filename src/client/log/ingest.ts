import type { EventId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { equalBytes } from '#base/bytes.ts'
import type { LogPage } from '#protocol/api/events.ts'
import type { LogFault } from '#protocol/fault.ts'
import { headAt } from '#protocol/log/logState.ts'
import type { Change, StoreFailure } from '../store/deviceStore.ts'
import { type CircleLog, newSession, sealPart } from './circleLog.ts'
import type { Device } from './device.ts'
import type { KeyTrouble } from './epochBook.ts'
import { haltLog } from './halt.ts'
import { foldAgain, foldItems, openItems, saveFold } from './fold.ts'
import { writeLog, writePeople } from './logSnapshot.ts'
import { markFault, type Staged, Staging } from './staging.ts'

export interface IngestOptions {
  /** How far this device was when it asked for the page; a host that names less has lost words. */
  readonly askedAt: number
  /** Outbox rows that these entries are, so that they go in the same commit. */
  readonly rowsOf?: ((ids: readonly EventId[]) => readonly string[]) | undefined
}

export interface Ingested {
  /** Entries that are new here. */
  readonly added: number
  /** A control entry was among them. */
  readonly people: boolean
  /** Bodies are missing and no taking back explains it yet: ask the host once more, at once. */
  readonly owes: boolean
}

export type IngestFailure =
  | { readonly kind: 'halted'; readonly fault: LogFault }
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'store'; readonly failure: StoreFailure }

/**
 * Takes one page from the host into the log of this device. Every batch of 256 is judged and
 * verified on a copy, then stored in one commit, and only then opened: a fault in entry 200 leaves
 * no trace of the 199 before it. Called under the circle's lock.
 */
export const ingest = async (
  device: Device,
  log: CircleLog,
  page: LogPage,
  options: IngestOptions,
): Promise<Result<Ingested, IngestFailure>> => {
  if (log.status.kind === 'halted') return err(log.status)
  const owedBefore = [...log.state.owed.keys()]
  const items = page.items.filter(item => item.seq > log.state.seq)
  let people = false
  const folding = new Folding(device, log)
  const staging = new Staging(device, log, items)
  for (;;) {
    const staged = await staging.next()
    if (staged === undefined) break
    const fault = staged.fault ?? (await staged.verified)
    const taken = fault === undefined ? await take(device, log, staged, options) : undefined
    if (fault !== undefined || taken !== undefined || staged.updateNeeded)
      await Promise.all([folding.done(), staging.done()])
    if (fault !== undefined) return halt(device, log, fault, page)
    if (taken !== undefined) return err({ kind: 'store', failure: taken })
    folding.add(staged)
    people ||= staged.people
    if (!staged.updateNeeded) continue
    await folding.done()
    log.status = { kind: 'update-needed' }
    return err({ kind: 'update-needed' })
  }
  await folding.done()
  const fault = headFault(device, log, page, options.askedAt, owedBefore)
  if (fault !== undefined) return halt(device, log, fault, page)
  log.status = { kind: 'ok' }
  return ok({
    added: items.length,
    people,
    owes: log.state.owed.size > 0 && log.state.seq >= page.headSeq,
  })
}

const halt = async (
  device: Device,
  log: CircleLog,
  fault: LogFault,
  page: LogPage,
): Promise<Result<never, IngestFailure>> => {
  await haltLog(device, log, fault, page)
  return err({ kind: 'halted', fault })
}

/** What the head that the host names says about what it served. */
const headFault = (
  device: Device,
  log: CircleLog,
  page: LogPage,
  askedAt: number,
  owedBefore: readonly EventId[],
): LogFault | undefined => {
  const { state } = log
  if (page.headSeq < askedAt) return 'ROLLBACK'
  const named = headAt(state, page.headSeq)
  if (named !== undefined && page.headSeq <= state.seq && !equalBytes(named, page.head))
    return 'FORK'
  if (state.seq < page.headSeq) return undefined
  // An honest host names a head that includes the taking back of whatever it had erased before.
  if (owedBefore.some(id => state.owed.has(id))) return 'BODY_MISSING'
  const mark = device.markOf(log.id)
  return mark !== undefined && mark.seq > page.headSeq ? 'ROLLBACK' : markFault(device, state)
}

/** Stores a verified batch in one commit, moves the log on, and only then opens the words. */
const take = async (
  device: Device,
  log: CircleLog,
  staged: Staged,
  options: IngestOptions,
): Promise<StoreFailure | undefined> => {
  if (staged.entries.length === 0) return undefined
  const { state } = staged
  // Keys opened by the batch before are in the log's own book.
  const book = staged.people ? staged.book : log.book
  const ids = staged.entries.map(entry => entry.eventId)
  const troubles = staged.people ? await book.open(device.identity()) : []
  const foreign = await notMine(device, log, staged)
  const changes: Change[] = [
    { kind: 'entries', circle: log.id, after: log.state.seq, entries: staged.entries },
    await sealPart(device, log.id, 'log', writeLog(state)),
  ]
  if (staged.people) {
    changes.push(await sealPart(device, log.id, 'people', writePeople(state.membership)))
    changes.push(await sealPart(device, log.id, 'keys', JSON.stringify(book.pages())))
  }
  if (staged.erased.size > 0)
    changes.push({ kind: 'erase', circle: log.id, seqs: [...staged.erased] })
  const rows = options.rowsOf?.(ids) ?? []
  if (rows.length > 0) changes.push({ kind: 'outbox-done', ids: rows })
  const session = foreign === undefined ? log.session : newSession(device)
  if (session !== undefined && session !== log.session)
    changes.push(await sealPart(device, log.id, 'session', JSON.stringify(session)))
  const stored = await device.store.commit(changes)
  if (!stored.ok) return stored.error
  Object.assign(log, { state, book, session })
  for (const trouble of troubles) alarmOf(device, log, trouble)
  if (foreign !== undefined) device.alarm({ kind: 'not-mine', circle: log.id, entry: foreign })
  return undefined
}

/**
 * Opens stored batches while the next one is judged, and folds them in order. Words are opened on
 * other threads, the rules run on this one: together they take as long as the slower of the two.
 */
class Folding {
  readonly #device: Device
  readonly #log: CircleLog
  #last: Promise<boolean> = Promise.resolve(false)

  constructor(device: Device, log: CircleLog) {
    this.#device = device
    this.#log = log
  }

  add(staged: Staged): void {
    this.#last = this.#fold(this.#last, staged)
  }

  async done(): Promise<void> {
    // A taking back leaves no word in the snapshot on the disk (rule 35).
    if (await this.#last) await saveFold(this.#device, this.#log)
    this.#last = Promise.resolve(false)
  }

  async #fold(before: Promise<boolean>, staged: Staged): Promise<boolean> {
    const log = this.#log
    const opening = openItems(this.#device, log, staged.items)
    const earlier = await before
    if (!staged.people || !hasNewKeyFor(log))
      return (await foldItems(this.#device, log, staged.items, opening)) || earlier
    await foldAgain(this.#device, log)
    return true
  }
}

/** Whether words that did not open before may open now: a seal was repaired (T56). */
const hasNewKeyFor = (log: CircleLog): boolean =>
  log.fold.unreadable.length > 0 && log.book.pages().some(page => page.seals.length > 1)

/** V10: an entry of my own session that is not in the journal of what I sealed. */
const notMine = async (
  device: Device,
  log: CircleLog,
  staged: Staged,
): Promise<EventId | undefined> => {
  const mine = staged.items
    .filter(({ wire }) => wire.header.sessionId === log.session)
    .map(({ eventId }) => eventId)
  if (mine.length === 0) return undefined
  const sent = await device.store.wasSent(log.id, mine)
  return mine.find(id => !sent.has(id))
}

const alarmOf = (device: Device, log: CircleLog, trouble: KeyTrouble): void => {
  if (trouble.kind === 'key-commit')
    device.alarm({ kind: 'key-commit', circle: log.id, by: trouble.by })
  else device.alarm({ kind: 'no-key', circle: log.id, epoch: trouble.epoch })
}
