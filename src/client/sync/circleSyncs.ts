import type { CircleId } from '#base/ids.ts'
import type { LogPage } from '#protocol/api/events.ts'
import { type CircleLog, refreshCircleLog } from '../log/circleLog.ts'
import { saveFold } from '../log/fold.ts'
import { flush } from '../outbox/flush.ts'
import { type CircleSync, newSync, nextStep, stepSync, type SyncEvent } from './circleSync.ts'
import { type Desk, lockName } from './desk.ts'
import type { PullFailure } from './failure.ts'
import type { LiveLine } from './liveLine.ts'
import { pull, take } from './pull.ts'
import { backoffMs, type Timers } from './timers.ts'

export interface SyncDeps {
  readonly desk: Desk
  readonly timers: Timers
  readonly chance: () => number
  /** The line, once it is made; the two know each other. */
  readonly line: () => Pick<LiveLine, 'subscribe' | 'unsubscribe'> | undefined
  /** Something about this circle is different now. */
  readonly changed: (circle: CircleId) => void
}

interface Running {
  readonly log: CircleLog
  sync: CircleSync
  /** Frames of the live socket that were not looked at yet, in order. */
  readonly frames: LogPage[]
  isAtWork: boolean
  tries: number
  /** The host said *gone*: nothing is heard of this circle until it is subscribed to again. */
  isDeaf: boolean
  deafTries: number
  stopSaving: (() => void) | undefined
  foldedAt: number
}

const saveAfterMs = 4000
const manyEntries = 512
const saveManyAfterMs = 500
const maxFrames = 64

/** Keeps every circle of this device up to date and sends what waits. */
export class CircleSyncs {
  readonly #deps: SyncDeps
  readonly #running = new Map<CircleId, Running>()
  #isUp = false

  constructor(deps: SyncDeps) {
    this.#deps = deps
  }

  log(circle: CircleId): CircleLog | undefined {
    return this.#running.get(circle)?.log
  }

