import { unzipSync, zipSync } from 'fflate'
import { toHex, utf8 } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'

export const textIn = (files: Readonly<Record<string, Uint8Array>>, name: string): string =>
  new TextDecoder().decode(files[name])

/** The same archive with other files; with sums that fit, unless it was changed by accident. */
export const rezipped = (
  zip: Uint8Array,
  change: (files: Record<string, Uint8Array>) => void,
  isOnPurpose = true,
): Uint8Array => {
  const { SHA256SUMS: sums = new Uint8Array(), ...files } = unzipSync(zip)
  change(files)
  if (!isOnPurpose) return zipSync({ ...files, SHA256SUMS: sums })
  const lines = Object.entries(files).map(([name, bytes]) => `${toHex(sha256(bytes))}  ${name}\n`)
  return zipSync({ ...files, SHA256SUMS: utf8(lines.join('')) })
}
