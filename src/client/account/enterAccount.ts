import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import type { Failure } from '../commands/failure.ts'
import { keyringOf } from '../keyring/deriveKeyring.ts'
import {
  type DeviceKey,
  deviceSecretOf,
  newDeviceKey,
  openDeviceKey,
  rewrapDeviceKey,
} from '../keyring/deviceKey.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { Home, HomeAccount } from './deviceHome.ts'
import type { Unlocked } from './unlocked.ts'

/** Keys and home of somebody who just came in; not stored yet. */
export interface Entered {
  readonly account: HomeAccount
  readonly keyring: Keyring
  /** This device keeps words that no key opens any more: they go before anything is written. */
  readonly lostWords: boolean
}

/**
 * What undid this device's storage key before the account's keys were changed elsewhere, if the
 * self circle hands it down; see `old-keys` there.
 */
export type PastSecrets = (unlocked: Unlocked) => Promise<ReadonlyMap<number, Bytes>>

/**
 * Turns a root into the keys of this device. Refuses a root that is not this account's: a host
 * could have put somebody else's slot in its place (alarm `ACCOUNT_ID`).
 */
export const enterAccount = async (
  home: Home,
  unlocked: Unlocked,
  instanceId: string,
  pastSecrets: PastSecrets,
  random: RandomBytes,
): Promise<Result<Entered, Failure>> => {
  const { accountId, gen, root } = unlocked
  const { links } = unlocked.account
  if (home.kind !== 'away' && home.account.accountId !== accountId)
    return err('another-account-here')
  const secret = deviceSecretOf(root)
  try {
    const kept = await keptDeviceKey(home, unlocked, secret, pastSecrets, random)
    const device = kept ?? (await newDeviceKey(gen, secret, random))
    const keyring = await keyringOf(root, { accountId, gen, links }, device.key)
    if (keyring === undefined) return err('history-does-not-add-up')
    const account = { accountId, gen, instanceId, wrap: device.wrap }
    return ok({ account, keyring, lostWords: kept === undefined && home.kind !== 'away' })
  } finally {
    secret.fill(0)
  }
}

const keptDeviceKey = async (
  home: Home,
  unlocked: Unlocked,
  secret: Bytes,
  pastSecrets: PastSecrets,
  random: RandomBytes,
): Promise<DeviceKey | undefined> => {
  if (home.kind === 'away') return undefined
  const { wrap } = home.account
  const key = await openDeviceKey(wrap, secret)
  if (key !== undefined) return { key, wrap }
  if (wrap.gen >= unlocked.gen) return undefined
  const old = (await pastSecrets(unlocked)).get(wrap.gen)
  if (old === undefined) return undefined
  return rewrapDeviceKey(wrap, old, unlocked.gen, secret, random)
}
