import { err, ok, type Result } from '#base/result.ts'
import type { AccountApi } from '../account/accountApi.ts'
import {
  type Home,
  type HomeAccount,
  homeChanges,
  lockChanges,
  readHome,
} from '../account/deviceHome.ts'
import type { HeldRoot } from '../account/heldRoot.ts'
import { renewSession } from '../account/renewSession.ts'
import type { Failure } from '../commands/failure.ts'
import type { Transport } from '../host/transport.ts'
import { withPast } from '../keyring/deriveKeyring.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { AppState, SignIn, WhyOut } from '../state/appState.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import { deviceSealOf } from '../store/sealedParts.ts'
import type { AlarmBell } from './alarmBell.ts'
import type { EngineDeps } from './engineDeps.ts'
import { findVault } from './findVault.ts'
import { HeldStore } from './heldStore.ts'
import { lastStateIn } from './lastState.ts'
import { pinHost } from './pinHost.ts'
import type { Publisher } from './publisher.ts'
import { openRunning, type Running, type RunningEvents } from './running.ts'
import { olderKemKeys } from './vaultCheck.ts'

export interface HereFor {
  readonly transport: Transport
  readonly api: AccountApi
  readonly held: HeldRoot
  readonly bell: AlarmBell
  readonly publisher: () => Publisher
  /** Who listens to what runs. */
  readonly news: (running: () => Running) => RunningEvents
  /** Somebody is signed in from now on. */
  readonly began: (running: Running) => void
  /** What is due for them, before they are here no more. */
  readonly finish: () => Promise<void>
  /** Nobody is here any more. */
  readonly ended: () => void
}

/** Who is signed in on this device, and what is open for them: arriving, leaving, locking. */
export class WhoIsHere {
  readonly #deps: EngineDeps
  readonly #for: HereFor
  readonly #deviceStore: HeldStore
  #home: Home = { kind: 'away' }
  #running: Running | undefined
  #signIn: SignIn = { kind: 'starting' }
  #isRenewing = false
  /** Shown from opening the app until the logs are read. */
  #lastState: AppState | undefined
  #started: Promise<void> = Promise.resolve()

  constructor(deps: EngineDeps, given: HereFor) {
    this.#deps = deps
    this.#for = given
    this.#deviceStore = new HeldStore(deps, given.bell, () => void this.startAgain(true))
  }

  get store(): DeviceStore {
    return this.#deviceStore.now
  }

  get home(): Home {
    return this.#home
  }

  get signIn(): SignIn {
    return this.#signIn
  }

  get lastState(): AppState | undefined {
    return this.#signIn.kind === 'starting' ? this.#lastState : undefined
  }

  /** What is open; also while it is not yet known whether the keys are theirs. */
  get opened(): Running | undefined {
    return this.#running
  }

  get running(): Running | undefined {
    return this.#signIn.kind === 'signed-in' ? this.#running : undefined
  }

  start(): Promise<void> {
    this.#started = this.#start()
    return this.#started
  }

  /** Signed in, locked or signed out elsewhere, or the store was taken away. */
  async startAgain(isStoreGone = false): Promise<void> {
    await this.#started
    this.#for.held.wipe()
    await this.stop()
    if (isStoreGone) await this.#deviceStore.open()
    await this.#arrive()
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
    const { bell } = this.#for
    await this.stop()
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
      if (vault.error === 'history-does-not-add-up') bell.ring({ kind: 'other-host' })
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
    const pinned = await pinHost(running, account.instanceId, this.#deps)
    if (!pinned.ok) {
      bell.ring({ kind: 'other-host' })
      return pinned
    }
    this.#deps.hint.remember(true)
    this.#deps.bus.post({ kind: 'account' })
    this.#begin(running)
    return ok(running)
  }

  /** Stops what runs for the person signed in, and shows so at once. */
  async close(home: Home, why: WhyOut = 'signed-out'): Promise<void> {
    this.#home = home
    this.#showHome(why)
    this.#deps.hint.remember(home.kind !== 'away')
    await this.stop()
    this.#deps.bus.post({ kind: 'account' })
  }

  async stop(): Promise<void> {
    await this.#for.finish()
    const running = this.#running
    this.#running = undefined
    this.#for.ended()
    await running?.stop()
  }

  /** The host does not know this session: idle for long, or ended from another device. */
  async renew(): Promise<void> {
    const { running } = this
    if (running === undefined || this.#isRenewing || this.#home.kind !== 'open') return
    const { account } = this.#home
    this.#isRenewing = true
    const renewed = await renewSession(this.#for.api, running.keyring, account.instanceId)
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

  async #start(): Promise<void> {
    await this.#deviceStore.open()
    if (this.#deps.lockFirst) await this.store.commit(lockChanges(false))
    await this.#arrive()
  }

  async #arrive(): Promise<void> {
    const { bell, publisher } = this.#for
    this.#home = await readHome(this.store)
    if (this.#home.kind !== 'open') {
      this.#showHome(this.#deps.hint.hadAccount() ? this.#deviceStore.whyEmpty : 'new')
      return
    }
    const seal = deviceSealOf(this.#home.keyring.deviceKey, this.#deps.random)
    this.#lastState = (await lastStateIn(this.store, seal).read())?.state
    publisher().stateChanged()
    const { account, keyring } = this.#home
    // What is kept may be spoiled: by a power cut, by a fault of the browser or of the device.
    const running = await this.#open(keyring).catch(() => undefined)
    if (running === undefined) bell.ring({ kind: 'storage-damaged' })
    this.#lastState = undefined
    // Keys without a self circle: the sign-in was cut short, and is simply done again.
    if (running?.vault() === undefined) {
      this.#home = { kind: 'locked', account, elsewhere: false }
      await this.stop()
      this.#showHome('signed-out')
      return
    }
    this.#deps.hint.remember(true)
    this.#begin(running)
  }

  async #open(keyring: Keyring): Promise<Running> {
    const { transport, news } = this.#for
    const heard = news(() => running)
    const running: Running = await openRunning(this.#deps, transport, this.store, keyring, heard)
    this.#running = running
    return running
  }

  #begin(running: Running): void {
    const { displayName, settings } = running.vaultView()
    const account = running.keyring.accountId
    this.#signIn = { kind: 'signed-in', account, name: displayName, settings }
    this.#for.began(running)
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
    this.#for.publisher().everythingChanged()
  }
}
