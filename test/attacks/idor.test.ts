/* oxlint-disable no-await-in-loop -- one request after another */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes, idFrom } from '#base/ids.ts'
import { sealedSize } from '#base/fileChunks.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { deriveInviteKeys } from '#crypto/inviteKeys.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { encodeEntries } from '#protocol/api/events.ts'
import { hereNoteBytes } from '#protocol/api/hereNotes.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { softAuthenticator } from '../accounts/softAuthenticator.ts'
import {
  type Author,
  CircleScript,
  contentEntry,
  controlEntry,
  type Invitation,
  memberKeysOf,
  random,
} from '../cast/author.ts'
import type { Device, RawAnswer } from '../cast/device.ts'
import { CircleScene } from './circleScene.ts'

type Ids = Readonly<
  Record<
    | 'circle'
    | 'invite'
    | 'box'
    | 'session'
    | 'slot'
    | 'passkey'
    | 'account'
    | 'blob'
    | 'chunk'
    | 'call'
    | 'note'
    | 'ask',
    string
  >
>

const often = (name: string) =>
  ({ name, kind: 'bucket', burst: 10_000, perMinute: 10_000 }) as const

let scene: CircleScene
let ana: Device
let mallory: Device
/** What is Ana's, and what is nobody's. */
let anas: Ids
let nobodys: Ids

beforeAll(async () => {
  // It is not how often she asks that keeps her out.
  const tellNow = { name: 'tell-now', kind: 'bucket', burst: 1000, perMinute: 1000 } as const
  scene = await CircleScene.open({
    rules: { tellNow, left: often('left'), leftAsk: often('left-ask') },
  })
  ana = scene.devices.steward
  mallory = scene.devices.stranger
  await addPasskey(ana)
  const account = (await ana.ask('GET', paths.account)).json as {
    readonly devices: readonly { readonly sessionId: string }[]
    readonly slots: readonly { readonly slotId: string }[]
    readonly passkeys: readonly { readonly id: string }[]
  }
  anas = {
    circle: scene.circle.circleId,
    invite: scene.invitation?.keys.inviteId ?? '',
    box: toHex(joinBoxHash(scene.box)),
    session: hexOf(account.devices[0]?.sessionId),
    slot: hexOf(account.slots[0]?.slotId),
    passkey: account.passkeys[0]?.id ?? '',
    account: ana.author.accountId,
    blob: toHex(random(16)),
    chunk: '0',
    call: toHex(random(16)),
    note: toHex(random(32)),
    ask: toHex(random(16)),
  }
  nobodys = {
    circle: toHex(random(32)),
    invite: toHex(random(16)),
    box: toHex(random(32)),
    session: toHex(random(16)),
    slot: toHex(random(16)),
    passkey: toHex(random(anas.passkey.length / 2)),
    account: toHex(random(16)),
    blob: toHex(random(16)),
    chunk: '0',
    call: toHex(random(16)),
    note: toHex(random(32)),
    ask: toHex(random(16)),
  }
  const begun = {
    call: anas.call,
    firstInMs: 0,
    everyMs: 60_000,
    letters: [
      {
        to: scene.author('member').accountId,
        permit: toBase64Url(random(32)),
        letter: toBase64Url(random(1_024)),
      },
    ],
  }
  expect((await ana.ask('POST', paths.calls, { json: begun })).status).toBe(200)
  const note = {
    note: anas.note,
    tag: toHex(random(16)),
    sealed: toBase64Url(random(hereNoteBytes)),
    days: 7,
  }
  expect((await ana.ask('POST', paths.hereNotes, { json: note })).json['says']).toBe('laid')
  const at = pathTo(paths.blob, anas)
  await ana.ask('POST', pathTo(paths.blobs, anas), { json: toBegin(anas) })
  expect((await ana.ask('PUT', `${at}/0`, { body: sealedFile })).status).toBe(200)
})
afterAll(() => scene.host.stop())

const sealedFile = random(sealedSize(1))
const toBegin = ({ blob }: Ids) => ({ files: [{ blob, bytes: sealedFile.length }] })

const hexOf = (text: string | undefined): string =>
  toHex(fromBase64Url(text ?? '') ?? new Uint8Array())

