import { x25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { fromHex } from '#base/text.ts'
import { goodSealingKey } from '#protocol/goodKeys.ts'

// The low-order list of Curve25519, with the spellings above the prime.
const smallOrder = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]

describe('goodSealingKey', () => {
  it('[T39] refuses every point of small order and every second spelling', () => {
    for (const key of smallOrder) {
      expect([key, goodSealingKey(fromHex(key)!)]).toEqual([key, false])
      const highBit = fromHex(key)!
      highBit[31] = (highBit[31] ?? 0) | 0x80
      expect([key, goodSealingKey(highBit)]).toEqual([key, false])
    }
  })

  it('refuses other lengths', () => {
    expect(goodSealingKey(zeros(0))).toBe(false)
    expect(goodSealingKey(zeros(31).fill(9))).toBe(false)
    expect(goodSealingKey(zeros(33).fill(9))).toBe(false)
  })

  it('accepts every key an honest device makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), secret =>
        goodSealingKey(x25519.getPublicKey(secret)),
      ),
      { seed: 1, numRuns: 50 },
    )
  })
})
