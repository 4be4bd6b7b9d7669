import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { paths, pathTo, readTokenHeader } from '#protocol/api/paths.ts'
import { type Author, authorNamed, CircleScript, contentEntry, random } from '#test/cast/author.ts'
import { appendAnswer, Device, type Live } from '#test/cast/device.ts'
import { type TestHost, testHost } from '#test/cast/testHost.ts'
import { startServer } from './startServer.ts'

let host: TestHost
let ana: Author
let ben: Author
let caro: Author
let anas: Device
let bens: Device
let caros: Device

beforeAll(async () => {
  const authors = await Promise.all(['Ana', 'Ben', 'Caro'].map(name => authorNamed(name)))
  ;[ana, ben, caro] = authors as [Author, Author, Author]
  host = await testHost()
  anas = await host.join(ana)
  bens = await host.join(ben)
  caros = await host.join(caro)
})
afterAll(() => host.stop())

/** Ana's circle with Ben welcomed into it, over HTTP from the link to the yes. */
const circleOfTwo = async (): Promise<CircleScript> => {
  const circle = new CircleScript()
  const made = await circle.create(ana)
  const invitation = await circle.invite(ana)
  const sent = await anas.append(circle.circleId, ...made.map(entry => entry.wire))
  expect(sent.status).toBe(200)
  expect((await anas.putCard(circle, invitation, random(300))).status).toBe(200)
  expect((await anas.append(circle.circleId, invitation.entry.wire)).status).toBe(200)
  const read = await bens.readInvite(circle, invitation)
  expect(read.json).toMatchObject({ kind: 'live', circleId: circle.circleId })
  const box = random(200)
  const path = pathTo(paths.joinBox, { circle: circle.circleId, box: toHex(joinBoxHash(box)) })
  const token = toHex(fromBase64Url(String(read.json['readToken'])) ?? new Uint8Array())
  const put = await bens.ask('PUT', path, { body: box, headers: { [readTokenHeader]: token } })
  expect(put.status).toBe(200)
  const request = await circle.request(ben, invitation, box)
  expect((await bens.append(circle.circleId, request.wire)).status).toBe(200)
  expect((await anas.ask('GET', path)).body).toEqual(box)
  expect((await caros.ask('GET', path)).status).toBe(404)
  const added = await circle.add(ana, ben, request)
  expect((await anas.append(circle.circleId, added.wire)).status).toBe(200)
  return circle
}

const subscribe = async (device: Device, circle: CircleScript, from: number): Promise<Live> => {
  const live = await device.connect()
  live.send({ kind: 'subscribe', circleId: circle.circleId, from })
  expect(await live.next()).toMatchObject({ kind: 'entries', page: { headSeq: circle.seq } })
  return live
}

test('[S7] a socket gets what it missed and then what is new, and may append itself', async () => {
  const circle = await circleOfTwo()
  const benLive = await bens.connect()
  benLive.send({ kind: 'subscribe', circleId: circle.circleId, from: 3 })
  const missed = await benLive.next()
  expect(missed).toMatchObject({ kind: 'entries', page: { headSeq: 5 } })
  expect(missed.kind === 'entries' && missed.page.items.map(item => item.seq)).toEqual([3, 4, 5])

  const anaLive = await subscribe(anas, circle, 6)
  const share = await circle.content(ana)
  anaLive.send({
    kind: 'append',
    circleId: circle.circleId,
    request: 7,
    notify: 'all',
    entries: [share.wire],
  })
  const heard = await benLive.next()
  expect(heard.kind === 'entries' && heard.page.items).toMatchObject([{ seq: 6 }])
  expect(heard.kind === 'entries' && heard.page.items[0]?.item).toEqual(share.wire)
  const told = [await anaLive.next(), await anaLive.next()]
  expect(told.find(frame => frame.kind === 'appended')).toMatchObject({
    request: 7,
    answer: { seq: 6 },
  })

  const stale = await contentEntry(ben, circle.place(ben, { epoch: 9 }), circle.epochKey, '{}')
  benLive.send({
    kind: 'append',
    circleId: circle.circleId,
    request: 8,
    notify: 'none',
    entries: [stale.wire],
  })
  expect(await benLive.next()).toMatchObject({
    kind: 'refused',
    request: 8,
    refusal: 'stale',
    fault: 'EPOCH',
  })
  anaLive.ws.close()
  benLive.ws.close()
})

