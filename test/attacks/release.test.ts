/* oxlint-disable no-await-in-loop -- one way to cheat after another */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publicKeyOf, releaseOf, signatureOf } from '#dev/releaseFiles.ts'
import { fetchRelease, manifestPath, type Pin, signaturePath } from '#web/app/release.ts'

/** Made for these tests, and nobody's: the project's own key is in no repository. */
const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

const files = new Map([
  ['/', '<!doctype html><title>Herewith</title>'],
  ['/assets/main.js', 'console.log("here")'],
  ['/early.css', 'body { color: black }'],
])

/** What a host serves: a release as the build writes it, signed. */
const serve = (key: KeyObject, version = '0.2.0'): Map<string, string> => {
  const manifest = JSON.stringify(releaseOf(version, files))
  return new Map([
    ...files,
    [manifestPath, manifest],
    [signaturePath, signatureOf(key, Buffer.from(manifest))],
  ])
}

const pinOf = (key: KeyObject, number = 1_000): Pin => ({ key: publicKeyOf(key), number })

/** Installs what is served, as the service worker does; says whether it came in. */
const install = async (
  served: ReadonlyMap<string, string>,
  pin: Pin | undefined,
): Promise<boolean> => {
  const kept = new Map<string, string>()
  const site = {
    files: [...files.keys()],
    get: async (path: string) => {
      const body = served.get(path)
      return body === undefined ? new Response('', { status: 404 }) : new Response(body)
    },
    put: async (path: string, answer: Response) => void kept.set(path, await answer.text()),
  }
  const came = await fetchRelease(site, pin).then(
    () => true,
    () => false,
  )
  if (came) expect(kept).toEqual(new Map([...files.keys()].map(path => [path, served.get(path)])))
  return came
}

describe('[C4] a version that follows a signed one', () => {
  it('[C4] comes in as it was released, and not with one changed byte in any file', async () => {
    const key = newKey()
    expect(await install(serve(key), pinOf(key))).toBe(true)
    for (const path of files.keys()) {
      const served = serve(key)
      served.set(path, `${served.get(path)} `)
      expect([path, await install(served, pinOf(key))]).toEqual([path, false])
      served.delete(path)
      expect([path, await install(served, pinOf(key))]).toEqual([path, false])
    }
  })

  it('[C4] is refused when the list was changed to fit, or a file is not on it', async () => {
    const key = newKey()
    const script = 'steal()'
    const served = serve(key)
    const hash = createHash('sha256').update(script).digest('base64url')
    const list = JSON.parse(served.get(manifestPath) ?? '') as { files: Record<string, string> }
    list.files['/assets/main.js'] = hash
    served.set('/assets/main.js', script)
    served.set(manifestPath, JSON.stringify(list))
    expect(await install(served, pinOf(key))).toBe(false)
    const short = releaseOf('0.2.0', new Map([...files].slice(1)))
    const manifest = JSON.stringify(short)
    const signed = new Map(served).set('/assets/main.js', files.get('/assets/main.js') ?? '')
    signed.set(manifestPath, manifest)
    signed.set(signaturePath, signatureOf(key, Buffer.from(manifest)))
    expect(await install(signed, pinOf(key))).toBe(false)
  })

  it('[C4] is refused without a signature, with another key’s, or older than what is here', async () => {
    const [key, mallorys] = [newKey(), newKey()]
    expect(await install(serve(mallorys), pinOf(key))).toBe(false)
    for (const signature of [undefined, '', 'A'.repeat(86), '!']) {
      const served = serve(key)
      if (signature === undefined) served.delete(signaturePath)
      else served.set(signaturePath, signature)
      expect([signature, await install(served, pinOf(key))]).toEqual([signature, false])
    }
    expect(await install(serve(key, '0.1.9'), pinOf(key, 2_000))).toBe(false)
    expect(await install(serve(key, '0.2.0'), pinOf(key, 2_000))).toBe(true)
  })

  it('[C4] a copy that somebody built without a key asks for none, then or later', async () => {
    expect(await install(new Map(files), undefined)).toBe(true)
    expect(await install(serve(newKey()), undefined)).toBe(true)
  })
})
