import { expect, test } from 'vitest'
import { freeBytes } from './freeBytes.ts'

test('bytes that were given back are gone at once, with every view of them', () => {
  const bytes = new Uint8Array(4096).fill(7)
  const view = bytes.subarray(16)
  freeBytes(bytes)
  expect([bytes.length, view.length, bytes.buffer.byteLength]).toEqual([0, 0, 0])
  // Twice is once, and nothing is nothing.
  freeBytes(bytes)
  freeBytes(new Uint8Array())
})