test('[S14] who waits to be welcomed hears of it on every device at once', async () => {
  const circle = new CircleScript()
  const made = await circle.create(ana)
  const invitation = await circle.invite(ana)
  await anas.append(circle.circleId, ...made.map(entry => entry.wire))
  await anas.putCard(circle, invitation, random(300))
  await anas.append(circle.circleId, invitation.entry.wire)
  const request = await circle.request(ben, invitation, random(200))
  expect((await bens.append(circle.circleId, request.wire)).status).toBe(200)
  const [phone, laptop, other] = [await bens.connect(), await bens.connect(), await caros.connect()]
  await anas.append(circle.circleId, (await circle.add(ana, ben, request)).wire)
  for (const live of [phone, laptop]) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await live.next()).toMatchObject({
      kind: 'entries',
      circleId: circle.circleId,
      page: { headSeq: circle.seq, items: [] },
    })
  }
  // The list says so already: whoever asks now is not told to wait.
  const { json } = await bens.ask('GET', paths.circles)
  expect(json['circles']).toContainEqual({ circleId: circle.circleId, state: 'in' })
  // Caro has nothing to do with it: the next thing she hears is her own answer.
  other.send({ kind: 'subscribe', circleId: circle.circleId, from: 1 })
  expect(await other.next()).toEqual({ kind: 'gone', circleId: circle.circleId })
  for (const live of [phone, laptop, other]) live.ws.close()
})

test('[S2] somebody removed hears no more, and reads up to that and no further', async () => {
  const circle = await circleOfTwo()
  const live = await subscribe(bens, circle, circle.seq + 1)
  const removal = await circle.remove(ana, [ben])
  expect((await anas.append(circle.circleId, removal.wire)).status).toBe(200)
  expect(await live.next()).toEqual({ kind: 'gone', circleId: circle.circleId })
  const until = circle.seq
  await anas.append(circle.circleId, (await circle.content(ana)).wire)
  const { page } = await bens.events(circle.circleId)
  expect(page?.headSeq).toBe(until)
  expect(page?.items.at(-1)?.seq).toBe(until)
  live.ws.close()
})

test('[S1] strangers get the same answer for a circle that is there and one that is not', async () => {
  const circle = await circleOfTwo()
  const nowhere = toHex(random(32))
  const share = await contentEntry(caro, circle.place(caro), circle.epochKey, '{}')
  for (const path of [paths.events, paths.invite, paths.joinBox]) {
    const parts = { invite: toHex(random(16)), box: toHex(random(32)) }
    const method = path === paths.invite ? 'PUT' : 'GET'
    const options = method === 'PUT' ? { json: { card: toBase64Url(random(300)) } } : {}
    const there = await caros.ask(
      method,
      pathTo(path, { ...parts, circle: circle.circleId }),
      options,
    )
    const not = await caros.ask(method, pathTo(path, { ...parts, circle: nowhere }), options)
    expect([there.status, there.json]).toEqual([404, { refusal: 'not-found' }])
    expect([not.status, not.json]).toEqual([404, { refusal: 'not-found' }])
  }
  const appended = await caros.append(circle.circleId, share.wire)
  expect([appended.status, appended.json]).toEqual([404, { refusal: 'not-found' }])
  const live = await caros.connect()
  live.send({ kind: 'subscribe', circleId: circle.circleId, from: 1 })
  expect(await live.next()).toEqual({ kind: 'gone', circleId: circle.circleId })
  live.ws.close()
})

test('[S2] a link shows control entries and bare ids, and nothing without its proof', async () => {
  const circle = await circleOfTwo()
  await anas.append(circle.circleId, (await circle.content(ana)).wire)
  const invitation = await circle.invite(ana, 'open')
  await anas.putCard(circle, invitation, random(300))
  await anas.append(circle.circleId, invitation.entry.wire)
  const read = await caros.readInvite(circle, invitation)
  expect(read.json).toMatchObject({ kind: 'live', seal: toBase64Url(invitation.seal!) })
  const token = fromBase64Url(String(read.json['readToken']))!
  expect((await caros.events(circle.circleId, { view: 'control' })).status).toBe(404)
  expect((await caros.events(circle.circleId, { view: 'full', token })).status).toBe(404)
  const { page } = await caros.events(circle.circleId, { view: 'control', token })
  expect(page?.items.map(({ item }) => item.length > 32)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    true,
  ])

  const wrong = await caros.readInvite(circle, {
    ...invitation,
    keys: { ...invitation.keys, signKey: caro.keys.signKey },
  })
  expect(wrong.status).toBe(404)
  const joined = await circle.joinOpenly(caro, invitation)
  expect((await caros.append(circle.circleId, joined.wire)).status).toBe(200)
  expect((await caros.events(circle.circleId)).page?.items).toHaveLength(8)
  expect((await bens.readInvite(circle, invitation)).json).toEqual({ kind: 'closed' })
  const { json } = await caros.ask('GET', paths.circles)
  expect(json).toEqual({ circles: [{ circleId: circle.circleId, state: 'in' }] })
})