const addPasskey = async (device: Device): Promise<void> => {
  const asked = await device.ask('POST', paths.passkeyAddOptions, { json: {} })
  const { attempt, options } = asked.json
  const origin = `http://localhost:${scene.host.server.port}`
  const response = softAuthenticator('ES256').create(options, origin)
  const added = await device.ask('POST', paths.passkeys, { json: { attempt, response } })
  if (added.status !== 200) throw new Error('No passkey.')
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const

/** What may lie in a request, fitting or not. */
const bodies: readonly (readonly [string, (ids: Ids) => Promise<Parameters<Device['ask']>[2]>])[] =
  [
    ['nothing', async () => ({})],
    ['an empty object', async () => ({ json: {} })],
    ['a card', async () => ({ json: { card: toBase64Url(random(200)) } })],
    ['a seal', async () => ({ json: { seal: toBase64Url(random(80)) } })],
    ['somebody to tell at once', async ids => ({ json: { accounts: [ids.account] } })],
    [
      'a letter to leave',
      async () => ({ json: { waitDays: 7, letter: toBase64Url(random(1_024)) } }),
    ],
    [
      'an ask for a letter',
      async () => ({ json: { ask: toHex(random(16)), letter: toBase64Url(random(1_024)) } }),
    ],
    [
      'an answer to a call',
      async ids => ({
        json: { caller: ids.account, says: 'stop', letter: toBase64Url(random(1_024)) },
      }),
    ],
    [
      'that a call is over',
      async ids => ({ json: { to: ids.account, letter: toBase64Url(random(1_024)) } }),
    ],
    ['a letter', async () => ({ body: random(1_000) })],
    ['the length of a file', async ids => ({ json: toBegin(ids) })],
    ['a chunk of a file', async () => ({ body: random(sealedFile.length) })],
    ['the hello of the box', async () => ({ body: scene.box })],
    [
      'words of her own',
      async ids => ({ body: encodeEntries([await words(mallory.author, ids)]) }),
    ],
    ["Ana's own entry", async ids => ({ body: encodeEntries([await words(ana.author, ids)]) })],
    ['a wish to join', async ids => ({ body: encodeEntries([await request(ids)]) })],
    ['a wish to join now', async ids => ({ body: encodeEntries([await request(ids, 'SEEN')]) })],
  ]

const words = async (author: Author, ids: Ids): Promise<Uint8Array<ArrayBuffer>> => {
  const script = new CircleScript()
  script.circleId = idFrom('circle', Buffer.from(ids.circle, 'hex'))
  const place = { ...script.place(author), epoch: 1, seenSeq: 1, seenHead: random(32) }
  return (await contentEntry(author, place, random(32), '{}')).wire
}

/** Well formed, with a link that Mallory made up. */
const request = async (ids: Ids, seen?: 'SEEN'): Promise<Uint8Array<ArrayBuffer>> => {
  const script = new CircleScript()
  script.circleId = idFrom('circle', Buffer.from(ids.circle, 'hex'))
  const keys = await deriveInviteKeys(random(16))
  const invitation = { keys } as Invitation
  if (seen === undefined) return (await script.request(mallory.author, invitation, scene.box)).wire
  const place = { ...script.place(mallory.author), epoch: 3, seenSeq: 2, seenHead: random(32) }
  const event = {
    t: 'join.request',
    i: toBase64Url(idBytes(keys.inviteId)),
    m: memberKeysOf(mallory.author),
    is: toBase64Url(random(64)),
    box: toBase64Url(joinBoxHash(scene.box)),
  }
  return (await controlEntry(mallory.author, place, event)).wire
}

const seenOf = ({ status, body }: RawAnswer) => [status, new TextDecoder().decode(body)]

const withIds = Object.values(paths).filter(path => path.includes(':'))

/** Whoever knows the id of a link may ask which circle it belongs to: it is in the link they hold. */
const isOpenLookUp = (path: string, method: string): boolean =>
  path === paths.inviteLookup && method === 'GET'

describe('[S1] ids of somebody else', () => {
  it.each(withIds)('[S1] say nothing and change nothing at %s', async path => {
    for (const method of methods)
      for (const [name, body] of bodies) {
        if (isOpenLookUp(path, method)) continue
        const isBare = method === 'GET' || method === 'DELETE'
        if (isBare && name !== 'nothing') continue
        const ask = async (device: Device, ids: Ids) =>
          device.ask(method, pathTo(path, ids), (await body(ids)) ?? {})
        const theirs = seenOf(await ask(mallory, anas))
        const unknown = seenOf(await ask(mallory, nobodys))
        expect([method, name, ...theirs]).toEqual([method, name, ...unknown])
        expect([400, 401, 404, 409]).toContain(theirs[0])
        // A mixture: her own place in the path, and something of Ana's below it.
        const mixed = await ask(mallory, { ...anas, circle: nobodys.circle })
        expect(seenOf(mixed)[0]).not.toBe(200)
      }
  })

  it('[S1] open no door without a sign-in either', async () => {
    for (const path of withIds)
      for (const method of methods) {
        if (isOpenLookUp(path, method)) continue
        const json = method === 'GET' || method === 'DELETE' ? {} : { json: {} }
        const headers = { cookie: '' }
        const theirs = await ana.ask(method, pathTo(path, anas), { ...json, headers })
        const unknown = await ana.ask(method, pathTo(path, nobodys), { ...json, headers })
        expect(seenOf(theirs)).toEqual(seenOf(unknown))
        expect([400, 401, 404]).toContain(theirs.status)
      }
  })

  it('[S1] in a cookie are worth nothing without its secret', async () => {
    const [name, value = ''] = (mallory.cookie ?? '').split('=')
    const own = fromBase64Url(value) ?? new Uint8Array()
    const forged = Buffer.concat([idBytes(ana.author.accountId), own.subarray(16)])
    const headers = { cookie: `${name}=${toBase64Url(forged)}` }
    for (const path of [paths.account, paths.circles])
      expect((await mallory.ask('GET', path, { headers })).status).toBe(401)
  })

  it('[S1] at the invitation of another circle read nothing', async () => {
    // A circle of Mallory's own, a link of her own, and Ana's link under it.
    const own = new CircleScript()
    const made = await own.create(mallory.author)
    await mallory.append(own.circleId, ...made.map(({ wire }) => wire))
    const link = await own.invite(mallory.author)
    await mallory.putCard(own, link, random(100))
    await mallory.append(own.circleId, link.entry.wire)
    const token = fromBase64Url(String((await mallory.readInvite(own, link)).json['readToken']))
    expect(token).toHaveLength(32)
    for (const view of ['full', 'control'])
      expect(
        (await mallory.events(scene.circle.circleId, { view, token: token ?? random(32) })).status,
      ).toBe(404)
    // Her own card under the id of Ana's link, in her own circle.
    const path = pathTo(paths.invite, { circle: own.circleId, invite: anas.invite })
    const json = { card: toBase64Url(random(100)) }
    expect((await mallory.ask('PUT', path, { json })).status).toBe(404)
    expect(
      (await mallory.ask('PUT', path, { json: { seal: toBase64Url(random(80)) } })).status,
    ).toBeLessThan(500)
    const lookUp = pathTo(paths.inviteLookup, { invite: anas.invite })
    expect((await mallory.ask('GET', lookUp)).json).toEqual({ circleId: anas.circle })
  })

  it('[S1] after all of this, everything of Ana is as it was', async () => {
    const account = await ana.ask('GET', paths.account)
    expect(account.status).toBe(200)
    expect(account.json).toMatchObject({ accountId: ana.author.accountId, gen: 1 })
    expect([account.json['slots'], account.json['devices'], account.json['passkeys']]).toEqual([
      [expect.anything()],
      [expect.anything()],
      [expect.anything()],
    ])
    const { page } = await ana.events(scene.circle.circleId)
    expect(page?.head).toEqual(scene.circle.head)
    const box = await ana.ask('GET', pathTo(paths.joinBox, anas))
    expect(box.body).toEqual(scene.box)
    const chunk = await ana.ask('GET', pathTo(paths.blobChunk, anas))
    expect(chunk.body).toEqual(sealedFile)
    const read = await scene.devices['holds-link'].readInvite(
      scene.circle,
      scene.invitation as Invitation,
    )
    expect(read.json).toMatchObject({ kind: 'live' })
  })
})
