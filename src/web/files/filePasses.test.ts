import { expect, test } from 'vitest'
import { fileChunkBytes } from '#base/fileChunks.ts'
import type { FilePass } from '#client/commands/fileCommands.ts'
import { parseCircleId } from '#core/circle/ids.ts'
import { filePasses, maxPasses } from './filePasses.ts'

const circle = parseCircleId('c'.repeat(64))
if (circle === undefined) throw new Error('no circle')
const key = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['decrypt'])
const pass: FilePass = {
  blob: 'A'.repeat(22),
  circle,
  key,
  size: 5,
  chunkSize: fileChunkBytes,
  mime: 'image/webp',
}
const counting = () => {
  let last = 0
  return filePasses(() => `/file/${++last}`)
}

test('[F10] an address opens for the page that asked, not for another, and not by itself', () => {
  const passes = counting()
  const address = passes.add('ana’s page', pass)
  expect(passes.find('ana’s page', address)).toBe(pass)
  expect(passes.find('another page', address)).toBeUndefined()
  expect(passes.find('', address)).toBeUndefined()
  passes.drop('another page', address)
  expect(passes.find('ana’s page', address)).toBe(pass)
  passes.drop('ana’s page', address)
  expect(passes.find('ana’s page', address)).toBeUndefined()
})

test('[F11] locking forgets what opens files, for every page', () => {
  const passes = counting()
  const [first, second] = [passes.add('one', pass), passes.add('two', pass)]
  passes.forget()
  expect([passes.find('one', first), passes.find('two', second)]).toEqual([undefined, undefined])
})

test('[F11] no more is kept than a screen needs: the oldest goes', () => {
  const passes = counting()
  const addresses = Array.from({ length: maxPasses + 1 }, () => passes.add('page', pass))
  const kept = addresses.filter(address => passes.find('page', address) !== undefined)
  expect(kept).toEqual(addresses.slice(1))
})
