import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { chunkCount } from '#base/fileChunks.ts'
import { addPhotos, begin, recordVoice } from './fileSteps.ts'
import type { Person } from './person.ts'
import { photo } from './photo.ts'
import { openStage, type Stage } from './stage.ts'
import { type Kept, pair, signIn } from './steps.ts'

/** Ben listens to Ana, through the service worker. */
let stage: Stage
let ana: Person
let ben: Person
let anaKept: Kept
/** The share with the picture and the voice. */
let path: string

const seconds = 60
const rate = 48_000
/** Two channels of 16 bits behind a head of 44 bytes. */
const voiceBytes = 44 + seconds * rate * 4

/**
 * A minute that nobody has to wait for: in place of the two seconds that Ana records, she keeps a
 * quiet tone of 60 s, as a WAV, so that every second has its place in the bytes.
 */
const longVoice = `
  const minute = () => {
    const data = ${voiceBytes} - 44
    const view = new DataView(new ArrayBuffer(44 + data))
    const text = (at, letters) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
    text(0, 'RIFF')
    view.setUint32(4, 36 + data, true)
    text(8, 'WAVEfmt ')
    view.setUint32(16, 16, true)
    view.setUint16(20, 1, true)
    view.setUint16(22, 2, true)
    view.setUint32(24, ${rate}, true)
    view.setUint32(28, ${rate} * 4, true)
    view.setUint16(32, 4, true)
    view.setUint16(34, 16, true)
    text(36, 'data')
    view.setUint32(40, data, true)
    for (let at = 44; at < view.byteLength; at += 2) view.setInt16(at, (at * 7) % 600 - 300, true)
    return new Uint8Array(view.buffer)
  }
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (message, ...more) {
    for (const given of message?.args ?? [])
      if (given?.kind === 'voice' && given.bytes instanceof Uint8Array)
        Object.assign(given, { bytes: minute(), seconds: ${seconds} })
    return post.call(this, message, ...more)
  }
`

