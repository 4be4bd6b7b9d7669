import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { aeadSeal, importAeadKey } from './aead.ts'
import { contentBodyLength, openContent, sealContent } from './content.ts'
import { contentKeyBytes, contentKeysOf } from './contentKey.ts'
import { pad } from './padding.ts'
import { systemRandomBytes } from './randomBytes.ts'

const circle = idFrom('circle', zeros(32).fill(1))
const ana = idFrom('account', zeros(16).fill(1))
const ben = idFrom('account', zeros(16).fill(2))
const phone = idFrom('session', zeros(16).fill(3))
const laptop = idFrom('session', zeros(16).fill(4))
const epochKey = zeros(32).fill(5)
const aad = zeros(172).fill(6)
const nonce = systemRandomBytes(12)
const contentKeys = contentKeysOf(circle, 1, epochKey)
const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] ?? 0) ^ 1)

describe('content', () => {
  it('[K7] opens to the same text, with the length told before', async () => {
    const key = await contentKeys(ana, phone)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 600 }), async text => {
        const json = JSON.stringify({ t: 'x', text })
        const body = await sealContent(key, aad, nonce, json)
        expect(body.length).toBe(contentBodyLength(json))
        expect(await openContent(key, aad, nonce, body)).toBe(json)
      }),
      { seed: 10, numRuns: 100 },
    )
  })

  it('[T07] refuses any change of body, header, nonce or key, and says nothing more', async () => {
    const key = await contentKeys(ana, phone)
    const body = await sealContent(key, aad, nonce, '{"t":"x"}')
    const attempts = await Promise.all([
      ...Array.from(body.keys(), at => openContent(key, aad, nonce, flipped(body, at))),
      ...Array.from(aad.keys(), at => openContent(key, flipped(aad, at), nonce, body)),
      openContent(key, aad, flipped(nonce, 0), body),
      openContent(key, aad, zeros(0), body),
      openContent(key, aad, nonce, body.slice(1)),
      openContent(key, aad, nonce, zeros(0)),
      openContent(key, aad, nonce, zeros(16)),
      openContent(await contentKeys(ben, phone), aad, nonce, body),
      openContent(await contentKeys(ana, laptop), aad, nonce, body),
    ])
    expect(attempts.filter(text => text !== undefined)).toEqual([])
  })

  it('[T14] refuses sealed bytes that are not padded text', async () => {
    const key = await contentKeys(ana, phone)
    const plaintexts = [
      pad(Uint8Array.of(0xff, 0xfe)),
      pad(Uint8Array.of(0x61)).with(200, 1),
      zeros(0),
      zeros(300),
    ]
    const opened = await Promise.all(
      plaintexts.map(async plaintext =>
        openContent(key, aad, nonce, await aeadSeal(key, nonce, aad, plaintext)),
      ),
    )
    expect(opened).toEqual(plaintexts.map(() => undefined))
  })
})

describe('content keys', () => {
  it('[K7] differ by circle, epoch, epoch key, account and session', () => {
    const keys = [
      contentKeyBytes(circle, 1, epochKey, ana, phone),
      contentKeyBytes(idFrom('circle', zeros(32)), 1, epochKey, ana, phone),
      contentKeyBytes(circle, 2, epochKey, ana, phone),
      contentKeyBytes(circle, 1, zeros(32), ana, phone),
      contentKeyBytes(circle, 1, epochKey, ben, phone),
      contentKeyBytes(circle, 1, epochKey, ana, laptop),
    ]
    expect(new Set(keys.map(toHex)).size).toBe(keys.length)
  })

  it('[K1] are made once, are not extractable, and no more are kept than asked for', async () => {
    const keys = contentKeysOf(circle, 1, epochKey, 2)
    const first = await keys(ana, phone)
    expect(first.extractable).toBe(false)
    expect(await keys(ana, phone)).toBe(first)
    await keys(ana, laptop)
    await keys(ben, phone)
    expect(await keys(ana, phone)).not.toBe(first)
  })

  it('[K7] are the keys of any AES-256-GCM', async () => {
    const raw = await importAeadKey(contentKeyBytes(circle, 1, epochKey, ana, phone))
    const body = await aeadSeal(raw, nonce, aad, pad(concat(Uint8Array.of(0x7b, 0x7d))))
    expect(await openContent(await contentKeys(ana, phone), aad, nonce, body)).toBe('{}')
  })
})
