import { readdirSync, readFileSync, statSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import type { AccountId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { fromBase64Url, toHex } from '#base/text.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { join } from '#client/circle/join.ts'
import { openJoinBoxes } from '#client/circle/joinBoxes.ts'
import { leave, remove } from '#client/circle/leave.ts'
import { openInvite, viewInvited } from '#client/circle/readInvite.ts'
import { welcome } from '#client/circle/welcome.ts'
import type { HostRequest, Transport } from '#client/host/transport.ts'
import { flush } from '#client/outbox/flush.ts'
import { pull } from '#client/sync/pull.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { type Author, controlEntry } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { newKept, testDevice, value } from '../cast/testDevice.ts'
import { testHost } from '../cast/testHost.ts'
import { bring, type Friend, offer, shares } from './friends.ts'
import { freshPlace, idText, openForm } from './forms.ts'
import { ana, ben, caro, identityOf, mallory, storyOf } from './scene.ts'

const host = await testHost()
afterAll(() => host.stop())

/** The real client's way to the real server: HTTP with the cookie of one account. */
class OverHttp extends ReferenceHost {
  readonly requests: HostRequest[] = []
  readonly signedIn = new Map<AccountId, Device>()
  override now = (): number => Date.now()

  override transportFor(account: AccountId): Transport {
    return {
      request: async request => {
        const device = this.signedIn.get(account)
        if (device === undefined) return err('no-connection')
        this.requests.push(request)
        const query = new URLSearchParams(request.query ?? {}).toString()
        const type = request.json === true ? 'application/json' : 'application/octet-stream'
        const answer = await device.ask(
          request.method,
          `${request.path}${query === '' ? '' : `?${query}`}`,
          {
            ...(request.body === undefined ? {} : { body: request.body }),
            headers: {
              ...(request.body === undefined ? {} : { 'content-type': type }),
              ...request.headers,
            },
          },
        )
        return ok({ status: answer.status, body: answer.body })
      },
      openSocket: () => ({ send: () => undefined, close: () => undefined }),
    }
  }
}

const way = new OverHttp()
for (const author of [ana, ben, caro, mallory])
  way.signedIn.set(author.accountId, await host.join(author))

const deviceOf = async (author: Author) => testDevice(way, identityOf(author), await newKept())

const circleWith = async (kind: CircleKind, mode: 'ask' | 'open', uses = 1) => {
  const device = await deviceOf(ana)
  const { id: circle } = await device.make(kind)
  await device.say(circle, { t: 'circle-named', name: 'Tuesday', kind, colour: 'lake' })
  const anas: Friend = { device, log: await device.open(circle) }
  value(await bring(anas))
  const invited = async () =>
    device.locked(circle, async () =>
      value(await makeInvite(device.desk, anas.log, { mode, uses, days: 7 })),
    )
  const { fragment } = await invited()
  return { circle, anas, fragment, invited }
}

const comeIn = async (author: Author, fragment: string) => {
  const device = await deviceOf(author)
  const invite = await openInvite(device.desk.host, fragment)
  if (!invite.ok) return invite
  return device.locked(invite.value.circle, () =>
    join(device.desk, invite.value, { name: author.name, hello: 'It is me.' }),
  )
}

it('[T42] looking at a link uses nothing up, however often and whatever looks', async () => {
  const { circle, anas, fragment } = await circleWith('family', 'open', 1)
  const before = anas.log.state.seq
  const bens = await deviceOf(ben)
  for (let n = 0; n < 4; n++) {
    const invite = value(await openInvite(bens.desk.host, fragment))
    expect(value(await viewInvited(bens.desk.host, invite)).invite.usesLeft).toBe(1)
  }
  // A preview bot asks for everything it can see, and for the page of the link.
  const inviteId = value(await openInvite(bens.desk.host, fragment)).keys.inviteId
  for (const path of [
    '/j',
    pathTo(paths.inviteLookup, { invite: inviteId }),
    pathTo(paths.inviteRead, { invite: inviteId }),
    pathTo(paths.invite, { circle, invite: inviteId }),
    `${pathTo(paths.events, { circle })}?from=1&view=control`,
    `${pathTo(paths.events, { circle })}?from=1&view=full`,
  ])
    for (const method of ['GET', 'HEAD']) {
      const headers = { cookie: way.signedIn.get(mallory.accountId)?.cookie ?? '' }
      for (const options of [{ method }, { method, headers }])
        expect((await fetch(`${host.url}${path}`, options)).status).toBeLessThan(500)
    }
  expect(await bring(anas)).toMatchObject({ ok: true })
  expect(anas.log.state.seq).toBe(before)
  expect(await comeIn(ben, fragment)).toMatchObject({ ok: true, value: { how: 'joined' } })
  // Coming in is what uses it up.
  expect(await comeIn(caro, fragment)).toMatchObject({ ok: false, error: 'link-closed' })
})

it('[T43] nothing of a link reaches the real server, its log lines or what it stores', async () => {
  const { fragment } = await circleWith('family', 'ask', 2)
  const from = way.requests.length
  expect(await comeIn(ben, fragment)).toMatchObject({ ok: true, value: { how: 'asked' } })
  const secret = (fromBase64Url(fragment) ?? new Uint8Array()).slice(34)
  const needles = [
    fragment,
    fragment.slice(-20),
    toHex(secret),
    ...(['base64', 'base64url', 'latin1'] as const).map(spelling =>
      Buffer.from(secret).toString(spelling).replace(/=+$/, ''),
    ),
    'It is me.',
  ]
  const sent = way.requests
    .slice(from)
    .flatMap(({ path, query, headers, body }) => [
      JSON.stringify({ path, query, headers }),
      Buffer.from(body ?? []).toString('latin1'),
      Buffer.from(body ?? []).toString('base64url'),
      Buffer.from(body ?? []).toString('hex'),
    ])
    .join('\n')
  for (const needle of needles)
    for (const text of [sent, host.log.join('\n')]) expect(text.includes(needle)).toBe(false)
  for (const name of readdirSync(host.dataFolder)) {
    const path = `${host.dataFolder}/${name}`
    if (!statSync(path).isFile()) continue
    const disk = readFileSync(path)
    for (const needle of [fragment, 'It is me.']) expect(disk.includes(needle)).toBe(false)
    expect(disk.includes(Buffer.from(secret))).toBe(false)
  }
})

it('[T30] [T31] over HTTP: nobody comes in, reads or writes who was not let in', async () => {
  const { circle, anas, fragment } = await circleWith('family', 'ask', 2)
  await offer(anas, 'for us alone')
  value(await bring(anas))
  const stranger = way.signedIn.get(mallory.accountId)
  expect((await stranger?.events(circle))?.status).toBe(404)
  expect((await stranger?.events(circle, { view: 'control' }))?.status).toBe(404)
  expect(await comeIn(ben, fragment)).toMatchObject({ ok: true, value: { how: 'asked' } })
  // Who waits reads no more than who looks.
  const waiting = way.signedIn.get(ben.accountId)
  expect((await waiting?.events(circle))?.status).toBe(404)
  const token = value(await openInvite((await deviceOf(ben)).desk.host, fragment)).readToken
  const view = (await waiting?.events(circle, { view: 'control', token }))?.page
  expect(view?.items.some(({ item }) => item.length === 32)).toBe(true)
  for (const { item } of view?.items ?? [])
    expect(item.length === 32 || item[2] === 1, 'only control entries in full').toBe(true)
  expect((await waiting?.events(circle, { view: 'full', token }))?.status).toBe(404)

  const { device, log } = anas
  value(await bring(anas))
  expect(await openJoinBoxes(device.desk, log)).toBe(true)
  await device.locked(circle, async () => value(await welcome(device.desk, log, ben.accountId)))
  const bens = await deviceOf(ben)
  const his: Friend = { device: bens, log: await bens.open(circle) }
  value(await bring(his))
  expect(shares(his)).toEqual(['for us alone'])
})

it('[T36] [T50] over HTTP: who was removed reads up to that and comes back through no old link', async () => {
  const { circle, anas, fragment } = await circleWith('family', 'open', 5)
  expect(await comeIn(ben, fragment)).toMatchObject({ ok: true })
  const bens = await deviceOf(ben)
  const his: Friend = { device: bens, log: await bens.open(circle) }
  await offer(anas, 'before')
  value(await bring(anas))
  value(await bring(his))
  expect(shares(his)).toEqual(['before'])
  const { device, log } = anas
  await device.locked(circle, async () => value(await remove(device.desk, log, ben.accountId)))
  const removed = log.state.seq
  await offer(anas, 'after')
  value(await bring(anas))
  const page = (await way.signedIn.get(ben.accountId)?.events(circle))?.page
  expect([page?.headSeq, page?.items.at(-1)?.seq]).toEqual([removed, removed])
  await bens.locked(circle, () => pull(bens.desk, his.log))
  expect(shares(his)).toEqual(['before'])
  expect(his.log.status).toEqual({ kind: 'ok' })

  expect(await comeIn(ben, fragment)).toMatchObject({ ok: false, error: 'link-closed' })
  // With a client of his own he sends the entry all the same.
  const story = await storyOf([])
  const old = await story.script.invite(ana, 'open')
  const place = freshPlace(story, ben, {
    circleId: circle,
    seenSeq: removed,
    seenHead: log.state.heads.at(removed) ?? new Uint8Array(32),
    epoch: 2,
  })
  const form = { ...(await openForm(story, old, ben)), i: idText(old.keys.inviteId) }
  const entry = await controlEntry(ben, place, form)
  const answer = await way.signedIn.get(ben.accountId)?.append(circle, entry.wire)
  expect(answer?.status).toBeGreaterThanOrEqual(400)
  value(await bring(anas))
  expect(log.state.membership?.members.size).toBe(1)
})

it('[T60] [T51] over HTTP: after somebody left the key is turned before a word is taken', async () => {
  const { circle, anas, fragment } = await circleWith('family', 'open', 5)
  expect(await comeIn(ben, fragment)).toMatchObject({ ok: true })
  const bens = await deviceOf(ben)
  const his: Friend = { device: bens, log: await bens.open(circle) }
  value(await bring(his))
  await bens.locked(circle, async () => value(await leave(bens.desk, his.log, 'leave')))
  // Ana does not know yet: her words were sealed under the old key, and are sealed anew.
  await offer(anas, 'not for Ben')
  const { device, log } = anas
  value(await device.locked(circle, () => flush(device.desk, log)))
  value(await bring(anas))
  expect(log.state.membership).toMatchObject({ epoch: 2, pendingRotation: false })
  expect(shares(anas)).toEqual(['not for Ben'])
  const page = (await way.signedIn.get(ben.accountId)?.events(circle))?.page
  expect(page?.headSeq).toBeLessThan(log.state.seq)
})
