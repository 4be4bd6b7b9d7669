import { type Bytes, concat, equalBytes, u8 } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import type { KeeperShape } from '#protocol/api/keepers.ts'
import { label } from '#protocol/label.ts'
import { kdf, noSalt } from './kdf.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'
import { type SignatureKeys, takeSignatureKeys } from './signature.ts'

/** What one key keeper holds: a share, and what all shares of the set must agree on. */
export interface KeeperPart {
  readonly owner: AccountId
  /** 16 random bytes. */
  readonly set: Bytes
  /** 1 to `parts`. */
  readonly index: number
  readonly needed: number
  readonly parts: number
  readonly commit: Bytes
  /** Of every share of the set, in order. */
  readonly hashes: readonly Bytes[]
  readonly share: Bytes
}

export interface KeeperSet {
  readonly parts: readonly KeeperPart[]
  /** `G`: opens the slot. Whoever asked for it wipes it. */
  readonly secret: Bytes
}

const secretLength = 32
/** The library puts one byte behind the secret's. */
export const shareLength: number = secretLength + 1

/** Fetched only by those who make a set or come back with one. */
const library = () => import('shamir-secret-sharing')

/**
 * A fresh secret, split. Fewer than `needed` parts say nothing about it. The library knows nothing
 * of integrity: a changed share gives another secret without a word, which is why every part
 * carries the hashes of all and a commitment to the secret.
 */
export const makeKeeperSet = async (
  owner: AccountId,
  { parts: count, needed }: KeeperShape,
  random: RandomBytes,
): Promise<KeeperSet> => {
  const secret = random(secretLength)
  const set = random(16)
  const { split } = await library()
  const shares = (await split(secret, count, needed)).map(share => concat(share))
  const hashes = shares.map((share, at) => shareHash(set, at + 1, share))
  const common = { owner, set, needed, parts: count, commit: commitOf(set, secret), hashes }
  return { secret, parts: shares.map((share, at) => ({ ...common, index: at + 1, share })) }
}

export const commitOf = (set: Uint8Array, secret: Uint8Array): Bytes =>
  sha256(label('guardian-commit'), set, secret)

export const shareHash = (set: Uint8Array, index: number, share: Uint8Array): Bytes =>
  sha256(label('guardian-share'), set, u8(index), share)

/** Whether a part is the one that its own list of hashes names. */
export const isWholePart = ({ set, index, parts, hashes, share }: KeeperPart): boolean => {
  const hash = hashes[index - 1]
  return (
    hashes.length === parts &&
    share.length === shareLength &&
    hash !== undefined &&
    equalBytes(hash, shareHash(set, index, share))
  )
}

const agreement = ({ owner, set, needed, parts, commit, hashes }: KeeperPart): string =>
  [owner, toHex(set), needed, parts, toHex(commit), ...hashes.map(toHex)].join(' ')

/**
 * The secret, from parts that agree with each other; `undefined` when there are not enough of them.
 * A part that was changed, or belongs to another set, is left aside: with one more that fits, the
 * others still bring the account back.
 */
export const combineParts = async (parts: readonly KeeperPart[]): Promise<Bytes | undefined> => {
  const groups = new Map<string, Map<number, KeeperPart>>()
  for (const part of parts.filter(isWholePart)) {
    const key = agreement(part)
    const group = groups.get(key) ?? new Map<number, KeeperPart>()
    group.set(part.index, part)
    groups.set(key, group)
  }
  for (const group of groups.values()) {
    const fitting = [...group.values()]
    const [first] = fitting
    if (first === undefined || fitting.length < first.needed) continue
    // oxlint-disable-next-line no-await-in-loop -- one group, unless somebody cheats
    const secret = await joined(fitting.slice(0, first.needed))
    if (secret === undefined) continue
    if (equalBytes(commitOf(first.set, secret), first.commit)) return secret
    secret.fill(0)
  }
  return undefined
}

const joined = async (parts: readonly KeeperPart[]): Promise<Bytes | undefined> => {
  const { combine } = await library()
  try {
    const secret = concat(await combine(parts.map(({ share }) => share)))
    return secret.length === secretLength ? secret : undefined
  } catch {
    return undefined // Shares that no split ever gave, such as two of the same place.
  }
}

/** Proves to the host that somebody holds the secret; the host keeps the public half. */
export const keeperAuthKeys = (secret: Uint8Array): Promise<SignatureKeys> =>
  takeSignatureKeys(kdf(secret, noSalt, label('guardian-auth'), 32))
