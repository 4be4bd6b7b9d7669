import { type Bytes, concat } from '#base/bytes.ts'
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '#base/text.ts'
import { aeadOpen, aeadSeal, nonceLength } from '#crypto/aead.ts'
import { pad, unpad } from '#crypto/padding.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { label } from '#protocol/label.ts'

/** As long as a name may be; what is longer is cut, so that the sealed form always fits. */
const maxLabelLength = 60

/** The name of a device or a passkey, for its owner only. Padded: its length says nothing. */
export const sealLabel = async (
  labelKey: CryptoKey,
  text: string,
  random: RandomBytes,
): Promise<string> => {
  const nonce = random(nonceLength)
  const padded = pad(utf8(text.trim().slice(0, maxLabelLength)))
  return toBase64Url(concat(nonce, await aeadSeal(labelKey, nonce, label('label'), padded)))
}

/** `undefined` for a label of an earlier generation's key, or one the host made up. */
export const openLabel = async (
  labelKey: CryptoKey,
  sealed: string | undefined,
): Promise<string | undefined> => {
  const bytes: Bytes | undefined = sealed === undefined ? undefined : fromBase64Url(sealed)
  if (bytes === undefined || bytes.length < nonceLength) return undefined
  const nonce = bytes.slice(0, nonceLength)
  const padded = await aeadOpen(labelKey, nonce, label('label'), bytes.slice(nonceLength))
  const plaintext = padded === undefined ? undefined : unpad(padded)
  return plaintext === undefined ? undefined : fromUtf8(plaintext)
}