beforeAll(async () => {
  stage = await openStage({ circleFileBytes: 40_000_000 }, ['--use-fake-device-for-media-stream'])
  const visit = { before: longVoice, context: { permissions: ['microphone'] } }
  ;({ ana, ben, anaKept } = await pair(stage, visit))
  const { sharing, ui } = ana.says
  await begin(ana)
  await addPhotos(ana, [await photo(ana.page)])
  await recordVoice(ana, 'It takes me a minute to say.')
  await ana.press(sharing.send)
  await ana.press(ui.done)
  await ben.appIsKept()
  await ben.follow(sharing.asks.listen('Ana'))
  await ben.reads('It takes me a minute to say.')
  path = new URL(ben.page.url()).pathname
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const player = ({ page, says }: Person) =>
  page.getByRole('group', { name: says.files.voiceOf('Ana') })
const audio = (person: Person) => player(person).locator('audio')
const place = (person: Person): Promise<number> =>
  audio(person).evaluate((element: HTMLAudioElement) => element.currentTime)
const addressIn = async (person: Person): Promise<string> =>
  audio(person).evaluate((element: HTMLAudioElement) => element.src)

const play = async (person: Person): Promise<void> => {
  const { files } = person.says
  await player(person).getByRole('button', { name: files.playVoice }).click()
  await player(person).getByRole('button', { name: files.pauseVoice }).waitFor()
}
const seek = (person: Person, to: number): Promise<void> =>
  player(person).getByRole('slider').fill(String(to))

/** What a page reads at an address: the number, how much, and what came with it. */
const fetched = ({ page }: Person, url: string) =>
  page.evaluate(async address => {
    const answer = await fetch(address, { headers: { range: 'bytes=0-99' } })
    const { length } = new Uint8Array(await answer.arrayBuffer())
    const policy = answer.headers.get('content-security-policy')
    return { status: answer.status, length, policy, type: answer.headers.get('content-type') }
  }, url)

/** The numbers of the voice's chunks that were fetched from the host since the last time. */
let seen = 0
const chunksFetched = (): readonly number[] => {
  const fresh = stage.witness.requests.slice(seen)
  seen = stage.witness.requests.length
  return fresh.flatMap(request => {
    const [, index] = /\/blobs\/[0-9a-f]+\/(\d+)$/.exec(request.url()) ?? []
    return request.method() === 'GET' && index !== undefined ? [Number(index)] : []
  })
}
const chunkOf = (second: number): number => Math.floor((44 + second * rate * 4) / 262_144)

test('[F9] a voice of a minute is played and sought in, and only what is heard is fetched', async () => {
  // Pictures come the same way.
  const picture = ben.page.locator('.album img').first()
  await picture.waitFor()
  expect(await picture.getAttribute('src')).toMatch(/^\/file\/[\w-]{22}$/)
  await picture.evaluate((image: HTMLImageElement) => image.decode())
  chunksFetched()

  await play(ben)
  await expect.poll(() => place(ben)).toBeGreaterThan(0.3)
  expect(await addressIn(ben)).toMatch(/\/file\/[\w-]{22}$/)
  await seek(ben, 55)
  await expect.poll(() => place(ben)).toBeGreaterThan(55.3)
  await player(ben).getByRole('button', { name: ben.says.files.pauseVoice }).click()
  const fetchedNow = new Set(chunksFetched())
  const all = chunkCount(voiceBytes)
  expect(fetchedNow.has(chunkOf(55))).toBe(true)
  expect(fetchedNow.has(chunkOf(45))).toBe(false)
  expect(fetchedNow.size).toBeLessThan(all)
})

test('[F11] a worker that rested has forgotten, and the voice goes on where it was', async () => {
  const before = await addressIn(ben)
  const session = await ben.context.newCDPSession(ben.page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
  expect((await fetched(ben, before)).status).toBe(404)
  await seek(ben, 30)
  await play(ben)
  await expect.poll(() => place(ben)).toBeGreaterThan(30.3)
  expect(await addressIn(ben)).not.toBe(before)
  await player(ben).getByRole('button', { name: ben.says.files.pauseVoice }).click()
})

test('[F10] an address is for the page that asked, and opened by itself it shows nothing', async () => {
  await ben.reload()
  await ben.reads('It takes me a minute to say.')
  await play(ben)
  const address = await addressIn(ben)
  const own = await fetched(ben, address)
  expect([own.status, own.length, own.type]).toEqual([206, 100, 'audio/webm;codecs=opus'])
  expect(own.policy).toContain('sandbox')
  const other = await ben.tab()
  await other.open('/circles')
  await other.sees(other.says.ui.circles)
  expect((await fetched(other, address)).status).toBe(404)
  // The browser has nothing to draw, and says so in its own words.
  await expect(other.page.goto(address)).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE')
  await other.page.close()
})

test('[F11] after Leave quickly no page reads anything there, and no key was in an address or kept', async () => {
  const second = await ben.tab()
  await second.open(new URL(ben.page.url()).pathname)
  await second.reads('It takes me a minute to say.')
  await play(second)
  const theirs = await addressIn(second)
  const mine = await addressIn(ben)
  expect((await fetched(second, theirs)).status).toBe(206)

  await ben.press(ben.says.leave.leave)
  await ben.page.waitForURL('**/measures.html')
  expect((await fetched(ben, mine)).status).toBe(404)
  await expect.poll(async () => (await fetched(second, theirs)).status).toBe(404)

  const kept = await second.page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(
      names.map(async name => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return [...all.flat(), JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
  })
  expect(kept.filter(line => /\/file\/|\/blobs\/|"k":/.test(line))).toEqual([])
  // An address holds 16 random bytes, which is what a key of 32 cannot be.
  const asked = stage.witness.requests.map(request => new URL(request.url()))
  const files = asked.filter(({ pathname }) => pathname.startsWith('/file/'))
  expect(files.length).toBeGreaterThan(3)
  for (const { pathname, search, hash } of files)
    expect([/^\/file\/[\w-]{22}$/.test(pathname), search, hash]).toEqual([true, '', ''])
})

test('[F11] locking and signing out in one page end it in every page', async () => {
  const first = await ana.tab()
  const second = await ana.tab()
  const { account, fewTraces, me, welcome } = ana.says
  const shown = async (): Promise<string> => {
    await second.open(path)
    const picture = second.page.locator('.album img').first()
    await picture.waitFor()
    const address = (await picture.getAttribute('src')) ?? ''
    expect((await fetched(second, address)).status).toBe(206)
    return address
  }
  const ended = (address: string) =>
    expect.poll(async () => (await fetched(second, address)).status).toBe(404)

  // It locks by itself when nobody has touched it for a while.
  await first.page.clock.install()
  await first.open('/me/settings')
  const beforeLock = await shown()
  await first.page
    .getByRole('group', { name: fewTraces.title })
    .getByText(fewTraces.on, { exact: true })
    .click()
  // The mode is on when the name is the plain one; only then the time begins.
  await expect.poll(() => first.page.title()).not.toContain('Herewith')
  await first.page.clock.fastForward(5 * 60_000 + 1)
  await first.sees(account.lockedTitle)
  await ended(beforeLock)

  await second.sees(account.lockedTitle)
  await signIn(second, anaKept)
  await second.reads('It takes me a minute to say.')
  const beforeOut = await shown()
  await first.open('/me/leaving')
  await first.press(me.signOut)
  await first.press(me.signOutYes)
  await first.reads(welcome.signIn)
  await ended(beforeOut)
})
