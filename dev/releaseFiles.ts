import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Release, signedBytes } from '../src/web/app/release.ts'

/** `1.2.3` → 1002003. */
export const releaseNumber = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version
    .split('.')
    .map(part => Number.parseInt(part, 10))
  return major * 1_000_000 + minor * 1_000 + patch
}

export const releaseOf = (
  herewith: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Release => ({
  herewith,
  number: releaseNumber(herewith),
  files: Object.fromEntries(
    [...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('base64url')]),
  ),
})

export const publicKeyOf = (key: KeyObject): string =>
  String(createPublicKey(key).export({ format: 'jwk' }).x)

export const signatureOf = (key: KeyObject, manifest: Uint8Array): string =>
  sign(null, signedBytes(manifest), key).toString('base64url')

/** The key in the file that HEREWITH_RELEASE_KEY names (PEM); without one a build is unsigned. */
export const releaseKey = (path: string | undefined): KeyObject | undefined =>
  path === undefined || path === '' ? undefined : createPrivateKey(readFileSync(path))
