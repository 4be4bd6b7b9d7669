import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { concat, zeros } from '#base/bytes.ts'
import { fromHex, toHex, utf8 } from '#base/text.ts'
import edge from '#test/golden/vectors/ed25519-edge.json' with { type: 'json' }
import { goodIdentityKey, loadGoodIdentityKey } from '#protocol/goodKeys.ts'
import { sign, takeSignatureKeys, verify } from './signature.ts'

const message = utf8('hello')

/** What `verify` answers on every engine, and whether the key may be admitted at all. */
const table: Readonly<Record<string, { readonly verifies: boolean; readonly good: boolean }>> = {
  normal: { verifies: true, good: true },
  'R mixed order (cofactored only)': { verifies: false, good: true },
  'A mixed order': { verifies: false, good: false },
  'S >= L (malleable)': { verifies: false, good: true },
  'small-order A (identity), R=identity,S=0': { verifies: false, good: false },
  'small-order A=T8, R=id, S=0': { verifies: false, good: false },
}

describe('Ed25519', () => {
  it('[K11] answers the edge cases the same on every engine', async () => {
    expect(edge.length).toBe(Object.keys(table).length)
    await Promise.all(
      edge.map(async ({ name, publicKey, signature }) => {
        const verifies = await verify(fromHex(publicKey)!, message, fromHex(signature)!)
        expect([name, verifies]).toEqual([name, table[name]?.verifies])
      }),
    )
  })

  it('[T39] goodIdentityKey refuses every key of small or mixed order', async () => {
    const isGood = await loadGoodIdentityKey()
    for (const { name, publicKey } of edge)
      expect([name, isGood(fromHex(publicKey)!)]).toEqual([name, table[name]?.good])
  })

  it('[T39] goodIdentityKey refuses spellings that are not canonical', async () => {
    const nonCanonical = [
      // y = p + 1 is the identity spelled again; y = p is 0; y = 2^255 - 1; -0 with the sign bit.
      `ee${'ff'.repeat(30)}7f`,
      `ed${'ff'.repeat(30)}7f`,
      'ff'.repeat(32),
      `01${'00'.repeat(30)}80`,
    ]
    const isGood = await loadGoodIdentityKey()
    for (const key of nonCanonical) expect([key, isGood(fromHex(key)!)]).toEqual([key, false])
    for (const length of [0, 31, 33]) expect(isGood(zeros(length))).toBe(false)
  })

  it('[K11] refuses a signature whose first half is of small order, whoever signed it', async () => {
    // The nonce of zero: valid by the equation alone, and engines disagree about it.
    const seed = zeros(32).fill(1)
    const { head, pointBytes } = ed25519.utils.getExtendedPublicKey(seed)
    const { Point } = ed25519
    const scalar = Point.Fn.create(bigOf(clamped(head)))
    const first = Point.ZERO.toBytes()
    const challenge = Point.Fn.create(bigOf(sha512(concat(first, pointBytes, message))))
    const second = Point.Fn.toBytes(Point.Fn.create(challenge * scalar))
    expect(ed25519.verify(concat(first, second), message, pointBytes)).toBe(true)
    expect(await verify(concat(pointBytes), message, concat(first, second))).toBe(false)
  })

  it('[K11] gives the same keys and signatures as another implementation', async () => {
    await Promise.all(
      [0, 1, 7, 255].map(async byte => {
        const seed = zeros(32).fill(byte)
        const publicKey = ed25519.getPublicKey(seed)
        const theirs = ed25519.sign(message, seed)
        const keys = await takeSignatureKeys(seed)
        expect(toHex(keys.publicKey)).toBe(toHex(publicKey))
        expect(toHex(await sign(keys.signKey, message))).toBe(toHex(theirs))
        expect(await goodIdentityKey(keys.publicKey)).toBe(true)
      }),
    )
  })

  it('[K1] wipes the seed and keeps the key where no script can read it', async () => {
    const seed = zeros(32).fill(5)
    const { signKey } = await takeSignatureKeys(seed)
    expect(seed).toEqual(zeros(32))
    expect(signKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', signKey)).rejects.toThrow('not extractable')
  })

  it('[K11] refuses another message, another key, and bytes of any other length', async () => {
    const ana = await takeSignatureKeys(zeros(32).fill(1))
    const ben = await takeSignatureKeys(zeros(32).fill(2))
    const signature = await sign(ana.signKey, message)
    expect(await verify(ana.publicKey, message, signature)).toBe(true)
    expect(await verify(ana.publicKey, utf8('hellO'), signature)).toBe(false)
    expect(await verify(ben.publicKey, message, signature)).toBe(false)
    expect(await verify(ana.publicKey, message, signature.slice(0, 63))).toBe(false)
    expect(await verify(ana.publicKey.slice(0, 31), message, signature)).toBe(false)
    expect(await verify(zeros(0), message, zeros(0))).toBe(false)
    const answers = await Promise.all(
      Array.from(signature.keys(), index =>
        verify(ana.publicKey, message, flipped(signature, index)),
      ),
    )
    expect(answers).not.toContain(true)
  })

  it('[K11] stays right after more keys than it remembers', async () => {
    const ana = await takeSignatureKeys(zeros(32).fill(1))
    const signature = await sign(ana.signKey, message)
    await Promise.all(
      Array.from({ length: 600 }, (_, index) =>
        verify(zeros(32).fill(index & 255, index % 32), message, signature),
      ),
    )
    expect(await verify(ana.publicKey, message, signature)).toBe(true)
  })
})

const clamped = (head: Uint8Array) => {
  const scalar = head.slice(0, 32)
  scalar[0] = (scalar[0] ?? 0) & 248
  scalar[31] = ((scalar[31] ?? 0) & 63) | 64
  return scalar
}

const bigOf = (littleEndian: Uint8Array) => BigInt(`0x${toHex(littleEndian.toReversed())}`)

const flipped = (bytes: Uint8Array, index: number) =>
  Uint8Array.from(bytes, (byte, at) => (at === index ? byte ^ 1 : byte))
