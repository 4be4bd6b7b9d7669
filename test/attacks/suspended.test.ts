/* oxlint-disable no-await-in-loop -- one request after another */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#base/ids.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { encodeEntries } from '#protocol/api/events.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { authMessage } from '#protocol/signedMessages.ts'
import { sign } from '#crypto/signature.ts'
import { contentEntry, random } from '../cast/author.ts'
import { Device, type Live } from '../cast/device.ts'
import { toolsOf } from '../cast/hostTools.ts'
import { CircleScene } from './circleScene.ts'

/** A steward with everything a steward has, whose account was suspended while they were here. */
let scene: CircleScene
let suspended: Device
let nobody: Device
let cookie: string | undefined
let live: Live
let heard: Live
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  scene = await CircleScene.open()
  suspended = scene.devices.steward
  nobody = new Device(scene.host.url, scene.author('steward'))
  cookie = suspended.cookie
  const { circleId } = scene.circle
  live = await suspended.connect()
  live.send({ kind: 'subscribe', circleId, from: scene.circle.seq + 1 })
  await live.next()
  heard = await scene.devices.member.connect()
  heard.send({ kind: 'subscribe', circleId, from: scene.circle.seq + 1 })
  await heard.next()
  const account = (await suspended.ask('GET', paths.account)).json as {
    readonly devices: readonly { readonly sessionId: string }[]
    readonly slots: readonly { readonly slotId: string }[]
  }
  const hex = (text: string | undefined) => Buffer.from(text ?? '', 'base64url').toString('hex')
  ids = {
    circle: circleId,
    invite: scene.invitation?.keys.inviteId ?? '',
    box: toHex(joinBoxHash(scene.box)),
    session: hex(account.devices[0]?.sessionId),
    slot: hex(account.slots[0]?.slotId),
    passkey: toHex(random(16)),
  }
  const tools = toolsOf(scene.host)
  expect(await tools('suspend', suspended.author.accountId)).toMatchObject({ code: 0, err: '' })
})
afterAll(() => scene.host.stop())

const words = () => {
  const author = scene.author('steward')
  return contentEntry(author, scene.circle.place(author), scene.circle.epochKey, '{}')
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

describe('a suspended account', () => {
  it('[T76] is told to go on every open socket, and nothing it says there is heard', async () => {
    expect(await live.next()).toEqual({ kind: 'signed-out' })
    const { circleId } = scene.circle
    live.send({
      kind: 'append',
      circleId,
      request: 1,
      notify: 'none',
      entries: [(await words()).wire],
    })
    expect(await live.closed).toBe(1008)
    await expect(suspended.connect({ cookie: cookie ?? '' })).rejects.toThrow('401')
    const { page } = await scene.devices.member.events(circleId)
    expect(page?.headSeq).toBe(scene.circle.seq)
  })

  it.each(Object.values(paths))(
    '[S1] gets at %s what somebody gets who is not signed in',
    async path => {
      for (const method of methods)
        for (const body of [
          {},
          { json: {} },
          { json: { card: toBase64Url(random(200)) } },
          { body: scene.box },
          { body: encodeEntries([(await words()).wire]) },
        ]) {
          const isBare = method === 'GET' || method === 'DELETE'
          if (isBare && ('json' in body || 'body' in body)) continue
          const ask = (device: Device, headers: Record<string, string>) =>
            device.ask(method, pathTo(path, ids), { ...body, headers })
          const theirs = await ask(suspended, { cookie: cookie ?? '' })
          const anybody = await ask(nobody, { cookie: '' })
          expect([method, theirs.status]).toEqual([method, anybody.status])
          if (theirs.status !== 200) expect(theirs.json).toEqual(anybody.json)
        }
    },
  )

  it('[T76] cannot renew its session with the key it still has', async () => {
    const challenge = await nobody.challenge()
    const { accountId, keys } = suspended.author
    const message = authMessage(await nobody.instanceId(), challenge, idBytes(accountId))
    const answer = await nobody.ask('POST', paths.renew, {
      json: {
        accountId,
        challenge: toBase64Url(challenge),
        signature: toBase64Url(await sign(keys.signKey, message)),
      },
      headers: { cookie: cookie ?? '' },
    })
    expect(answer.status).toBe(401)
  })

  it('loses nothing: the circle stands as it was, and others go on in it', async () => {
    const said = await scene.circle.content(scene.author('member'))
    await scene.send('member', said)
    expect(await heard.next()).toMatchObject({
      kind: 'entries',
      page: { headSeq: scene.circle.seq },
    })
    expect(await toolsOf(scene.host)('restore-account', suspended.author.accountId)).toMatchObject({
      code: 0,
    })
    heard.ws.close()
  })
})
