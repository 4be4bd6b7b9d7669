import { takeKemKeys } from '#crypto/hpke.ts'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { OldKeys } from '#core/vault/vault.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { CircleLog } from '../log/circleLog.ts'

/**
 * Whether this log is my own self circle (PROTOCOL, "Devices and the self circle"): a circle of one, made by me, whose chain of key
 * changes ends in the keys of this device. Its entries were verified one by one, so a host can
 * neither make one up nor put another account's in its place.
 */
export const isMyVault = ({ state }: CircleLog, keyring: Keyring): boolean => {
  const { membership } = state
  if (membership === undefined || membership.policy.self !== true) return false
  if (membership.creator !== keyring.accountId) return false
  const me = membership.members.get(keyring.accountId)
  return me?.gen === keyring.gen && me.sk === toBase64Url(keyring.idPublicKey)
}

/** Sealing keys of earlier generations; a text that is not a seed is passed over. */
export const olderKemKeys = async (
  oldKeys: readonly OldKeys[],
): Promise<ReadonlyMap<number, CryptoKeyPair>> => {
  const pairs = await Promise.all(
    oldKeys.map(async ({ gen, kemSeed }) => {
      const seed: Bytes | undefined = fromBase64Url(kemSeed)
      return seed?.length === 32 ? ([gen, (await takeKemKeys(seed)).kemKey] as const) : undefined
    }),
  )
  return new Map(pairs.filter(pair => pair !== undefined))
}
