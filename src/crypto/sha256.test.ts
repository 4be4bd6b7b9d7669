import { createHash, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toHex } from '#base/text.ts'
import { kdf } from './kdf.ts'
import { sha256 } from './sha256.ts'

it('hashes the parts one after the other, as any other SHA-256', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), parts => {
      const other = createHash('sha256')
      for (const part of parts) other.update(part)
      expect(toHex(sha256(...parts))).toBe(other.digest('hex'))
    }),
    { seed: 7, numRuns: 100 },
  )
})

it('derives keys as any other HKDF-SHA256', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(
      bytes,
      bytes,
      bytes,
      fc.integer({ min: 1, max: 100 }),
      (ikm, salt, info, length) => {
        const other = new Uint8Array(hkdfSync('sha256', ikm, salt, info, length))
        expect(toHex(kdf(ikm, salt, info, length))).toBe(toHex(other))
      },
    ),
    { seed: 8, numRuns: 100 },
  )
})
