import { beforeAll, describe, expect, it } from 'vitest'
import { concat, u8, zeros } from '#base/bytes.ts'
import { idBytes, idFrom } from '#base/ids.ts'
import { inviteReadMessage, joinMessage } from '#protocol/signedMessages.ts'
import { accountIdOf, type AccountKeys, deriveAccountKeys } from './accountKeys.ts'
import { openInviteCard, sealInviteCard } from './inviteCard.ts'
import { deriveInviteKeys, type InviteKeys } from './inviteKeys.ts'
import {
  type JoinReader,
  joinBoxHash,
  maxJoinReaders,
  openJoinBox,
  sealJoinBox,
} from './joinBox.ts'
import { systemRandomBytes } from './randomBytes.ts'
import { sign, verify } from './signature.ts'

const circleId = idFrom('circle', zeros(32).fill(1))
const otherCircle = idFrom('circle', zeros(32).fill(2))
const accountOf = async (byte: number) => {
  const keys = await deriveAccountKeys(zeros(32).fill(byte), 1)
  return { ...keys, accountId: accountIdOf(keys.idPublicKey) }
}
type Person = AccountKeys & Pick<JoinReader, 'accountId'>

let invite: InviteKeys
let otherInvite: InviteKeys
let ana: Person
let ben: Person
let caro: Person
let mallory: Person
beforeAll(async () => {
  invite = await deriveInviteKeys(zeros(16).fill(7))
  otherInvite = await deriveInviteKeys(zeros(16).fill(8))
  ana = await accountOf(1)
  ben = await accountOf(2)
  caro = await accountOf(3)
  mallory = await accountOf(6)
})

const keysOf = (person: Person) => ({ ...person, accountId: idBytes(person.accountId) })
const placeOf = () => ({ circleId, inviteId: invite.inviteId, joinerId: ben.accountId })

describe('invite card', () => {
  const json = '{"circle":"Tuesday","from":"Ana"}'

  it('[K13] opens for whoever holds the link', async () => {
    const place = { circleId, inviteId: invite.inviteId }
    const card = await sealInviteCard(invite.previewKey, place, json, systemRandomBytes)
    expect(await openInviteCard(invite.previewKey, place, card)).toBe(json)
  })

  it('[T33] opens for no other link, circle or invitation, and not when changed', async () => {
    const place = { circleId, inviteId: invite.inviteId }
    const card = await sealInviteCard(invite.previewKey, place, json, systemRandomBytes)
    const attempts = await Promise.all([
      openInviteCard(otherInvite.previewKey, place, card),
      openInviteCard(invite.previewKey, { ...place, circleId: otherCircle }, card),
      openInviteCard(invite.previewKey, { ...place, inviteId: otherInvite.inviteId }, card),
      openInviteCard(invite.previewKey, place, card.slice(0, -1)),
      openInviteCard(invite.previewKey, place, card.slice(1)),
      openInviteCard(invite.previewKey, place, zeros(0)),
    ])
    expect(attempts).toEqual(attempts.map(() => undefined))
  })
})

describe('what the invite key signs', () => {
  it('[T31] [T32] holds for these keys, this circle and this invitation only', async () => {
    const i = idBytes(invite.inviteId)
    const message = joinMessage(idBytes(circleId), i, keysOf(ben))
    const signature = await sign(invite.signKey, message)
    const answers = await Promise.all(
      [
        message,
        joinMessage(idBytes(circleId), i, keysOf(mallory)),
        joinMessage(idBytes(circleId), i, { ...keysOf(ben), gen: 2 }),
        joinMessage(idBytes(circleId), i, {
          ...keysOf(ben),
          kemPublicKey: mallory.kemPublicKey,
        }),
        joinMessage(idBytes(otherCircle), i, keysOf(ben)),
        joinMessage(idBytes(circleId), idBytes(otherInvite.inviteId), keysOf(ben)),
        inviteReadMessage(zeros(16), zeros(32), idBytes(circleId), i),
      ].map(other => verify(invite.signPublicKey, other, signature)),
    )
    expect(answers).toEqual([true, false, false, false, false, false, false])
    expect(await verify(otherInvite.signPublicKey, message, signature)).toBe(false)
  })
})

describe('join box', () => {
  const json = '{"name":"Ben","hello":"It is me, from the choir."}'
  const sealed = () => sealJoinBox(placeOf(), [ana, caro], json, systemRandomBytes)

  it('[K14] is read by each steward and the inviter', async () => {
    const box = await sealed()
    expect(await openJoinBox(placeOf(), ana, box)).toBe(json)
    expect(await openJoinBox(placeOf(), caro, box)).toBe(json)
  })

  it('[K14] is read by nobody else, nowhere else, and not when changed', async () => {
    const box = await sealed()
    const attempts = await Promise.all([
      openJoinBox(placeOf(), mallory, box),
      openJoinBox(placeOf(), { ...mallory, accountId: ana.accountId }, box),
      openJoinBox(placeOf(), { ...ana, gen: 2 }, box),
      openJoinBox({ ...placeOf(), circleId: otherCircle }, ana, box),
      openJoinBox({ ...placeOf(), inviteId: otherInvite.inviteId }, ana, box),
      openJoinBox({ ...placeOf(), joinerId: mallory.accountId }, ana, box),
      openJoinBox(placeOf(), ana, box.slice(0, -1)),
      openJoinBox(placeOf(), ana, concat(box, zeros(1))),
      openJoinBox(placeOf(), ana, box.with(box.length - 1, (box.at(-1) ?? 0) ^ 1)),
      openJoinBox(placeOf(), ana, box.with(0, 255)),
      openJoinBox(placeOf(), ana, box.with(0, 0)),
      openJoinBox(placeOf(), ana, u8(2)),
      openJoinBox(placeOf(), ana, zeros(0)),
    ])
    expect(attempts).toEqual(attempts.map(() => undefined))
  })

  it('has a hash that names this box and a limit of readers', async () => {
    const [one, two] = await Promise.all([sealed(), sealed()])
    expect(joinBoxHash(one)).not.toEqual(joinBoxHash(two))
    const crowd = Array.from({ length: maxJoinReaders + 1 }, () => ana)
    await expect(sealJoinBox(placeOf(), crowd, json, systemRandomBytes)).rejects.toThrow(
      'Too many readers',
    )
  })

  it('[K14] does not leave the seals of one box valid for another message', async () => {
    const [one, two] = await Promise.all([sealed(), sealed()])
    const seals = 1 + 2 * 100
    const mixed = concat(one.slice(0, seals), two.slice(seals))
    expect(await openJoinBox(placeOf(), ana, mixed)).toBeUndefined()
  })
})
