import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { concat, zeros } from '#base/bytes.ts'
import { fromUtf8 } from '#base/text.ts'
import { openZip, readZipped } from './zipReader.ts'
import { blobPieces } from './pieces.ts'
import { ZipWriter } from './zipWriter.ts'

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)])

/** Everything that a zip gives, or why it gives nothing. */
const readAll = async (zip: Blob): Promise<Readonly<Record<string, string>> | string> => {
  const files = await openZip(zip)
  if (typeof files === 'string') return files
  const found: Record<string, string> = {}
  for (const file of files) {
    const parts: Uint8Array[] = []
    const reading = readZipped(zip, file)
    let step = await reading.next()
    for (; step.done !== true; step = await reading.next()) parts.push(new Uint8Array(step.value))
    found[file.name] = step.value === 'whole' ? (fromUtf8(concat(...parts)) ?? '?') : 'damaged'
  }
  return found
}

const written = (): Promise<Blob> => {
  const zip = new ZipWriter(Date.UTC(2026, 10, 29), blobPieces())
  zip.whole('a.txt', 'A lamp. '.repeat(900))
  const sealed = zip.file('b.bin', 'sealed')
  sealed.write('PK\u0007\u0008PK\u0001\u0002 looks like another file')
  sealed.end()
  return zip.end()
}

test('[E10] a piece that was read is out of memory when the next is asked for', async () => {
  const zip = await written()
  const [first] = (await openZip(zip)).slice(0, 1)
  if (typeof first !== 'object') throw new Error('no zip')
  const reading = readZipped(zip, first)
  const { value: piece } = await reading.next()
  if (typeof piece !== 'object') throw new Error('nothing is in it')
  expect(piece.length).toBe(first.size)
  await reading.next()
  expect(piece.length).toBe(0)
})

test('[E10] what the app has written is read again, file by file', async () => {
  const files = await readAll(await written())
  expect(files).toMatchObject({
    'a.txt': 'A lamp. '.repeat(900),
    'b.bin': 'PK\u0007\u0008PK\u0001\u0002 looks like another file',
  })
})

test('[E11] a file that unpacks to more than the zip says is damaged, and is not unpacked', async () => {
  const bomb = zipSync({ 'a.txt': zeros(3_000_000) }, { level: 6 })
  // The table of contents says that it is small.
  const at = bomb.length - 22 - 46 - 5
  new DataView(bomb.buffer).setUint32(at + 24, 1_000, true)
  expect(await readAll(blobOf(bomb))).toEqual({ 'a.txt': 'damaged' })
})

test('[E11] a name that stands there twice, a cut file and no zip at all give nothing', async () => {
  const twice = zipSync({ 'aa.txt': strToU8('one'), 'ab.txt': strToU8('two') })
  const same = twice.map((byte, place) => (byte === 98 && twice[place - 1] === 97 ? 97 : byte))
  expect(await readAll(blobOf(same))).toBe('no-zip')
  expect(await readAll((await written()).slice(0, -10))).toBe('no-zip')
  expect(await readAll(new Blob([]))).toBe('no-zip')
})

test('[E11] [T155] one packed piece under thousands of names is no zip: it would fill a device from nothing', async () => {
  const one = zipSync({ 'aa.txt': zeros(100_000) }, { level: 9 })
  const end = one.length - 22
  const view = new DataView(one.buffer)
  const [listAt, listBytes] = [view.getUint32(end + 16, true), view.getUint32(end + 12, true)]
  const named = (place: number): Uint8Array<ArrayBuffer> => {
    const entry = one.slice(listAt, listAt + listBytes)
    entry.set(strToU8(place.toString(36).padStart(6, 'a')), 46)
    return entry
  }
  const zipOf = (count: number): Blob => {
    const entries = Array.from({ length: count }, (_, place) => named(place))
    const last = one.slice(end)
    const ending = new DataView(last.buffer)
    for (const at of [8, 10]) ending.setUint16(at, count, true)
    ending.setUint32(12, listBytes * count, true)
    return new Blob([one.slice(0, listAt), ...entries, last])
  }
  expect(await openZip(zipOf(1))).toHaveLength(1)
  expect(await openZip(zipOf(2))).toBe('no-zip')
  expect(await openZip(zipOf(5_000))).toBe('no-zip')
})

test('[E11] a zip with any bytes changed never throws', async () => {
  const whole = new Uint8Array(await (await written()).arrayBuffer())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 }),
      fc.nat(60),
      async (changes, cut) => {
        const bytes = whole.slice(0, whole.length - cut)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        await readAll(blobOf(bytes))
      },
    ),
    { numRuns: 60, seed: 1129 },
  )
})
