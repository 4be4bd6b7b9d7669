import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { concat } from '#base/bytes.ts'
import { toHex, utf8 } from '#base/text.ts'
import type { Event } from '#core/circle/fact.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sealedRecord } from '../account/sealedRecord.ts'
import { bringingBackSchema, keptHereSchema } from '../kept/keptFormat.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import { restoreArchive, type Restoring } from './restoreArchive.ts'

const account = 'a'.repeat(32)
const self = '5'.repeat(64)

/** A self circle with so many pages, as an archive holds it; nobody has signed it. */
const archiveOf = (pages: readonly string[]): Blob => {
  const start = { format: 'herewith-archive-1', madeAt: 5, account }
  const circle = { circle: self, kind: 'self', position: pages.length, head: self, people: [] }
  const entries = pages.map((words, place) => {
    const id = `01KAB3${String(place).padStart(20, '0')}`
    const event = { t: 'page-written', v: 1, id, at: place, words }
    const entry = place.toString(16).padStart(64, '0')
    return JSON.stringify({ position: place + 1, entry, author: account, event })
  })
  const json = `${JSON.stringify(start).slice(0, -1)},"circles":[\n${JSON.stringify(circle).slice(0, -1)},"entries":[\n${entries.join(',\n')}\n]}\n]}\n`
  return zipOf({ 'archive.json': utf8(json) })
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>): Blob => {
  const sums = Object.entries(files).map(([name, bytes]) => `${toHex(sha256(bytes))}  ${name}\n`)
  return new Blob([
    new Uint8Array(zipSync({ ...files, SHA256SUMS: utf8(sums.join('')) }, { level: 1 })),
  ])
}

const sumsOf = async (zip: Blob): Promise<Uint8Array> =>
  unzipSync(new Uint8Array(await zip.arrayBuffer()))['SHA256SUMS'] ?? utf8('')

/** One that closes nothing: what is sealed here is sealed elsewhere and tested there. */
const open = {
  seal: async (_: string, json: string) => utf8(json),
  open: async (_: string, bytes: Uint8Array | undefined) =>
    bytes === undefined ? undefined : new TextDecoder().decode(bytes),
} as Parameters<typeof sealedRecord>[1]

const device = (store: DeviceStore, changes: Partial<Restoring> = {}) => {
  const said: Event[] = []
  const here = sealedRecord(store, open, 'kept-archives', keptHereSchema)
  const coming = sealedRecord(store, open, 'archive-coming-back', bringingBackSchema)
  const bring = (zip: Blob) =>
    restoreArchive({
      zip,
      store,
      random: systemRandomBytes,
      here,
      coming,
      isAtHost: () => false,
      sayAgain: async event => said.push(event) > 0,
      tell: () => undefined,
      isStopped: () => false,
      isCut: () => false,
      pause: async () => undefined,
      ...changes,
    })
  return { bring, said, here, coming }
}

/** Takes so many commits with files in them, and then no more. */
const filling = (store: MemoryStore, takes: number) => {
  let left = takes
  const written: string[] = []
  const commit = async (changes: readonly Change[]) => {
    const files = changes.flatMap(change => (change.kind === 'file' ? [change.blob] : []))
    if (files.length > 0 && left-- <= 0) return { ok: false, error: 'device-full' } as const
    written.push(...files)
    return store.commit(changes)
  }
  const full = new Proxy<DeviceStore>(store, {
    get: (_, name) => {
      const part: unknown = name === 'commit' ? commit : Reflect.get(store, name)
      return typeof part === 'function' ? part.bind(store) : part
    },
  })
  return { full, written }
}

const long = Array.from({ length: 30 }, (_, at) => `${at} ${'lamp '.repeat(180_000)}`)

test('[E14] broken off in the middle, it goes on from what is kept, and nothing is kept twice', async () => {
  const zip = archiveOf(long)
  const store = new MemoryStore()
  const { full, written } = filling(store, 1)
  expect(await device(full).bring(zip)).toEqual({ ok: false, error: 'device-full' })
  const { here, coming, bring } = device(store)
  const kept = (await coming.read())?.current?.parts ?? []
  expect(kept.map(({ blob }) => blob)).toEqual(written)
  expect(kept.length).toBeGreaterThan(0)
  expect(await here.read()).toBeUndefined()

  const rest = filling(store, 99)
  const again = device(rest.full)
  expect(await again.bring(zip)).toMatchObject({ ok: true, value: { lost: 0 } })
  expect(rest.written.some(blob => written.includes(blob))).toBe(false)
  const parts = (await here.read())?.[0]?.index.files[0]?.parts ?? []
  expect(parts.slice(0, kept.length)).toEqual(kept)
  expect(parts.map(({ blob }) => blob)).toEqual([...written, ...rest.written])
  expect(await coming.read()).toBeUndefined()
  expect(await bring(zip)).toEqual({ ok: false, error: 'already-kept' })
})

