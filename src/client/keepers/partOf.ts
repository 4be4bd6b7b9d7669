import type { AccountId } from '#base/ids.ts'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, fromHex, toBase64Url, toHex } from '#base/text.ts'
import type { KeyPartBody } from '#core/keepers/keeperLetters.ts'
import type { KeeperPart } from '#crypto/keeperSet.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** The part in a letter; whose it is says the letter's header. */
export const partOf = (owner: AccountId, body: KeyPartBody): KeeperPart => ({
  owner,
  set: fromHex(body.set) ?? new Uint8Array(),
  index: body.index,
  needed: body.needed,
  parts: body.hashes.length,
  commit: bytes(body.commit),
  hashes: body.hashes.map(bytes),
  share: bytes(body.share),
})

export const bodyOfPart = (
  part: KeeperPart,
  { at, waitMs, token }: { readonly at: number; readonly waitMs: number; readonly token: Bytes },
): KeyPartBody => ({
  t: 'key-part',
  v: 1,
  at,
  set: toHex(part.set),
  index: part.index,
  needed: part.needed,
  waitMs,
  commit: toBase64Url(part.commit),
  hashes: part.hashes.map(toBase64Url),
  share: toBase64Url(part.share),
  token: toBase64Url(token),
})
