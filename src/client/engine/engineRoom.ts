import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import { type AccountApi, accountApi } from '../account/accountApi.ts'
import {
  type Home,
  type HomeAccount,
  homeChanges,
  lockChanges,
  readHome,
} from '../account/deviceHome.ts'
import { type HeldRoot, heldRoot } from '../account/heldRoot.ts'
import { jsonCall } from '../account/jsonCall.ts'
import { renewSession } from '../account/renewSession.ts'
import { type CallApi, callApi } from '../calls/callApi.ts'
import { type LeftApi, leftApi } from '../endings/leftApi.ts'
import type { Failure } from '../commands/failure.ts'
import type { AppState, Connection, SignIn, WhyOut } from '../state/appState.ts'
import type { Transport } from '../host/transport.ts'
import { type KeeperApi, keeperApi } from '../keepers/keeperApi.ts'
import { withPast } from '../keyring/deriveKeyring.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import { deviceSealOf } from '../store/sealedParts.ts'
import { type AlarmBell, alarmBell, alarmOfLog } from './alarmBell.ts'
import { stateOf, stateWithout, type Surroundings } from './appState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { findVault } from './findVault.ts'
import { HeldStore } from './heldStore.ts'
import { lastStateIn } from './lastState.ts'
import { listenToTabs } from './listenToTabs.ts'
import { pinHost } from './pinHost.ts'
import { type Publisher, publisher } from './publisher.ts'
import { openRunning, type Running } from './running.ts'
import { seeCircle } from './seeCircle.ts'
import { StateSaver } from './stateSaver.ts'
import { Tending } from './tending.ts'
import { Timed } from './timed.ts'
import { olderKemKeys } from './vaultCheck.ts'
import { watchedTransport } from './watchedTransport.ts'

const tickMs = 60_000

