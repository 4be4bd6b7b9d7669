/**
 * What a version of the app consists of, signed by whoever releases it. A copy that somebody built
 * from source is unsigned, which is the usual case: then nothing here is asked. See docs/adr/, "What
 * a release key can and cannot do".
 */
export interface Release {
  /** Of Herewith, for people. */
  readonly herewith: string
  /** Grows with each release: an older one, though it was signed, is not taken in its place. */
  readonly number: number
  /** The SHA-256 of every file, base64url, by its address. */
  readonly files: Readonly<Record<string, string>>
}

/** What the version on this device holds on to. */
export interface Pin {
  /** Ed25519 public key, base64url. */
  readonly key: string
  readonly number: number
}

type Bytes = Uint8Array<ArrayBuffer>

const label = 'circles/v1/release\0'

const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

export const toUrl = (bytes: Uint8Array): string =>
  textOf(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const fromUrl = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0))

/** What the release key signs: without the label its signature could be meant for something else. */
export const signedBytes = (manifest: Uint8Array): Bytes => {
  const start = new TextEncoder().encode(label)
  const all = new Uint8Array(start.length + manifest.length)
  all.set(start)
  all.set(manifest, start.length)
  return all
}

export const hashOf = async (bytes: Bytes): Promise<string> =>
  toUrl(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** The release, or `undefined` for every reason alike. */
export const readRelease = async (
  pin: Pin,
  manifest: Bytes,
  signature: string,
): Promise<Release | undefined> => {
  try {
    const key = await crypto.subtle.importKey('raw', fromUrl(pin.key), 'Ed25519', false, ['verify'])
    const isSigned = await crypto.subtle.verify(
      'Ed25519',
      key,
      fromUrl(signature.trim()),
      signedBytes(manifest),
    )
    if (!isSigned) return undefined
    // Only what the key has signed is read, so its shape is the one that the build gave it.
    const release = JSON.parse(new TextDecoder().decode(manifest)) as Release
    return release.number >= pin.number ? release : undefined
  } catch {
    return undefined // No key, no signature, no manifest: the same answer.
  }
}

export const manifestPath = '/release.json'
export const signaturePath = '/release.txt'

/** Something came that whoever released the version on this device did not release. */
export class NotReleased extends Error {}

export interface Site {
  readonly files: readonly string[]
  readonly get: (path: string) => Promise<Response>
  readonly put: (path: string, answer: Response) => Promise<void>
}

/**
 * Fetches every file of a version. With a pin, each must be the one that a signed release names;
 * throws `NotReleased` otherwise, and then the version that is on the device goes on.
 */
export const fetchRelease = async (site: Site, pin: Pin | undefined): Promise<void> => {
  const release = pin === undefined ? undefined : await signedRelease(site, pin)
  const fetchOne = async (path: string): Promise<void> => {
    const answer = await got(site, path)
    if (release !== undefined) {
      const bytes = new Uint8Array(await answer.clone().arrayBuffer())
      const named = Object.hasOwn(release.files, path) ? release.files[path] : undefined
      if (named !== (await hashOf(bytes)))
        throw new NotReleased(`${path} is not what was released.`)
    }
    await site.put(path, answer)
  }
  await Promise.all(site.files.map(fetchOne))
}

const signedRelease = async (site: Site, pin: Pin): Promise<Release> => {
  const [manifest, signature] = [await site.get(manifestPath), await site.get(signaturePath)]
  // Not there at all: a version that somebody built and did not sign. No connection throws by itself.
  if (manifest.status === 404 || signature.status === 404)
    throw new NotReleased('This version is not signed.')
  if (!manifest.ok || !signature.ok) throw new Error('The signature did not come.')
  const bytes = new Uint8Array(await manifest.arrayBuffer())
  const release = await readRelease(pin, bytes, await signature.text())
  if (release === undefined)
    throw new NotReleased('This version is not signed by who released the last.')
  return release
}

const got = async (site: Site, path: string): Promise<Response> => {
  const answer = await site.get(path)
  if (!answer.ok) throw new Error(`${path} did not come.`)
  return answer
}