  circles(): readonly CircleId[] {
    return [...this.#running.keys()]
  }

  stopped(circle: CircleId): CircleSync['stopped'] {
    return this.#running.get(circle)?.sync.stopped
  }

  /** Begins to keep a circle up to date. */
  add(log: CircleLog): void {
    if (this.#running.has(log.id)) return
    const waiting = this.#waiting(log.id)
    const running: Running = {
      log,
      sync: newSync(log.state.seq, waiting),
      frames: [],
      isAtWork: false,
      tries: 0,
      isDeaf: false,
      deafTries: 0,
      stopSaving: undefined,
      foldedAt: log.fold.seq,
    }
    this.#running.set(log.id, running)
    if (log.status.kind === 'halted') this.#step(running, { kind: 'stopped', why: 'halted' })
    if (this.#isUp) this.#up(running)
  }

  /** Stops keeping it up to date. */
  remove(circle: CircleId): void {
    this.#running.get(circle)?.stopSaving?.()
    this.#running.delete(circle)
    this.#deps.line()?.unsubscribe(circle)
  }

  lineUp(): void {
    this.#isUp = true
    for (const running of this.#running.values()) this.#up(running)
  }

  lineDown(): void {
    this.#isUp = false
    for (const running of this.#running.values()) {
      running.frames.length = 0
      this.#step(running, { kind: 'line-down' })
    }
  }

  heard(circle: CircleId, page: LogPage): void {
    const running = this.#running.get(circle)
    if (running === undefined) return
    running.deafTries = 0
    // A flood of frames is not kept: the gap is seen and fetched.
    if (running.frames.length < maxFrames) running.frames.push(page)
    this.#step(running, { kind: 'host-named', head: page.headSeq })
  }

  gone(circle: CircleId): void {
    const running = this.#running.get(circle)
    if (running === undefined) return
    running.isDeaf = true
    // Asked once more over HTTP: who was removed may still read up to that entry.
    this.#step(running, { kind: 'line-up' })
  }

  /** Something was written on this device. */
  wrote(circle: CircleId): void {
    const running = this.#running.get(circle)
    if (running === undefined) return
    running.tries = 0
    this.#step(running, { kind: 'retry' })
    this.#step(running, { kind: 'waiting', count: this.#waiting(circle) })
  }

  /** Resolves when nothing is at work; for tests and for closing. */
  async settled(): Promise<void> {
    for (;;) {
      const busy = [...this.#running.values()].find(running => running.isAtWork)
      if (busy === undefined) return
      await this.#deps.desk.locks.request(lockName(busy.log.id), async () => undefined)
    }
  }

  /** Writes the folded state down, before the app is closed. */
  async save(): Promise<void> {
    await Promise.all([...this.#running.values()].map(running => this.#save(running)))
  }

  #waiting(circle: CircleId): number {
    return this.#deps.desk.outbox.ready(circle).length
  }

  #up(running: Running): void {
    this.#deps.line()?.subscribe(running.log.id, running.log.state.seq + 1)
    this.#step(running, { kind: 'line-up' })
  }

  #step(running: Running, event: SyncEvent): void {
    running.sync = stepSync(running.sync, event)
    if (!running.isAtWork && (running.frames.length > 0 || nextStep(running.sync) !== 'wait')) {
      running.isAtWork = true
      void this.#work(running)
    }
  }

  async #work(running: Running): Promise<void> {
    const { log } = running
    try {
      await this.#deps.desk.locks.request(lockName(log.id), () => this.#round(running))
    } catch {
      // A store that was closed or a broken answer must not leave this circle at work for ever.
      this.#rest(running)
    }
    running.isAtWork = false
    this.#saveLater(running)
    this.#deps.changed(log.id)
    this.#step(running, { kind: 'reached', head: log.state.seq })
  }

  async #round(running: Running): Promise<void> {
    const { log } = running
    await refreshCircleLog(this.#deps.desk.device, log)
    this.#note(running, { kind: 'reached', head: log.state.seq })
    while (running.frames.length > 0) await this.#takeFrame(running)
    const step = nextStep(running.sync)
    if (step === 'pull') await this.#pull(running)
    if (step === 'push') await this.#push(running)
    this.#note(running, { kind: 'waiting', count: this.#waiting(log.id) })
  }

  #note(running: Running, event: SyncEvent): void {
    running.sync = stepSync(running.sync, event)
  }

  async #takeFrame(running: Running): Promise<void> {
    const page = running.frames.shift()
    if (page === undefined || running.sync.stopped !== undefined) return
    const { log } = running
    // A gap before it, or bodies to ask about: fetched in order below.
    const first = page.items[0]?.seq ?? page.headSeq + 1
    if (first > log.state.seq + 1 || page.headSeq < log.state.seq) return
    const taken = await take(this.#deps.desk, log, page, 0)
    if (!taken.ok) return this.#failed(running, taken.error)
    if (taken.value.owes) this.#note(running, { kind: 'line-up' })
    this.#note(running, { kind: 'reached', head: log.state.seq })
  }

  async #pull(running: Running): Promise<void> {
    const pulled = await pull(this.#deps.desk, running.log)
    if (!pulled.ok) return this.#failed(running, pulled.error)
    running.tries = 0
    this.#note(running, { kind: 'pulled', head: running.log.state.seq })
    const me = this.#deps.desk.device.identity().accountId
    if (running.log.state.membership?.members.has(me) === false)
      this.#note(running, { kind: 'stopped', why: 'gone' })
    else if (running.isDeaf) this.#listenAgain(running)
  }

  /** Still in it after all: the host did not know yet when it was asked. */
  #listenAgain(running: Running): void {
    running.isDeaf = false
    const { id } = running.log
    this.#deps.timers.after(backoffMs(running.deafTries++, this.#deps.chance()), () => {
      if (this.#isUp && this.#running.get(id) === running && running.sync.stopped === undefined)
        this.#deps.line()?.subscribe(id, running.log.state.seq + 1)
    })
  }

  async #push(running: Running): Promise<void> {
    const flushed = await flush(this.#deps.desk, running.log)
    this.#note(running, { kind: 'reached', head: running.log.state.seq })
    const { status } = running.log
    if (status.kind !== 'ok') this.#note(running, { kind: 'stopped', why: status.kind })
    else if (!flushed.ok) this.#rest(running)
    else running.tries = 0
  }

  #failed(running: Running, failure: PullFailure): void {
    if (failure.kind === 'halted' || failure.kind === 'update-needed')
      return this.#note(running, { kind: 'stopped', why: failure.kind })
    if (failure.kind === 'refused' && failure.refusal === 'not-found')
      return this.#note(running, { kind: 'stopped', why: 'gone' })
    this.#rest(running)
  }

  /** Tries again after a pause that grows. */
  #rest(running: Running): void {
    this.#note(running, { kind: 'failed' })
    this.#deps.timers.after(backoffMs(running.tries++, this.#deps.chance()), () =>
      this.#step(running, { kind: 'retry' }),
    )
  }

  /** The folded state is only a snapshot: written when it is quiet, sooner after many entries. */
  #saveLater(running: Running): void {
    const unsaved = running.log.fold.seq - running.foldedAt
    if (unsaved === 0) return
    running.stopSaving?.()
    // Never at once: the screen comes first.
    const wait = unsaved >= manyEntries ? saveManyAfterMs : saveAfterMs
    running.stopSaving = this.#deps.timers.after(wait, () => {
      void this.#save(running)
    })
  }

  async #save(running: Running): Promise<void> {
    running.stopSaving?.()
    running.stopSaving = undefined
    if (running.log.fold.seq === running.foldedAt) return
    running.foldedAt = running.log.fold.seq
    await saveFold(this.#deps.desk.device, running.log)
  }
}
