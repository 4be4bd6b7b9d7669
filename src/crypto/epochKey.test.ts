import { beforeAll, describe, expect, it } from 'vitest'
import { type Bytes, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { type Epoch, epochSealInfo, keyCommit, openEpochKey, sealEpochKey } from './epochKey.ts'
import { type KemKeys, sealTo, takeKemKeys } from './hpke.ts'
import {
  inviteSealBytes,
  inviteSealHash,
  openEpochKeyOfInvite,
  parseInviteSeal,
  sealEpochKeyToInvite,
} from './inviteSeal.ts'
import { unwrapPrevKey, wrapPrevKey } from './prevKey.ts'
import { systemRandomBytes } from './randomBytes.ts'

const circle = idFrom('circle', zeros(32).fill(1))
const otherCircle = idFrom('circle', zeros(32).fill(2))
const ana = idFrom('account', zeros(16).fill(1))
const ben = idFrom('account', zeros(16).fill(2))
const mallory = idFrom('account', zeros(16).fill(6))
const invite = idFrom('invite', zeros(16).fill(3))
const key = (byte: number): Bytes => zeros(32).fill(byte)
const epochOf = (epoch: number, epochKey: Bytes, circleId = circle): Epoch => ({
  circleId,
  epoch,
  commit: keyCommit(circleId, epoch, epochKey),
})
const parties = { to: ben, toGen: 1, by: ana }

let bens: KemKeys
beforeAll(async () => {
  bens = await takeKemKeys(key(22))
})

describe('epoch key', () => {
  it('[K9] reaches the member it was sealed for', async () => {
    const epoch = epochOf(4, key(4))
    const sealed = await sealEpochKey(epoch, key(4), bens.publicKey, parties)
    expect([sealed.e.length, sealed.c.length]).toEqual([32, 48])
    const opened = await openEpochKey(epoch, bens.kemKey, parties, sealed)
    expect(opened).toEqual({ ok: true, value: key(4) })
  })

  it('[T54] is not replayed for another epoch, circle, recipient, generation or sender', async () => {
    const epoch = epochOf(4, key(4))
    const sealed = await sealEpochKey(epoch, key(4), bens.publicKey, parties)
    const elsewhere = [
      [{ ...epoch, epoch: 5 }, parties],
      [{ ...epoch, circleId: otherCircle }, parties],
      [{ ...epoch, commit: key(9) }, parties],
      [epoch, { ...parties, to: mallory }],
      [epoch, { ...parties, toGen: 2 }],
      [epoch, { ...parties, by: mallory }],
    ] as const
    const replays = await Promise.all(
      elsewhere.map(([where, who]) => openEpochKey(where, bens.kemKey, who, sealed)),
    )
    for (const replay of replays) expect(replay).toEqual({ ok: false, error: 'SEAL' })
  })

  it('[T52] names a sender who seals another key than the one committed to', async () => {
    const epoch = epochOf(4, key(4))
    const sealed = await sealEpochKey(epoch, key(5), bens.publicKey, parties)
    expect(await openEpochKey(epoch, bens.kemKey, parties, sealed)).toEqual({
      ok: false,
      error: 'KEY_COMMIT',
    })
    const short = await sealTo(
      bens.publicKey,
      epochSealInfo(epoch, parties),
      epoch.commit,
      zeros(31),
    )
    expect(await openEpochKey(epoch, bens.kemKey, parties, short)).toEqual({
      ok: false,
      error: 'SEAL',
    })
  })

  it('[T56] a dummy seal does not open', async () => {
    const dummy = { e: key(9), c: systemRandomBytes(48) }
    expect(await openEpochKey(epochOf(4, key(4)), bens.kemKey, parties, dummy)).toEqual({
      ok: false,
      error: 'SEAL',
    })
  })

  it('[K9] reaches the holder of an open link, and cannot stand in for a member seal', async () => {
    const epoch = epochOf(4, key(4))
    const who = { inviteId: invite, by: ana }
    const sealed = await sealEpochKeyToInvite(epoch, key(4), bens.publicKey, who)
    const opened = await openEpochKeyOfInvite(epoch, bens.kemKey, who, sealed)
    expect(opened).toEqual({ ok: true, value: key(4) })
    const replays = await Promise.all([
      openEpochKey(epoch, bens.kemKey, parties, sealed),
      openEpochKeyOfInvite(epoch, bens.kemKey, { ...who, by: mallory }, sealed),
      openEpochKeyOfInvite({ ...epoch, epoch: 5 }, bens.kemKey, who, sealed),
    ])
    for (const replay of replays) expect(replay).toEqual({ ok: false, error: 'SEAL' })
    expect(parseInviteSeal(inviteSealBytes(sealed))).toEqual(sealed)
    expect(parseInviteSeal(zeros(79))).toBeUndefined()
    expect(inviteSealHash(inviteSealBytes(sealed))).not.toEqual(
      inviteSealHash(inviteSealBytes({ ...sealed, e: key(1) })),
    )
    const cheat = await sealEpochKeyToInvite(epoch, key(5), bens.publicKey, who)
    expect(await openEpochKeyOfInvite(epoch, bens.kemKey, who, cheat)).toEqual({
      ok: false,
      error: 'KEY_COMMIT',
    })
  })
})

describe('the key of the epoch before', () => {
  it('[T57] a newcomer walks fifty epochs back, each checked', async () => {
    const epochs = Array.from({ length: 50 }, (_, index) => epochOf(index + 1, key(index + 1)))
    const walk = async (number: number, epochKey: Bytes): Promise<Bytes> => {
      if (number === 1) return epochKey
      const [epoch, prev] = [epochs[number - 1]!, epochs[number - 2]!]
      const wrapped = await wrapPrevKey(epoch, epochKey, prev, key(number - 1), systemRandomBytes)
      const found = await unwrapPrevKey(epoch, epochKey, prev, wrapped)
      if (!found.ok) throw new Error(found.error)
      return walk(number - 1, found.value)
    }
    expect(await walk(50, key(50))).toEqual(key(1))
  })

  it('[T57] a broken link of the chain is an alarm', async () => {
    const [epoch, prev] = [epochOf(2, key(2)), epochOf(1, key(1))]
    const wrapped = await wrapPrevKey(epoch, key(2), prev, key(1), systemRandomBytes)
    const fails = await Promise.all([
      unwrapPrevKey(epoch, key(3), prev, wrapped),
      unwrapPrevKey(epoch, key(2), epochOf(1, key(9)), wrapped),
      unwrapPrevKey({ ...epoch, commit: key(9) }, key(2), prev, wrapped),
      unwrapPrevKey({ ...epoch, epoch: 3 }, key(2), prev, wrapped),
      unwrapPrevKey({ ...epoch, circleId: otherCircle }, key(2), prev, wrapped),
      unwrapPrevKey(epoch, key(2), prev, { ...wrapped, c: wrapped.c.slice(1) }),
      unwrapPrevKey(epoch, key(2), prev, { iv: zeros(0), c: zeros(0) }),
    ])
    for (const failed of fails) expect(failed).toEqual({ ok: false, error: 'SEAL' })
    const cheat = await wrapPrevKey(epoch, key(2), prev, key(9), systemRandomBytes)
    expect(await unwrapPrevKey(epoch, key(2), prev, cheat)).toEqual({
      ok: false,
      error: 'KEY_COMMIT',
    })
  })
})
