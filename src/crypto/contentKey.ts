import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes, type SessionId } from '#base/ids.ts'
import { label } from '#protocol/label.ts'
import { takeAeadKey } from './aead.ts'
import { kdf } from './kdf.ts'

/** The raw key of one session's content in one epoch. */
export const contentKeyBytes = (
  circleId: CircleId,
  epoch: number,
  epochKey: Uint8Array,
  accountId: AccountId,
  sessionId: SessionId,
): Bytes =>
  kdf(
    epochKey,
    idBytes(circleId),
    concat(label('content'), u32(epoch), idBytes(accountId), idBytes(sessionId)),
    32,
  )

/** Finds the key of a session; it is derived once and kept as a key that cannot be read. */
export type ContentKeys = (accountId: AccountId, sessionId: SessionId) => Promise<CryptoKey>

/**
 * The content keys of one epoch. Each session has its own, so random nonces meet a bound (2^32
 * messages) that no session reaches. At most `maxCached` are kept, the oldest goes first.
 */
export const contentKeysOf = (
  circleId: CircleId,
  epoch: number,
  epochKey: Uint8Array,
  maxCached = 1024,
): ContentKeys => {
  const cached = new Map<string, Promise<CryptoKey>>()
  return (accountId, sessionId) => {
    const name = `${accountId}${sessionId}`
    const known = cached.get(name)
    if (known !== undefined) return known
    const made = takeAeadKey(contentKeyBytes(circleId, epoch, epochKey, accountId, sessionId))
    const [oldest] = cached.keys()
    if (oldest !== undefined && cached.size >= maxCached) cached.delete(oldest)
    cached.set(name, made)
    return made
  }
}
