import type { Bytes } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { OldKeys } from '#core/vault/vault.ts'
import type { VaultView } from '#core/vault/vaultView.ts'
import type { Failure } from '../commands/failure.ts'
import type { Alarm, WhyOut } from '../state/appState.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import type { AccountApi } from './accountApi.ts'
import type { Home, HomeAccount } from './deviceHome.ts'
import type { HeldRoot } from './heldRoot.ts'
import type { SealedRecord } from './sealedRecord.ts'
import type { WaitingCode } from './waitingCode.ts'
import type { Unlocked } from './unlocked.ts'

/** What belongs to the person who is signed in, as far as the account's commands need it. */
export interface Belongings {
  readonly keyring: Keyring
  readonly waitingCode: SealedRecord<WaitingCode>
  vault(): VaultView
  /** In the self circle; kept on this device at once, sent when there is a connection. */
  sayToVault(acts: readonly VaultAct[]): Promise<Result<undefined, Failure>>
  /** Words wait to be sent. */
  hasUnsent(): boolean
  /** Leaves every circle; `take` takes back every word first. Needs a connection. */
  leaveAll(words: 'leave' | 'take'): Promise<Result<undefined, Failure>>
  /** Under the device key, for the time between the host's answer and the last circle. */
  sealOldKeys(oldKeys: OldKeys): Promise<Bytes>
  /**
   * Carries new keys into every circle, the self circle first, with the old ones in it (PROTOCOL, "Devices and the self circle").
   * Circles that have them already are passed over.
   */
  changeKeys(next: Keyring, sealedOldKeys: Bytes): Promise<Result<undefined, Failure>>
}

/** What the account's commands work on. The engine is the one who fills it. */
export interface AccountContext {
  readonly api: AccountApi
  /** Ask for it each time: it is opened while commands already wait. */
  readonly store: DeviceStore
  readonly random: RandomBytes
  readonly now: () => number
  readonly held: HeldRoot
  home(): Home
  belongings(): Belongings | undefined
  /** The read token of the invitation looked at last: it admits its holder to this host. */
  readToken(): string | undefined
  /** The host, once it is the one this device knows; another one raises the alarm. */
  host(): Promise<Result<HostInfo, Failure>>
  alarm(alarm: Alarm): void
  /**
   * Signs in on this device: stores keys, opens the circles, and believes nothing before the self
   * circle has proved that these keys are the account's.
   */
  settle(
    account: HomeAccount,
    keyring: Keyring,
    extra: readonly Change[],
  ): Promise<Result<Belongings, Failure>>
  /** What earlier generations hand down; read from the self circle on the host. */
  pastSecrets(unlocked: Unlocked): Promise<ReadonlyMap<number, Uint8Array<ArrayBuffer>>>
  /** Stops everything that runs for the person signed in, and shows so. */
  close(home: Home, why?: WhyOut): Promise<void>
}
