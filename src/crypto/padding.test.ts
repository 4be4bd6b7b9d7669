import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, isZero, u32, zeros } from '#base/bytes.ts'
import { pad, paddedLength, unpad } from './padding.ts'

describe('padding', () => {
  it('[K8] gives back what went in, at most 12 % longer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), bytes => {
        const padded = pad(bytes)
        expect(unpad(padded)).toEqual(concat(bytes))
        expect(padded.length).toBe(paddedLength(bytes.length))
        expect(padded.length).toBeLessThanOrEqual(Math.max(256, (bytes.length + 4) * 1.12))
        expect(isZero(padded.subarray(bytes.length + 4))).toBe(true)
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('[K8] never shrinks as the text grows', () => {
    for (let length = 1; length < 70_000; length += 7)
      expect(paddedLength(length) >= paddedLength(length - 1)).toBe(true)
  })

  it('[T14] refuses a wrong length and bytes that are not zero', () => {
    const padded = pad(Uint8Array.of(1, 2, 3))
    expect(unpad(padded.with(255, 1))).toBeUndefined()
    expect(unpad(padded.with(7, 1))).toBeUndefined()
    expect(unpad(padded.slice(0, 255))).toBeUndefined()
    expect(unpad(concat(padded, zeros(1)))).toBeUndefined()
    expect(unpad(concat(padded, zeros(16)))).toBeUndefined()
    expect(unpad(concat(u32(0xffffffff), zeros(252)))).toBeUndefined()
    expect(unpad(concat(u32(253), zeros(252)))).toBeUndefined()
    expect(unpad(zeros(0))).toBeUndefined()
    expect(unpad(zeros(3))).toBeUndefined()
    expect(unpad(zeros(256))).toEqual(zeros(0))
  })
})