test('[T42] looking a link up and reading it uses nothing', async () => {
  const circle = await circleOfTwo()
  const invitation = await circle.invite(ana)
  await anas.putCard(circle, invitation, random(300))
  await anas.append(circle.circleId, invitation.entry.wire)
  const path = pathTo(paths.inviteLookup, { invite: invitation.keys.inviteId })
  for (let n = 0; n < 3; n++) {
    expect((await caros.ask('GET', path)).json).toEqual({ circleId: circle.circleId })
    expect((await caros.readInvite(circle, invitation)).json).toMatchObject({ kind: 'live' })
  }
})

test('[T76] a device that signs out loses its socket and its cookie', async () => {
  const own = await testHost()
  const device = await own.join(caro)
  const { cookie } = device
  const live = await device.connect()
  await device.ask('POST', paths.signOut, { json: {} })
  expect(await live.next()).toEqual({ kind: 'signed-out' })
  expect(await live.closed).toBe(1008)
  device.cookie = cookie
  expect((await device.ask('GET', paths.circles)).status).toBe(401)
  await own.stop()
})

test('[S3] no socket for another page, for nobody, or for a frame that cannot be read', async () => {
  await expect(bens.connect({ origin: 'https://elsewhere.example' })).rejects.toThrow('403')
  await expect(bens.connect({ cookie: '' })).rejects.toThrow('401')
  const live = await bens.connect()
  live.ws.send(Buffer.from([99, 1, 2, 3]))
  expect(await live.closed).toBe(1008)
})

test('every answer carries the headers that keep other scripts out', async () => {
  for (const path of ['/', '/j', paths.health, paths.host]) {
    const answer = await fetch(`${host.url}${path}`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'",
    )
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  }
  expect((await fetch(`${host.url}${paths.host}`)).headers.get('cache-control')).toBe('no-store')
})

test('[S8] the log names routes and no one, and holds nothing that was sent', async () => {
  const circle = await circleOfTwo()
  await fetch(`${host.url}/v1/circles/${circle.circleId}/events?from=1&secret=river`)
  await fetch(`${host.url}/j?secret=river`)
  const text = host.log.join('\n')
  expect(text).toContain('POST /v1/circles/:circle/events 200')
  for (const secret of [
    circle.circleId,
    ana.accountId,
    'river',
    String(anas.cookie?.split('=')[1]),
  ])
    expect(text).not.toContain(secret)
})

test('a slow socket is told where the log stands and reads the rest itself', async () => {
  const circle = await circleOfTwo()
  const slow = await subscribe(bens, circle, circle.seq + 1)
  slow.ws.pause()
  const words = JSON.stringify({ t: 'page-written', x: 'w'.repeat(40_000) })
  for (let n = 0; n < 220; n++) {
    const answer = await anas.append(circle.circleId, (await circle.content(ana, words)).wire)
    expect(answer.status).toBe(200)
  }
  slow.ws.resume()
  let last = 0
  let items = 0
  while (last < circle.seq) {
    const frame = await slow.next()
    if (frame.kind !== 'entries') throw new Error(`Unexpected ${frame.kind}`)
    last = frame.page.headSeq
    items += frame.page.items.length
  }
  expect(items).toBeLessThan(220)
  slow.ws.close()
})

test('a closing host finishes what it began and tells sockets to come back', async () => {
  const own = await testHost()
  const device = await own.join(ana)
  const circle = new CircleScript()
  const made = await circle.create(ana)
  await device.append(circle.circleId, ...made.map(entry => entry.wire))
  const live = await subscribe(device, circle, 3)
  const share = await circle.content(ana)
  const sending = device.append(circle.circleId, share.wire)
  await live.next()
  const closing = own.server.close()
  expect(appendAnswer(await sending)?.seq).toBe(3)
  expect(await live.next()).toEqual({ kind: 'restarting' })
  expect(await live.closed).toBe(1012)
  await closing
  const again = await testHost({ dataFolder: own.dataFolder })
  const same = new Device(again.url, ana)
  same.cookie = device.cookie
  expect((await same.events(circle.circleId)).page?.headSeq).toBe(3)
  await again.stop()
})

test('what is in the way of a start is said in a sentence', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-start-'))
  const busy = await startServer({ dataFolder, host: '127.0.0.1', port: host.server.port })
  expect(busy).toMatchObject({ ok: false })
  expect(busy.ok ? '' : busy.error).toContain(`Port ${host.server.port} is in use`)
  const blocked = await startServer({ dataFolder: '/dev/null/data' })
  expect(blocked.ok ? '' : blocked.error).toContain('cannot be used')
})

test('too large a request is refused before it is read', async () => {
  const circle = await circleOfTwo()
  const answer = await anas.ask('POST', pathTo(paths.events, { circle: circle.circleId }), {
    body: new Uint8Array(1_200_000),
  })
  expect([answer.status, answer.json]).toEqual([413, { refusal: 'too-large' }])
})
