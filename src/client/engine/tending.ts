import type { CircleId } from '#base/ids.ts'
import type { CallApi } from '../calls/callApi.ts'
import { tendCatching } from '../calls/tendCatching.ts'
import type { LeftApi } from '../endings/leftApi.ts'
import { tendEndings } from '../endings/tendEndings.ts'
import type { KeeperApi } from '../keepers/keeperApi.ts'
import type { Returning } from '../keepers/keepersState.ts'
import { lookAtReturn, tidyKeeperLetters } from '../keepers/tendKeepers.ts'
import type { AlarmBell } from './alarmBell.ts'
import { CircleKeeper } from './circleKeeper.ts'
import type { EngineDeps } from './engineDeps.ts'
import { hasUnknownCircle, tendCircles, writeMarks } from './housekeeping.ts'
import { letGoOfEnded } from './letGoOfEnded.ts'
import { MailKeeper } from './mailKeeper.ts'
import type { Publisher } from './publisher.ts'
import type { Running } from './running.ts'
import { tendPlan } from './tendPlan.ts'
import { takeInCircles } from './takeInCircles.ts'
import { tendAllAnswers } from './tendAnswers.ts'
import type { Timed } from './timed.ts'
import { wakeBehind } from './wakeBehind.ts'

const marksAfterMs = 60_000
/** Several lines are written at one sitting: whoever is shown the plan is shown them together. */
const planAfterMs = 20_000
const refreshAgainMs = 5_000
/** Then twice as long each time: 1, 2, 4, 8 and 16 seconds. */
const mailAgainMs = 1_000
const mailTries = 5

export interface TendingFor {
  readonly keeperApi: KeeperApi
  readonly callApi: CallApi
  readonly leftApi: LeftApi
  readonly bell: AlarmBell
  readonly timed: Timed
  readonly publisher: () => Publisher
  /** Of the person who is signed in now. */
  readonly isCurrent: (running: Running) => boolean
  readonly isLive: () => boolean
  /** What is shown of a circle is different, in every tab. */
  readonly changed: (circle: CircleId) => void
}

/**
 * What this device does by itself for whoever is signed in: when a circle has changed, when the host
 * is there again, and from time to time.
 */
export class Tending {
  readonly #deps: EngineDeps
  readonly #for: TendingFor
  readonly #circles: CircleKeeper
  readonly #mail: MailKeeper
  #marksWritten = false
  #mailTries = 0
  #mailWaits = false
  #planIsDue = false
  #planned: Promise<void> = Promise.resolve()
  /** Somebody comes into this account with the help of key keepers. */
  #returning: Returning | undefined

