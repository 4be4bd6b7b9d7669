import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { type AccountId, parseId } from '#base/ids.ts'
import type { DeviceKeyWrap } from '../keyring/deviceKey.ts'
import type { KeyLink, Keyring } from '../keyring/keyring.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'

/** What stands openly in the device store: whose device this is, and the wrapped storage key. */
export interface HomeAccount {
  readonly accountId: AccountId
  readonly gen: number
  /** The host this account was made on or signed in to; base64url text. Another one is a stranger. */
  readonly instanceId: string
  readonly wrap: DeviceKeyWrap
}

/**
 * `away`: nobody's device. `locked`: words are here, sealed; the keys are not. `open`: signed in.
 */
export type Home =
  | { readonly kind: 'away' }
  | { readonly kind: 'locked'; readonly account: HomeAccount; readonly elsewhere: boolean }
  | { readonly kind: 'open'; readonly account: HomeAccount; readonly keyring: Keyring }

const names = { account: 'account', keyring: 'keyring', elsewhere: 'signed-out-elsewhere' } as const

const isBytes = (value: unknown): value is Bytes =>
  value instanceof Uint8Array && value.buffer instanceof ArrayBuffer
const bytesOf = (length: number) =>
  v.custom<Bytes>(value => isBytes(value) && value.length === length)
const isKey = (value: unknown): value is CryptoKey =>
  value instanceof CryptoKey && (value.type === 'public' || !value.extractable)
const keyOf = v.custom<CryptoKey>(isKey)
const keyPair = v.custom<CryptoKeyPair>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    'privateKey' in value &&
    isKey(value.privateKey) &&
    'publicKey' in value &&
    isKey(value.publicKey),
)
const accountId = v.custom<AccountId>(
  value => typeof value === 'string' && parseId('account', value) !== undefined,
)
const gen = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const homeAccount: v.GenericSchema<unknown, HomeAccount> = v.object({
  accountId,
  gen,
  instanceId: v.string(),
  wrap: v.object({
    gen,
    salt: bytesOf(32),
    nonce: bytesOf(12),
    ct: bytesOf(48),
  }),
})

const link: v.GenericSchema<unknown, KeyLink> = v.object({
  sk: v.string(),
  ek: v.string(),
  by: v.string(),
  pop: v.string(),
})

export const keyringSchema: v.GenericSchema<unknown, Keyring> = v.object({
  accountId,
  gen,
  links: v.array(link),
  idPublicKey: bytesOf(32),
  kemPublicKey: bytesOf(32),
  signKey: keyOf,
  kemKeys: v.map(gen, keyPair),
  selfKey: v.optional(bytesOf(32)),
  labelKey: keyOf,
  deviceKey: keyOf,
})

/** A record that does not read is as good as none: the person signs in again. */
export const readHome = async (store: DeviceStore): Promise<Home> => {
  const [account, keyring, elsewhere] = await Promise.all([
    store.record(names.account),
    store.record(names.keyring),
    store.record(names.elsewhere),
  ])
  const home = v.safeParse(homeAccount, account)
  if (!home.success) return { kind: 'away' }
  const keys = v.safeParse(keyringSchema, keyring)
  if (keys.success && keys.output.accountId === home.output.accountId)
    return { kind: 'open', account: home.output, keyring: keys.output }
  return { kind: 'locked', account: home.output, elsewhere: elsewhere === true }
}

const record = (name: string, value: unknown): Change => ({ kind: 'record', name, value })

/** Signing in, or new keys: both records change together. */
export const homeChanges = (account: HomeAccount, keyring: Keyring): readonly Change[] => [
  record(names.account, account),
  // The key of the self circle has served once that circle exists; it is never stored.
  record(names.keyring, { ...keyring, selfKey: undefined }),
  record(names.elsewhere, undefined),
]

/** Deletes the keys and nothing else. */
export const lockChanges = (elsewhere: boolean): readonly Change[] => [
  record(names.keyring, undefined),
  record(names.elsewhere, elsewhere ? true : undefined),
]
