import type { CircleId } from '#base/ids.ts'
import { err, type Result } from '#base/result.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import { type AccountApi, accountApi } from '../account/accountApi.ts'
import { type HeldRoot, heldRoot } from '../account/heldRoot.ts'
import { jsonCall } from '../account/jsonCall.ts'
import { type CallApi, callApi } from '../calls/callApi.ts'
import { type LeftApi, leftApi } from '../endings/leftApi.ts'
import type { Failure } from '../commands/failure.ts'
import type { AppState, Connection } from '../state/appState.ts'
import type { Transport } from '../host/transport.ts'
import { type KeeperApi, keeperApi } from '../keepers/keeperApi.ts'
import { type AlarmBell, alarmBell, alarmOfLog } from './alarmBell.ts'
import { stateOfNobody } from '../state/stateOfNobody.ts'
import { stateOf, type Surroundings } from './appState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { listenToTabs } from './listenToTabs.ts'
import { type Publisher, publisher } from './publisher.ts'
import type { Running, RunningEvents } from './running.ts'
import { seeCircle } from './seeCircle.ts'
import { StateSaver } from './stateSaver.ts'
import { Tending } from './tending.ts'
import { Timed } from './timed.ts'
import { watchedTransport } from './watchedTransport.ts'
import { WhoIsHere } from './whoIsHere.ts'

const tickMs = 60_000

/**
 * What runs between the commands: what this device hears of the host, does by itself for whoever is
 * signed in, and tells the screens. Made once for each tab.
 */
export class EngineRoom {
  readonly deps: EngineDeps
  readonly transport: Transport
  readonly api: AccountApi
  readonly keeperApi: KeeperApi
  readonly callApi: CallApi
  readonly leftApi: LeftApi
  readonly held: HeldRoot
  readonly bell: AlarmBell
  readonly here: WhoIsHere
  readonly publisher: Publisher
  /** Called when the host answers and somebody is signed in: unfinished changes of keys go on. */
  onLive: (running: Running) => Promise<void> = async () => undefined
  #connection: Connection = 'offline'
  #codeWaits = false
  /** As the host said last. */
  #movesTo: string | undefined
  readonly #timed: Timed
  readonly #saver: StateSaver
  readonly #tending: Tending
  readonly started: Promise<void>