  constructor(deps: EngineDeps, given: TendingFor) {
    this.#deps = deps
    this.#for = given
    this.#circles = new CircleKeeper(deps, given.isCurrent)
    this.#mail = new MailKeeper(deps, {
      isCurrent: given.isCurrent,
      changed: given.changed,
      later: (running, inMs, isTime) =>
        given.timed.once(inMs, () => {
          isTime()
          if (given.isCurrent(running)) this.mail(running)
        }),
      after: running => this.#keepers(running),
    })
  }

  get returning(): Returning | undefined {
    return this.#returning
  }

  /** Somebody else is signed in, or nobody. */
  forget(): void {
    this.#returning = undefined
    this.#planIsDue = false
    this.#mailTries = 0
    this.#mailWaits = false
  }

  /** Nobody comes in any more: known before the host is asked again. */
  returnStopped(): void {
    this.#returning = undefined
    this.#for.bell.ring({ kind: 'return-stopped' })
    this.#for.publisher().stateChanged()
  }

  /** `log(circle)` has grown, or what is shown of it is different. */
  async circleChanged(running: Running, circle: CircleId): Promise<void> {
    const log = running.log(circle)
    if (log === undefined) return
    // What went out needs no copy of its files here.
    running.uploads.wake()
    if (log === running.vault()) wakeBehind(running)
    // Another device of mine came into a circle.
    if (log === running.vault() && hasUnknownCircle(running)) await this.refresh(running)
    // What was kept is at the host now, and the letter itself can go.
    if (log === running.vault() && this.#mail.owes) this.mail(running)
    // R18: what a letter waited for is here.
    else if (this.#mail.hasCome(log)) this.mail(running)
    if (log.status.kind === 'update-needed') this.#for.bell.ring({ kind: 'update-needed' })
    await this.#circles.keep(running, log, () => this.#for.publisher().circleChanged(circle))
    if (!this.#for.isCurrent(running)) return
    this.#planSoon(running)
    await this.#letGo(running)
  }

  /** The host is there again. */
  async live(running: Running): Promise<void> {
    await tendCircles(running)
    await tendAllAnswers(running, this.#deps)
    await this.#plan(running)
    this.mail(running)
    if (this.#marksWritten || !this.#for.isCurrent(running)) return
    this.#for.timed.once(marksAfterMs, () => {
      if (this.#for.isCurrent(running) && !this.#marksWritten) void this.#mark(running)
    })
  }

  /** A minute has passed. */
  tick(running: Running): void {
    void this.#letGo(running)
    // Letters too may come while nobody listens, or wait for a host that had enough.
    this.mail(running)
    // The host tells of a welcome at once; what it told may have been lost on the way.
    if (running.asked.waiting().length > 0 && this.#for.isLive()) void this.refresh(running)
  }

  /** Sends and fetches letters; what could not be done now is tried again with the next round. */
  mail(running: Running): void {
    if (this.#for.isLive()) void this.#tendMail(running)
  }

  /** What did not go is tried again soon, a few times, and then once a minute with everything else. */
  async #tendMail(running: Running): Promise<void> {
    await this.#mail.tend(running)
    if (!this.#mail.failed) this.#mailTries = 0
    if (!this.#mail.failed || this.#mailWaits || this.#mailTries >= mailTries) return
    this.#mailWaits = true
    this.#for.timed.once(mailAgainMs * 2 ** this.#mailTries++, () => {
      this.#mailWaits = false
      if (this.#for.isCurrent(running)) this.mail(running)
    })
  }

  /**
   * Asks the host which circles I am in, and takes in what is new. A host that did not answer is
   * asked again after a while.
   */
  async refresh(running: Running): Promise<void> {
    const answer = await running.desk.host.circles()
    if (!this.#for.isCurrent(running)) return
    if (!answer.ok) {
      if (this.#for.isLive())
        this.#for.timed.once(refreshAgainMs, () => {
          if (this.#for.isCurrent(running)) void this.refresh(running)
        })
      return
    }
    await takeInCircles(running, answer.value.circles)
  }

  async #keepers(running: Running): Promise<boolean> {
    const called = await tendCatching(running, this.#deps, this.#for.callApi)
    const told = await tendEndings(running, this.#deps, this.#for.leftApi)
    const wrote = (await tidyKeeperLetters(running, this.#deps)) || called || told
    const returning = await lookAtReturn(running, this.#deps, this.#for.keeperApi)
    if (this.#for.isCurrent(running)) {
      this.#returning = returning
      this.#for.publisher().stateChanged()
    }
    return wrote
  }

  /** Whatever changed: my plan, or who is in a circle that is shown it. */
  #planSoon(running: Running): void {
    if (this.#planIsDue) return
    this.#planIsDue = true
    this.#for.timed.once(planAfterMs, () => {
      this.#planIsDue = false
      void this.#plan(running)
    })
  }

  /** One after the other: two at once would each say what the other is just saying. */
  #plan(running: Running): Promise<void> {
    const before = this.#planned
    this.#planned = (async () => {
      await before
      if (this.#for.isCurrent(running) && this.#for.isLive()) await tendPlan(running, this.#deps)
    })()
    return this.#planned
  }

  async #mark(running: Running): Promise<void> {
    this.#marksWritten = true
    this.#marksWritten = await writeMarks(running, this.#deps)
  }

  async #letGo(running: Running): Promise<void> {
    const ended = await letGoOfEnded(running, this.#deps)
    for (const circle of ended) this.#for.changed(circle)
  }
}
