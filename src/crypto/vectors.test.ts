import { describe, expect, it } from 'vitest'
import { type Bytes, concat, u32, u64, zeros } from '#base/bytes.ts'
import { idBytes, idFrom } from '#base/ids.ts'
import { fromHex, toHex, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import answer from '#test/golden/vectors/answerV1.json' with { type: 'json' }
import aside from '#test/golden/vectors/asideV1.json' with { type: 'json' }
import vectors from '#test/golden/vectors/protocolV1.json' with { type: 'json' }
import { accountIdOf, deriveAccountKeys } from './accountKeys.ts'
import { answerCommit, openAnswer, sealAnswer } from './answer.ts'
import { asideCommit, openAside, sealAside, sealInfo } from './aside.ts'
import { blobKey, blobKeyBytes, blobSealingKey, openChunk, sealChunk } from './blob.ts'
import { contentBodyLength, openContent, sealContent } from './content.ts'
import { contentKeyBytes, contentKeysOf } from './contentKey.ts'
import { epochSealInfo, keyCommit } from './epochKey.ts'
import { deriveInviteKeys } from './inviteKeys.ts'
import { padme } from './padding.ts'
import { sha256 } from './sha256.ts'
import { sign, verify } from './signature.ts'
import { type SlotType, slotKek, unwrapRoot, wrapRoot } from './slot.ts'
import { pairWords } from './words.ts'

/** The golden vectors of docs/PROTOCOL.md: they never change while version 1 lives. */
const repeated = (byteText: string, length: number): Bytes =>
  zeros(length).fill(Number.parseInt(byteText, 16))

const root = (byteText: string) => repeated(byteText, 32)
const accountOf = async (byteText: string) => {
  const keys = await deriveAccountKeys(root(byteText), 1)
  return { ...keys, accountId: accountIdOf(keys.idPublicKey) }
}
const circleId = idFrom('circle', repeated(vectors.epoch.circleByte, 32))
const sessionId = idFrom('session', repeated(vectors.epoch.sessionByte, 16))
const epochKey = repeated(vectors.epoch.epochKeyByte, 32)

describe('golden vectors of protocol version 1', () => {
  it('[K6] account: id and public keys of a root', async () => {
    const { accountId, idPublicKey, kemPublicKey } = await accountOf(vectors.account.rootByte)
    expect(accountId).toBe(vectors.account.accountId)
    expect(toHex(idPublicKey)).toBe(vectors.account.idPublicKey)
    expect(toHex(kemPublicKey)).toBe(vectors.account.kemPublicKey)
  })

  it('[K6] epoch: content key, commitment and seal context', async () => {
    const { accountId } = await accountOf(vectors.account.rootByte)
    const key = contentKeyBytes(circleId, vectors.epoch.epoch, epochKey, accountId, sessionId)
    const commit = keyCommit(circleId, vectors.epoch.epoch, epochKey)
    const info = epochSealInfo(
      { circleId, epoch: 1, commit },
      { to: accountId, toGen: 1, by: accountId },
    )
    expect(toHex(key)).toBe(vectors.epoch.contentKey)
    expect(toHex(commit)).toBe(vectors.epoch.keyCommit)
    expect(info.length).toBe(vectors.epoch.sealInfoLength)
  })

  it('[K6] event: body, signature, id and log hash', async () => {
    const { accountId, idPublicKey, signKey } = await accountOf(vectors.account.rootByte)
    const { event } = vectors
    const nonce = repeated(event.nonceByte, 12)
    const aad = concat(
      Uint8Array.of(1, 1, event.kind, 0),
      idBytes(circleId),
      idBytes(accountId),
      u32(event.gen),
      idBytes(sessionId),
      u64(event.sseq),
      zeros(32),
      u64(0),
      zeros(32),
      u32(vectors.epoch.epoch),
      nonce,
      u32(contentBodyLength(event.json)),
    )
    const key = await contentKeysOf(circleId, vectors.epoch.epoch, epochKey)(accountId, sessionId)
    const body = await sealContent(key, aad, nonce, event.json)
    const signed = concat(aad, sha256(body))
    const message = concat(label('event-sig'), signed)
    const signature = await sign(signKey, message)
    const eventId = sha256(label('event-id'), signed)
    const logHash0 = sha256(label('log-init'), idBytes(circleId))

    expect(aad.length).toBe(172)
    expect(body.length).toBe(event.bodyLength)
    expect(toHex(body.subarray(0, 16))).toBe(event.bodyStart)
    expect(toHex(sha256(body))).toBe(event.bodyHash)
    expect(toHex(signature)).toBe(event.signature)
    expect(await verify(idPublicKey, message, signature)).toBe(true)
    expect(toHex(eventId)).toBe(event.eventId)
    expect(toHex(logHash0)).toBe(event.logHash0)
    expect(toHex(sha256(label('log'), logHash0, u64(1), eventId))).toBe(event.logHash1)
    expect(await openContent(key, aad, nonce, body)).toBe(event.json)
  })

  it('[K6] invite: id and keys of a secret', async () => {
    const keys = await deriveInviteKeys(repeated(vectors.invite.secretByte, 16))
    expect(keys.inviteId).toBe(vectors.invite.inviteId)
    expect(toHex(keys.signPublicKey)).toBe(vectors.invite.signPublicKey)
    expect(toHex(keys.kemPublicKey)).toBe(vectors.invite.kemPublicKey)
  })

  it('[K6] slot: the key and the wrapped root', async () => {
    const { accountId } = await accountOf(vectors.account.rootByte)
    const { slot } = vectors
    const type = slot.type as SlotType
    const secret = repeated(slot.secretByte, 32)
    const owner = { accountId, root: root(vectors.account.rootByte) }
    const made = await wrapRoot(owner, type, slot.version, secret, length =>
      repeated(length === 16 ? slot.slotIdByte : slot.nonceByte, length),
    )
    expect(toHex(slotKek(type, made.slotId, secret))).toBe(slot.kek)
    expect(toHex(made.ct)).toBe(slot.ct)
    expect(await unwrapRoot(accountId, made, secret)).toEqual(owner.root)
  })

  it('[K6] blob: key and last chunk', async () => {
    const { blob } = vectors
    const fileKey = repeated(blob.fileKeyByte, 32)
    const blobId = repeated(blob.blobIdByte, 16)
    const sealing = await blobSealingKey(fileKey, blobId)
    const place = { blobId, chunkSize: blob.chunkSize, index: 0, isLast: true }
    expect(toHex(blobKeyBytes(fileKey, blobId))).toBe(blob.key)
    expect(toHex(await sealChunk(sealing, place, utf8(blob.text)))).toBe(blob.ct)
    const key = await blobKey(fileKey, blobId)
    expect(await openChunk(key, place, fromHex(blob.ct)!)).toEqual(utf8(blob.text))
  })

  it('[K6] aside: commitment, words and what its seals are bound to; it opens for both', async () => {
    const [author, reader] = await Promise.all(
      [aside.authorRootByte, aside.readerRootByte].map(accountOf),
    )
    const key = repeated(aside.keyByte, 32)
    const place = { circleId, author: author!.accountId, id: aside.id }
    expect(toHex(asideCommit(place, key))).toBe(aside.commit)
    expect(toHex(sealInfo(place, reader!.accountId, 1))).toBe(aside.sealInfo)
    const told = [key, repeated(aside.nonceByte, 12)]
    const sealed = await sealAside(place, [], aside.json, n => told.shift() ?? zeros(n).fill(1))
    expect(toHex(sealed!.ct)).toBe(aside.ct)
    const recorded = {
      commit: fromHex(aside.commit)!,
      nonce: repeated(aside.nonceByte, 12),
      ct: fromHex(aside.ct)!,
      seals: aside.seals.map(({ e, c }) => ({ e: fromHex(e)!, c: fromHex(c)! })),
    }
    for (const { accountId, kemKey } of [author!, reader!]) {
      const opener = { accountId, kemKeys: new Map([[1, kemKey]]) }
      expect(await openAside(place, opener, recorded)).toBe(aside.json)
    }
  })

  it('[K6] answer that opens with others: commitment and words; its key opens it', async () => {
    const { accountId: author } = await accountOf(answer.authorRootByte)
    const place = { circleId, author, id: answer.id }
    const key = repeated(answer.keyByte, 32)
    const told = [key, repeated(answer.nonceByte, 12)]
    const { sealed } = await sealAnswer(place, answer.json, n => told.shift() ?? zeros(n))
    expect(toHex(sealed.ct)).toBe(answer.ct)
    expect(toHex(answerCommit(place, key))).toBe(answer.commit)
    const recorded = {
      commit: fromHex(answer.commit)!,
      nonce: repeated(answer.nonceByte, 12),
      ct: fromHex(answer.ct)!,
    }
    expect(await openAnswer(place, key, recorded)).toBe(answer.json)
  })

  it('[K6] pair words: the first four of six, whoever is named first', async () => {
    const [ana, ben] = await Promise.all(
      vectors.pairWords.rootBytes.map(async byteText => {
        const keys = await accountOf(byteText)
        return { ...keys, accountId: idBytes(keys.accountId) }
      }),
    )
    const words = await pairWords(ana!, ben!)
    expect(words.length).toBe(6)
    expect(words.slice(0, 4)).toEqual(vectors.pairWords.firstIndices)
    expect(await pairWords(ben!, ana!)).toEqual(words)
  })

  it('[K6] padme', () => {
    for (const [length, padded] of vectors.padme) expect(padme(length!)).toBe(padded)
  })
})
