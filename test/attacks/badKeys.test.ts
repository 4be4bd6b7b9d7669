import { ed25519 } from '@noble/curves/ed25519.js'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { fromHex, utf8 } from '#base/text.ts'
import { accountIdOf } from '#crypto/accountKeys.ts'
import { sha256 } from '#crypto/sha256.ts'
import { verify } from '#crypto/signature.ts'
import { encodeAad } from '#protocol/envelope.ts'
import { eventMessage, joinMessage } from '#protocol/signedMessages.ts'
import { sign } from '#crypto/signature.ts'
import { idBytes } from '#base/ids.ts'
import { authorNamed, type Author, random } from '../cast/author.ts'
import { arrive, b64, freshPlace, rekeyForm, requestForm, tell } from './forms.ts'
import { expectAccepted, RealHost, expectRefused } from './realHost.ts'
import { ana, ben, box, caro, expectCaught, storyOf } from './scene.ts'

const hex = (text: string): Bytes => fromHex(text) ?? new Uint8Array()

/** Ed25519 keys that some engine takes for a key: under the first ones one signature fits any text. */
const badIdentity: Readonly<Record<string, Bytes>> = {
  identity: hex(`01${'00'.repeat(31)}`),
  'identity, the other sign': hex(`01${'00'.repeat(30)}80`),
  'order two': hex(`ec${'ff'.repeat(30)}7f`),
  'order four': zeros(32),
  'order four, the other sign': hex(`${'00'.repeat(31)}80`),
  'order eight': hex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
  'order eight, another': hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  'not canonical: p': hex(`ed${'ff'.repeat(30)}7f`),
  'not canonical: p + 1': hex(`ee${'ff'.repeat(30)}7f`),
  'not on the curve': hex(`02${'00'.repeat(31)}`),
  'all ones': new Uint8Array(32).fill(255),
}

/** X25519 keys with which every shared secret is zero, in every spelling. */
const badSealing: Readonly<Record<string, Bytes>> = {
  zero: zeros(32),
  one: hex(`01${'00'.repeat(31)}`),
  'p - 1': hex(`ec${'ff'.repeat(30)}7f`),
  p: hex(`ed${'ff'.repeat(30)}7f`),
  'p + 1': hex(`ee${'ff'.repeat(30)}7f`),
  'order eight': hex('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'),
  'order eight, another': hex('5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'),
  'zero with the high bit': hex(`${'00'.repeat(31)}80`),
  'all ones': new Uint8Array(32).fill(255),
}

it('[T39] an invitation under a key of small order, off the curve or in a second spelling', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { entry } = await (await storyOf([])).script.invite(ana)
  const event = JSON.parse(new TextDecoder().decode(entry.wire.subarray(268)))
  for (const key of Object.values(badIdentity))
    await expectRefused(real, (await tell(story, ana, { ...event, pk: b64(key) })).wire, 'BAD_KEY')
  for (const key of Object.values(badSealing))
    await expectRefused(real, (await tell(story, ana, { ...event, ek: b64(key) })).wire, 'BAD_KEY')
  await expectAccepted(real, (await tell(story, ana, event)).wire)
})

it('[T39] somebody who asks to come in with a sealing key that seals for everybody', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const invitation = await story.script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  for (const kemPublicKey of Object.values(badSealing)) {
    const joiner: Author = { ...caro, keys: { ...caro.keys, kemPublicKey } }
    const form = await requestForm(story, invitation, joiner)
    await expectRefused(real, (await arrive(story, joiner, form)).wire, 'BAD_KEY')
  }
  const request = await story.script.request(caro, invitation, box)
  await expectAccepted(real, request.wire)
})

it('[T39] new keys of small order are refused, to sign with and to seal to', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const two = await authorNamed('Ben', 2)
  for (const idPublicKey of Object.values(badIdentity)) {
    const next: Author = { ...two, keys: { ...two.keys, idPublicKey } }
    const event = await rekeyForm(story, ben, next)
    await expectRefused(real, (await tell(story, ben, event)).wire, ['BAD_KEY', 'SIG'])
    // Under the identity this signature would fit any message at all.
    const anything = b64(concat(hex(`01${'00'.repeat(31)}`), zeros(32)))
    const fits = await rekeyForm(story, ben, next, { pop: anything })
    await expectRefused(real, (await tell(story, ben, fits)).wire, ['BAD_KEY', 'SIG'])
  }
  for (const kemPublicKey of Object.values(badSealing)) {
    const next: Author = { ...two, keys: { ...two.keys, kemPublicKey } }
    const event = await rekeyForm(story, ben, next)
    await expectRefused(real, (await tell(story, ben, event)).wire, 'BAD_KEY')
  }
  const event = await rekeyForm(story, ben, two)
  await expectAccepted(real, (await tell(story, ben, event)).wire)
})

const order = ed25519.Point.Fn.ORDER
const little = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`)
const scalar = (value: bigint): Bytes =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(64, '0'), 'hex')).toReversed()
const torsion = ed25519.Point.fromHex(
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
)

/** A key with a part of small order: every engine takes it, and one message in eight. */
const mixedKey = () => {
  const secret = little(random(32)) % order
  const point = ed25519.Point.BASE.multiply(secret).add(torsion)
  const publicKey = new Uint8Array(point.toBytes())
  const signed = (message: Bytes): Bytes | undefined => {
    const nonce = little(random(32)) % order
    const commitment = new Uint8Array(ed25519.Point.BASE.multiply(nonce).toBytes())
    const digest = createHash('sha512')
      .update(concat(commitment, publicKey, message))
      .digest()
    const challenge = little(digest) % order
    // The point of order eight vanishes only where the challenge is a multiple of eight.
    if (challenge % 8n !== 0n) return undefined
    return concat(commitment, scalar((nonce + challenge * secret) % order))
  }
  const signMessage = (message: Bytes): Bytes => {
    for (;;) {
      const signature = signed(message)
      if (signature !== undefined) return signature
    }
  }
  return { publicKey, signMessage }
}

it('[T39] a key of mixed order is not let in, though its signature is taken everywhere', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const invitation = await story.script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const mixed = mixedKey()
  const accountId = accountIdOf(mixed.publicKey)
  const joiner: Author = {
    ...caro,
    accountId,
    keys: { ...caro.keys, idPublicKey: mixed.publicKey },
  }
  const message = joinMessage(idBytes(story.circle), idBytes(invitation.keys.inviteId), {
    accountId: idBytes(accountId),
    gen: 1,
    idPublicKey: mixed.publicKey,
    kemPublicKey: caro.keys.kemPublicKey,
  })
  const is = b64(await sign(invitation.keys.signKey, message))
  const body = utf8(JSON.stringify(await requestForm(story, invitation, joiner, { is })))
  const header = {
    ...freshPlace(story, joiner),
    kind: 'control' as const,
    accountId,
    gen: 1,
    nonce: zeros(12),
    bodyLength: body.length,
  }
  const signed = concat(encodeAad(header), sha256(body))
  const signature = mixed.signMessage(eventMessage(signed))
  // The engine itself has nothing against it: only the check of the key keeps it out.
  expect(await verify(mixed.publicKey, eventMessage(signed), signature)).toBe(true)
  const wire = concat(signed, signature, body)
  expect(await real.sendAs(joiner, wire)).toMatchObject({ error: { fault: 'BAD_KEY' } })
  await expectCaught([...story.wires, wire], story.circle, 'BAD_KEY')
})