  constructor(deps: EngineDeps) {
    this.deps = deps
    const isCurrent = (running: Running): boolean => running === this.here.opened
    this.#timed = new Timed(deps.schedule)
    this.#saver = new StateSaver(this.#timed, {
      store: () => this.here.store,
      state: () => this.#state(),
      isCurrent,
    })
    this.bell = alarmBell(() => this.publisher.stateChanged())
    this.transport = watchedTransport(deps.transport, deps.clock, {
      clockIsOff: aheadMs => this.bell.ring({ kind: 'clock', aheadMs }),
      notSignedIn: () => void this.here.renew(),
    })
    const call = jsonCall(this.transport)
    this.api = accountApi(call)
    this.keeperApi = keeperApi(call)
    this.callApi = callApi(call)
    this.leftApi = leftApi(call)
    this.held = heldRoot(deps.clock)
    this.here = new WhoIsHere(deps, {
      transport: this.transport,
      api: this.api,
      held: this.held,
      bell: this.bell,
      publisher: () => this.publisher,
      news: running => this.#newsOf(running),
      began: running => this.#began(running),
      finish: async () => {
        this.#timed.stop()
        await this.#saver.finish(this.running)
      },
      ended: () => {
        this.#connection = 'offline'
        this.#tending.forget()
      },
    })
    this.#tending = new Tending(deps, {
      keeperApi: this.keeperApi,
      callApi: this.callApi,
      leftApi: this.leftApi,
      bell: this.bell,
      timed: this.#timed,
      publisher: () => this.publisher,
      isCurrent,
      isLive: () => this.#connection === 'live',
      changed: circle => this.changed(circle),
    })
    // It asks for the state at once.
    this.publisher = publisher({
      state: () => this.#state(),
      running: () => this.here.opened,
      now: deps.clock,
    })
    this.started = this.here.start()
    listenToTabs(deps.bus, {
      running: () => this.running,
      publisher: this.publisher,
      startAgain: () => this.here.startAgain(),
    })
    deps.onNetwork?.(isThere => this.here.opened?.line.network(isThere))
  }

  get running(): Running | undefined {
    return this.here.running
  }

  changed(circle: CircleId): void {
    this.publisher.circleChanged(circle)
    this.deps.bus.post({ kind: 'circles', circles: [circle] })
  }

  /** A screen shows the circle. */
  async opened(circle: CircleId): Promise<void> {
    const { running } = this
    if (running !== undefined) await seeCircle(running, circle, this.deps)
    if (running?.asked.welcomed().includes(circle) !== true) return
    await running.asked.opened(circle)
    this.publisher.stateChanged()
  }

  /** The host, once it is the one this account was made on: an address can change hands. */
  async host(): Promise<Result<HostInfo, Failure>> {
    const host = await this.api.host()
    if (!host.ok) return host
    this.#movesTo = host.value.movesTo
    const { home } = this.here
    const pinned = home.kind === 'away' ? undefined : home.account.instanceId
    if (pinned === undefined || pinned === host.value.instanceId) return host
    this.bell.ring({ kind: 'other-host' })
    return err('host-unavailable')
  }

  /** Asks the host which circles I am in, and takes in what is new. */
  async refresh(): Promise<void> {
    const { opened } = this.here
    if (opened !== undefined) await this.#tending.refresh(opened)
  }

  /** Sends and fetches letters; what could not be done now is tried again with the next round. */
  tendMail(running: Running): void {
    this.#tending.mail(running)
  }

  /** Nobody comes in any more: known before the host is asked again. */
  returnStopped(): void {
    this.#tending.returnStopped()
  }

  async setCodeWaits(running: Running): Promise<void> {
    this.#codeWaits = (await running.waitingCode.read()) !== undefined
    this.publisher.stateChanged()
  }

  /** Ends everything, so that a process may end. */
  async stop(): Promise<void> {
    await this.here.stop()
    this.here.store.close()
  }

  #newsOf(running: () => Running): RunningEvents {
    return {
      changed: circle => void this.#circleChanged(circle),
      waiting: circle => this.publisher.circleChanged(circle),
      connection: state => this.#connectionIs(state),
      alarm: alarm => {
        const heard = alarmOfLog(alarm)
        if (heard !== undefined) this.bell.ring(heard)
      },
      letter: () => this.tendMail(running()),
      signedOut: () => void this.here.renew(),
      unknownCircle: circle => {
        const { asked } = running()
        if (asked.waiting().some(each => each.circle === circle)) void this.refresh()
      },
    }
  }

  #began(running: Running): void {
    this.#connection = 'connecting'
    this.publisher.everythingChanged()
    void this.setCodeWaits(running)
    running.line.start()
    this.#timed.every(tickMs, () => {
      this.publisher.everythingChanged()
      this.#tending.tick(running)
    })
  }

  #connectionIs(state: Connection): void {
    const before = this.#connection
    this.#connection = state
    this.publisher.stateChanged()
    const { running } = this
    if (running === undefined) return
    if (state === 'live') {
      void this.#live(running)
      return
    }
    // A socket does not say why it did not open: a question does, and `renew` hears the answer.
    if (state === 'offline' && before === 'connecting') void running.desk.host.circles()
  }

  async #live(running: Running): Promise<void> {
    await this.host()
    this.publisher.stateChanged()
    await this.refresh()
    await this.onLive(running)
    await this.#tending.live(running)
  }

  async #circleChanged(circle: CircleId): Promise<void> {
    this.publisher.circleChanged(circle)
    const { running } = this
    if (running === undefined || running.log(circle) === undefined) return
    this.#saver.soon(running)
    await this.#tending.circleChanged(running, circle)
  }

  #state(): AppState {
    const around: Surroundings = {
      now: this.deps.clock(),
      connection: this.#connection,
      alarms: this.bell.all(),
      recoverySheetWaits: this.#codeWaits,
      returning: this.#tending.returning,
      movesTo: this.#movesTo,
    }
    const { running, signIn, lastState: last } = this.here
    if (running !== undefined) return stateOf(running, around)
    // It has not been tried yet: nothing is to be said of the connection.
    return last === undefined
      ? stateOfNobody(signIn, around.connection, around.alarms)
      : { ...last, connection: 'connecting', alarms: around.alarms }
  }
}