/**
 * What runs between the commands: who is signed in on this device, what is open for them, and what
 * the screens are told. Made once for each tab.
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
  readonly publisher: Publisher
  /** Called when the host answers and somebody is signed in: unfinished changes of keys go on. */
  onLive: (running: Running) => Promise<void> = async () => undefined
  readonly #deviceStore: HeldStore
  #home: Home = { kind: 'away' }
  #running: Running | undefined
  #signIn: SignIn = { kind: 'starting' }
  #connection: Connection = 'offline'
  #codeWaits = false
  #isRenewing = false
  /** As the host said last. */
  #movesTo: string | undefined
  /** Shown from opening the app until the logs are read. */
  #lastState: AppState | undefined
  readonly #timed: Timed
  readonly #saver: StateSaver
  readonly #tending: Tending
  readonly started: Promise<void>

  constructor(deps: EngineDeps) {
    this.deps = deps
    const isCurrent = (running: Running): boolean => running === this.#running
    this.#timed = new Timed(deps.schedule)
    this.#saver = new StateSaver(this.#timed, {
      store: () => this.store,
      state: () => this.#state(),
      isCurrent,
    })
    this.bell = alarmBell(() => this.publisher.stateChanged())
    this.#deviceStore = new HeldStore(deps, this.bell, () => void this.#startAgain(true))
    this.transport = watchedTransport(deps.transport, deps.clock, {
      clockIsOff: aheadMs => this.bell.ring({ kind: 'clock', aheadMs }),
      notSignedIn: () => void this.#renew(),
    })
    this.api = accountApi(jsonCall(this.transport))
    this.keeperApi = keeperApi(jsonCall(this.transport))
    this.callApi = callApi(jsonCall(this.transport))
    this.leftApi = leftApi(jsonCall(this.transport))
    this.held = heldRoot(deps.clock)
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
      running: () => this.#running,
      now: deps.clock,
    })
    this.started = this.#start()
    listenToTabs(deps.bus, {
      running: () => this.running,
      publisher: this.publisher,
      startAgain: () => this.#startAgain(),
    })
    deps.onNetwork?.(isThere => this.#running?.line.network(isThere))
  }

  get store(): DeviceStore {
    return this.#deviceStore.now
  }

  get home(): Home {
    return this.#home
  }

  get running(): Running | undefined {
    return this.#signIn.kind === 'signed-in' ? this.#running : undefined
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
    const pinned = this.#home.kind === 'away' ? undefined : this.#home.account.instanceId
    if (pinned === undefined || pinned === host.value.instanceId) return host
    this.bell.ring({ kind: 'other-host' })
    return err('host-unavailable')
  }

  /**
   * Stores keys and opens what is there; signed in only when the self circle has proved that these
   * are the account's keys. Otherwise the keys are forgotten again.
   */
  async settle(
    account: HomeAccount,
    keyring: Keyring,
    extra: readonly Change[],
  ): Promise<Result<Running, Failure>> {
    await this.#stop()
    const changes = [...homeChanges(account, keyring), ...extra]
    const kept = await this.store.commit(changes)
    if (!kept.ok) {
      if (this.#home.kind !== 'away') return err('device-full')
      this.#deviceStore.goOnInMemory(kept.error === 'blocked' ? 'blocked' : 'device-full')
      await this.store.commit(changes)
    }
    this.#home = { kind: 'open', account, keyring }
    let running = await this.#open(keyring)
    const vault = await findVault(running)
    if (!vault.ok) {
      if (vault.error === 'history-does-not-add-up') this.bell.ring({ kind: 'other-host' })
      await this.store.commit(lockChanges(false))
      await this.close({ kind: 'locked', account, elsewhere: false })
      return vault
    }
    await this.store.commit([running.takeVault(vault.value)])
    const past = await olderKemKeys(running.vaultView().oldKeys)
    if (past.size > 0) {
      // What opens old seals belongs to the keyring from now on.
      const whole = withPast(keyring, past)
      await this.store.commit(homeChanges(account, whole))
      this.#home = { kind: 'open', account, keyring: whole }
      await running.stop()
      running = await this.#open(whole)
    }
    const pinned = await pinHost(running, account.instanceId, this.deps)
    if (!pinned.ok) {
      this.bell.ring({ kind: 'other-host' })
      return pinned
    }
    this.deps.hint.remember(true)
    this.deps.bus.post({ kind: 'account' })
    this.#begin(running)
    return ok(running)
  }

  /** Stops what runs for the person signed in, and shows so at once. */
  async close(home: Home, why: WhyOut = 'signed-out'): Promise<void> {
    this.#home = home
    this.#showHome(why)
    this.deps.hint.remember(home.kind !== 'away')
    await this.#stop()
    this.deps.bus.post({ kind: 'account' })
  }

  /** Asks the host which circles I am in, and takes in what is new. */
  async refresh(): Promise<void> {
    if (this.#running !== undefined) await this.#tending.refresh(this.#running)
  }

  /** Ends everything, so that a process may end. */
  async stop(): Promise<void> {
    await this.#stop()
    this.store.close()
  }

  async setCodeWaits(running: Running): Promise<void> {
    this.#codeWaits = (await running.waitingCode.read()) !== undefined
    this.publisher.stateChanged()
  }

  async #start(): Promise<void> {
    await this.#deviceStore.open()
    if (this.deps.lockFirst) await this.store.commit(lockChanges(false))
    await this.#arrive()
  }

  async #arrive(): Promise<void> {
    this.#home = await readHome(this.store)
    if (this.#home.kind !== 'open') {
      this.#showHome(this.deps.hint.hadAccount() ? this.#deviceStore.whyEmpty : 'new')
      return
    }
    const seal = deviceSealOf(this.#home.keyring.deviceKey, this.deps.random)
    this.#lastState = (await lastStateIn(this.store, seal).read())?.state
    this.publisher.stateChanged()
    const { account, keyring } = this.#home
    // What is kept may be spoiled: by a power cut, by a fault of the browser or of the device.
    const running = await this.#open(keyring).catch(() => undefined)
    if (running === undefined) this.bell.ring({ kind: 'storage-damaged' })
    this.#lastState = undefined
    // Keys without a self circle: the sign-in was cut short, and is simply done again.
    if (running?.vault() === undefined) {
      this.#home = { kind: 'locked', account, elsewhere: false }
      await this.#stop()
      this.#showHome('signed-out')
      return
    }
    this.deps.hint.remember(true)
    this.#begin(running)
  }

  async #open(keyring: Keyring): Promise<Running> {
    const running: Running = await openRunning(this.deps, this.transport, this.store, keyring, {
      changed: circle => void this.#circleChanged(circle),
      waiting: circle => this.publisher.circleChanged(circle),
      connection: state => this.#connectionIs(state),
      alarm: alarm => {
        const heard = alarmOfLog(alarm)
        if (heard !== undefined) this.bell.ring(heard)
      },
      letter: () => this.tendMail(running),
      signedOut: () => void this.#renew(),
      unknownCircle: circle => {
        if (running.asked.waiting().some(asked => asked.circle === circle)) void this.refresh()
      },
    })
    this.#running = running
    return running
  }

  #begin(running: Running): void {
    const { displayName, settings } = running.vaultView()
    const account = running.keyring.accountId
    this.#signIn = { kind: 'signed-in', account, name: displayName, settings }
    this.#connection = 'connecting'
    this.publisher.everythingChanged()
    void this.setCodeWaits(running)
    running.line.start()
    this.#timed.every(tickMs, () => {
      this.publisher.everythingChanged()
      this.#tending.tick(running)
    })
  }

  async #stop(): Promise<void> {
    this.#timed.stop()
    await this.#saver.finish(this.running)
    await this.#end()
  }

  async #end(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    this.#connection = 'offline'
    this.#tending.forget()
    await running?.stop()
  }

  #showHome(why: WhyOut): void {
    const home = this.#home
    this.#signIn =
      home.kind === 'away'
        ? { kind: 'signed-out', why }
        : {
            kind: 'locked',
            account: home.account.accountId,
            why: home.kind === 'locked' && home.elsewhere ? 'elsewhere' : 'locked',
          }
    this.publisher.everythingChanged()
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
    const { running } = this
    if (running !== undefined) return stateOf(running, around)
    const last = this.#signIn.kind === 'starting' ? this.#lastState : undefined
    // It has not been tried yet: nothing is to be said of the connection.
    return last === undefined
      ? stateWithout(this.#signIn, around)
      : { ...last, connection: 'connecting', alarms: around.alarms }
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
    // A socket does not say why it did not open: a question does, and `#renew` hears the answer.
    if (state === 'offline' && before === 'connecting') void running.desk.host.circles()
  }

  async #live(running: Running): Promise<void> {
    await this.host()
    this.publisher.stateChanged()
    await this.refresh()
    await this.onLive(running)
    await this.#tending.live(running)
  }

  /** Sends and fetches letters; what could not be done now is tried again with the next round. */
  tendMail(running: Running): void {
    this.#tending.mail(running)
  }

  /** Nobody comes in any more: known before the host is asked again. */
  returnStopped(): void {
    this.#tending.returnStopped()
  }

  async #circleChanged(circle: CircleId): Promise<void> {
    this.publisher.circleChanged(circle)
    const { running } = this
    if (running === undefined || running.log(circle) === undefined) return
    this.#saver.soon(running)
    await this.#tending.circleChanged(running, circle)
  }

  /** The host does not know this session: idle for long, or ended from another device. */
  async #renew(): Promise<void> {
    const { running } = this
    if (running === undefined || this.#isRenewing || this.#home.kind !== 'open') return
    const { account } = this.#home
    this.#isRenewing = true
    const renewed = await renewSession(this.api, running.keyring, account.instanceId)
    this.#isRenewing = false
    if (running !== this.#running || renewed === 'later') return
    if (renewed === 'renewed') {
      running.line.stop()
      running.line.start()
      return
    }
    await this.store.commit(lockChanges(true))
    await this.close({ kind: 'locked', account, elsewhere: true })
  }

  async #startAgain(isStoreGone = false): Promise<void> {
    await this.started
    this.held.wipe()
    await this.#stop()
    if (isStoreGone) await this.#deviceStore.open()
    await this.#arrive()
  }
}
