import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { fromHex, toHex, utf8 } from '#base/text.ts'
import { openWith, sealTo, takeKemKeys } from './hpke.ts'

const other = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const info = utf8('info')
const aad = utf8('aad')
const keysOf = (byte: number) => takeKemKeys(zeros(32).fill(byte))

describe('HPKE', () => {
  it('[K10] derives the key pair of RFC 9180, A.1.1', async () => {
    const seed = fromHex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037')!
    const { publicKey } = await takeKemKeys(seed)
    expect(toHex(publicKey)).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    )
    expect(seed).toEqual(zeros(32))
  })

  it('[K10] is read by another implementation, and reads it', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (plaintext, someInfo, someAad) => {
        const message = concat(plaintext)
        const [context, data] = [concat(someInfo), concat(someAad)]
        const ours = await keysOf(3)
        const theirs = await other.kem.deriveKeyPair(zeros(32).fill(3).buffer)
        expect(toHex(new Uint8Array(await other.kem.serializePublicKey(theirs.publicKey)))).toBe(
          toHex(ours.publicKey),
        )
        const sealed = await sealTo(ours.publicKey, context, data, message)
        const theirRead = await other.open(
          { recipientKey: theirs, enc: sealed.e.buffer, info: context.buffer },
          sealed.c.buffer,
          data.buffer,
        )
        expect(new Uint8Array(theirRead)).toEqual(message)
        const { enc, ct } = await other.seal(
          { recipientPublicKey: theirs.publicKey, info: context.buffer },
          message.buffer,
          data.buffer,
        )
        const back = { e: new Uint8Array(enc), c: new Uint8Array(ct) }
        expect(await openWith(ours.kemKey, context, data, back)).toEqual(message)
      }),
      { seed: 2, numRuns: 20 },
    )
  })

  it('[K10] opens with nothing but the right key, context and bytes', async () => {
    const ana = await keysOf(1)
    const ben = await keysOf(2)
    const sealed = await sealTo(ana.publicKey, info, aad, utf8('for Ana'))
    expect(sealed.e.length).toBe(32)
    expect(await openWith(ana.kemKey, info, aad, sealed)).toEqual(utf8('for Ana'))
    expect(await openWith(ben.kemKey, info, aad, sealed)).toBeUndefined()
    expect(await openWith(ana.kemKey, aad, aad, sealed)).toBeUndefined()
    expect(await openWith(ana.kemKey, info, info, sealed)).toBeUndefined()
    const broken: readonly { readonly e: Bytes; readonly c: Bytes }[] = [
      { e: sealed.e, c: sealed.c.slice(1) },
      { e: sealed.e, c: zeros(0) },
      { e: zeros(32), c: sealed.c },
      { e: zeros(0), c: sealed.c },
      { e: sealed.e.slice(1), c: sealed.c },
      { e: concat(sealed.e, zeros(1)), c: sealed.c },
    ]
    const opened = await Promise.all(broken.map(seal => openWith(ana.kemKey, info, aad, seal)))
    expect(opened).toEqual(broken.map(() => undefined))
  })

  it('[K1] keeps the private key where no script can read it', async () => {
    const { kemKey } = await keysOf(1)
    expect(kemKey.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('jwk', kemKey.privateKey)).rejects.toThrow(
      'not extractable',
    )
  })

  it('never seals to a key of small order', async () => {
    await expect(sealTo(zeros(32), info, aad, utf8('x'))).rejects.toThrow('Encapsulation failed')
  })
})