test('[E14] a piece from before that is not what the file says now is written anew, and all behind it', async () => {
  const zip = archiveOf(long)
  const store = new MemoryStore()
  await device(filling(store, 1).full).bring(zip)
  const { here, coming, bring } = device(store)
  const begun = await coming.read()
  const [first, ...others] = begun?.current?.parts ?? []
  if (begun?.current === undefined || first === undefined) throw new Error('nothing was written')
  // As of other bytes: what was read while the disk, or whoever else has the file, changed it.
  const wrong = { ...first, sha256: 'A'.repeat(43) }
  await store.commit([
    await coming.change({ ...begun, current: { ...begun.current, parts: [wrong, ...others] } }),
  ])
  expect(await bring(zip)).toMatchObject({ ok: true })
  const parts = (await here.read())?.[0]?.index.files[0]?.parts ?? []
  const before = [first, ...others].map(({ blob }) => blob)
  expect(parts.length).toBeGreaterThan(before.length)
  expect(parts.some(({ blob }) => before.includes(blob))).toBe(false)
})

test('[E14] broken off and gone on with, what is damaged is counted once', async () => {
  const media = `media/${'7'.repeat(32)}.webp`
  const json = unzipSync(new Uint8Array(await archiveOf(['One page.']).arrayBuffer()))[
    'archive.json'
  ]
  const zip = zipOf({ 'archive.json': json ?? utf8(''), [media]: utf8('no words name it') })
  const store = new MemoryStore()
  const { coming, bring } = device(store)
  const archive = toHex(sha256(await sumsOf(zip))).slice(0, 32)
  // As it was written down until now, after the picture had been looked at.
  const before = { archive, files: [], proven: true, damaged: 1 }
  await store.commit([await coming.change(before)])
  expect(await bring(zip)).toMatchObject({ ok: true, value: { lost: 1 } })
})

test('[E14] another file begins anew, and what was there of the first is named by nothing', async () => {
  const store = new MemoryStore()
  const { full } = filling(store, 1)
  await device(full).bring(archiveOf(long))
  const { bring, here, coming } = device(store)
  expect(await bring(archiveOf(['One page.']))).toMatchObject({ ok: true, value: { pages: 1 } })
  expect(await coming.read()).toBeUndefined()
  expect((await here.read())?.[0]?.index.files.map(({ parts }) => parts.length)).toEqual([1])
})

test('[E14] nothing that another file had got to is taken for this one, whatever it is called', async () => {
  const store = new MemoryStore()
  const { bring, here, coming } = device(store)
  const part = { blob: 'b'.repeat(22), key: 'k'.repeat(43), size: 3, sha256: 's'.repeat(43) }
  const files = [{ name: 'archive.json', size: 3, parts: [part] }]
  const ofAnother = { archive: '9'.repeat(32), files, proven: true }
  await store.commit([await coming.change(ofAnother)])
  expect(await bring(archiveOf(['One page.']))).toMatchObject({ ok: true, value: { pages: 1 } })
  const [only] = (await here.read())?.[0]?.index.files ?? []
  expect(only?.parts).toHaveLength(1)
  expect(only?.parts).not.toContainEqual(part)
})

test('[E10] what is said again is what was said, under the name and time that it had', async () => {
  const { bring, said } = device(new MemoryStore())
  await bring(archiveOf(['One page.', 'Two.']))
  expect(said).toMatchObject([
    { t: 'page-written', words: 'One page.', at: 0 },
    { t: 'page-written', words: 'Two.', at: 1 },
  ])
})

test('[E11] an archive with any bytes changed, sums and all, never throws and keeps nothing bad', async () => {
  const zip = archiveOf(['One page.', 'Two.', 'Three “words” \\ "so".'])
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  const json = files['archive.json'] ?? new Uint8Array()
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.nat(json.length - 1), fc.nat(9), fc.string({ unit: 'binary', maxLength: 9 })),
        { minLength: 1, maxLength: 4 },
      ),
      async changes => {
        let changed: Uint8Array = json
        for (const [at, cut, put] of changes)
          changed = concat(changed.slice(0, at), utf8(put), changed.slice(at + cut))
        const { bring, here } = device(new MemoryStore())
        const outcome = await bring(zipOf({ 'archive.json': changed }))
        expect(((await here.read()) ?? []).length).toBe(outcome.ok ? 1 : 0)
      },
    ),
    { numRuns: 25, seed: 29, endOnFailure: true },
  )
  const whole = new Uint8Array(await zip.arrayBuffer())
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = whole.slice()
      bytes[at] = byte
      await device(new MemoryStore()).bring(new Blob([bytes]))
    }),
    { numRuns: 40, seed: 30, endOnFailure: true },
  )
})
