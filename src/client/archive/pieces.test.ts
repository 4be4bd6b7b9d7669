import { expect, test } from 'vitest'
import { blobPieces, filePieces } from './pieces.ts'

/** A file as a browser's own folder has one, with so much room. */
const scene = (room = Number.MAX_SAFE_INTEGER) => {
  const bytes: number[] = []
  const did: string[] = []
  const file = {
    write: (part: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }) => {
      const fits = Math.min(part.length, room - at)
      for (let place = 0; place < fits; place++) bytes[at + place] = part[place] ?? 0
      return fits
    },
    close: () => void did.push('close'),
  }
  const read = async (): Promise<Blob> => new Blob([new Uint8Array(bytes)])
  const pieces = filePieces(file, read, () => void did.push('remove'), 4)
  return { bytes, did, pieces }
}

const part = (...bytes: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
const read = async (blob: Blob): Promise<readonly number[]> => [
  ...new Uint8Array(await blob.arrayBuffer()),
]

test('[E22] a small zip is never on the disk, and the empty file goes', async () => {
  const { bytes, did, pieces } = scene()
  pieces.add([part(1), part(2, 3)])
  expect(await read(await pieces.end())).toEqual([1, 2, 3])
  expect(bytes).toEqual([])
  expect(did).toEqual(['close', 'remove'])
})

test('[E22] what is more of a large one is in the file, and all of it in its order', async () => {
  const { bytes, did, pieces } = scene()
  pieces.add([part(1), part(2, 3)])
  pieces.add([part(4, 5)])
  // It would fit beside the first, and comes behind what is in the file.
  pieces.add([part(6)])
  expect(bytes).toEqual([4, 5, 6])
  const zip = await pieces.end()
  expect(await read(zip)).toEqual([1, 2, 3, 4, 5, 6])
  expect(zip.type).toBe('application/zip')
  expect(did).toEqual(['close'])
  pieces.drop()
  expect(did).toEqual(['close', 'remove'])
})

test('[E6] [E22] dropped in the middle, the file goes; a full device ends it', () => {
  const { did, pieces } = scene(1)
  pieces.add([part(1, 2, 3, 4)])
  expect(() => pieces.add([part(5, 6)])).toThrow('full')
  pieces.drop()
  expect(did).toEqual(['close', 'remove'])
})

test('[E22] where there is no such place a zip is in memory', async () => {
  const pieces = blobPieces()
  pieces.add([part(1)])
  pieces.add([part(2)])
  expect(await read(await pieces.end())).toEqual([1, 2])
})
