import { expect, test } from 'vitest'
import { equalBytes, isZero, readU32, readU64, u32, u64 } from './bytes.ts'

test('numbers are read as they were written, at any place', () => {
  for (const value of [0, 1, 255, 256, 65_535, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]) {
    expect(readU32(u32(value), 0)).toBe(value)
    expect(readU32(Uint8Array.of(9, ...u32(value), 9).subarray(1), 0)).toBe(value)
  }
  for (const value of [0, 1, 0xffff_ffff, 0x1_0000_0000, Number.MAX_SAFE_INTEGER])
    expect(readU64(Uint8Array.of(9, ...u64(value)), 1)).toBe(value)
})

test('a number of 2^53 or more is none', () => {
  expect(readU64(Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0), 0)).toBeUndefined()
  expect(readU64(new Uint8Array(8).fill(255), 0)).toBeUndefined()
})

test('reading beyond the end throws', () => {
  expect(() => readU32(new Uint8Array(3), 0)).toThrow(RangeError)
  expect(() => readU64(new Uint8Array(8), 1)).toThrow(RangeError)
})

test('bytes are equal when each of them is', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false)
  expect([isZero(new Uint8Array(4)), isZero(Uint8Array.of(0, 1))]).toEqual([true, false])
})
