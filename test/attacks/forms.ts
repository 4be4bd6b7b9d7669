import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { sealEpochKey } from '#crypto/epochKey.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import { joinMessage, rekeyMessage } from '#protocol/signedMessages.ts'
import {
  type Author,
  controlEntry,
  type Invitation,
  memberKeysOf,
  type Place,
  random,
  type SealedEntry,
} from '../cast/author.ts'
import { box, type Story } from './scene.ts'

export const b64 = toBase64Url
export const idText = (id: Parameters<typeof idBytes>[0]): string => toBase64Url(idBytes(id))
export const noEvent = '0'.repeat(64) as Place['prevEvent']

/** The first place of a new session on the present head. */
export const freshPlace = (story: Story, who: Author, changes: Partial<Place> = {}): Place => ({
  ...story.script.place(who),
  sessionId: Buffer.from(random(16)).toString('hex') as Place['sessionId'],
  sseq: 1,
  prevEvent: noEvent,
  ...changes,
})

type Keys = ReturnType<typeof memberKeysOf>

interface Links {
  readonly links: readonly object[]
}

/** What a joiner and the link sign together. */
export const linkSignature = async (
  story: Story,
  invitation: Invitation,
  joiner: Author,
  changes: { readonly circle?: Story; readonly by?: Invitation } = {},
): Promise<string> => {
  const { circle = story, by = invitation } = changes
  const message = joinMessage(idBytes(circle.circle), idBytes(invitation.keys.inviteId), {
    accountId: idBytes(joiner.accountId),
    gen: joiner.keys.gen,
    idPublicKey: joiner.keys.idPublicKey,
    kemPublicKey: joiner.keys.kemPublicKey,
  })
  return b64(await sign(by.keys.signKey, message))
}

export const requestForm = async (
  story: Story,
  invitation: Invitation,
  joiner: Author,
  changes: { readonly m?: Partial<Keys & Links>; readonly is?: string; readonly i?: string } = {},
): Promise<object> => ({
  t: 'join.request',
  i: changes.i ?? idText(invitation.keys.inviteId),
  m: { ...memberKeysOf(joiner), ...changes.m },
  is: changes.is ?? (await linkSignature(story, invitation, joiner)),
  box: b64(sha256(box)),
})

export const openForm = async (
  story: Story,
  invitation: Invitation,
  joiner: Author,
  is?: string,
): Promise<object> => ({
  t: 'member.join',
  i: idText(invitation.keys.inviteId),
  m: memberKeysOf(joiner),
  is: is ?? (await linkSignature(story, invitation, joiner)),
  seal: await sealFor(story, joiner, joiner),
})

export const sealFor = async (
  story: Story,
  to: Author,
  by: Author,
  changes: {
    readonly key?: Uint8Array<ArrayBuffer>
    readonly epoch?: number
    readonly commit?: Uint8Array<ArrayBuffer>
  } = {},
) => {
  const { script } = story
  const { key = script.epochKey, epoch = script.epoch, commit = script.commit } = changes
  const parties = { to: to.accountId, toGen: to.keys.gen, by: by.accountId }
  const place = { circleId: story.circle, epoch, commit }
  const { e, c } = await sealEpochKey(place, key, to.keys.kemPublicKey, parties)
  return { e: b64(e), c: b64(c) }
}

export const addForm = async (
  story: Story,
  by: Author,
  joiner: Author,
  request: SealedEntry,
  changes: { readonly m?: Partial<Keys>; readonly role?: string; readonly epoch?: number } = {},
): Promise<object> => ({
  t: 'member.add',
  req: idText(request.eventId),
  m: { ...memberKeysOf(joiner), ...changes.m },
  role: changes.role ?? 'member',
  epoch: changes.epoch ?? story.script.epoch,
  seal: await sealFor(story, joiner, by),
})

/** New keys of somebody who is in, announced by the old ones unless told otherwise. */
export const rekeyForm = async (
  story: Story,
  old: Author,
  next: Author,
  changes: { readonly m?: object; readonly pop?: string; readonly popBy?: Author } = {},
): Promise<object> => {
  const m = { ...memberKeysOf(next), a: idText(old.accountId), ...changes.m }
  const message = rekeyMessage(idBytes(story.circle), {
    accountId: idBytes(old.accountId),
    gen: next.keys.gen,
    idPublicKey: next.keys.idPublicKey,
    kemPublicKey: next.keys.kemPublicKey,
  })
  const { popBy = next } = changes
  return { t: 'member.rekey', m, pop: changes.pop ?? b64(await sign(popBy.keys.signKey, message)) }
}

export const tell = (
  story: Story,
  who: Author,
  event: object,
  changes: Partial<Place> = {},
): Promise<SealedEntry> => controlEntry(who, story.script.place(who, changes), event)

export const arrive = (story: Story, who: Author, event: object): Promise<SealedEntry> =>
  controlEntry(who, freshPlace(story, who), event)
