import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileChunkBytes, sealedChunkSize, sealedSize } from '#base/fileChunks.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { NewFile } from '#client/commands/fileCommands.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { HostRequest } from '#client/host/transport.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { maxChunksAtOnce } from '#protocol/api/blobs.ts'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
const begin = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  host = await testHost(options)
}
beforeEach(() => begin())
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await host.stop()
})

interface Somebody {
  readonly browser: Browser
  engine: StoppableEngine
}

const enter = async (name: string): Promise<Somebody> => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return { browser, engine: await signUp(browser, name) }
}

/** Ana and Ben, in a circle of two. */
const pair = async () => {
  const [ana, ben] = [await enter('Ana'), await enter('Ben')]
  const circle = await makeCircle(ana.engine, 'pair')
  await comeIn(ben.engine, circle, await openLink(ana.engine, circle), 'Ben')
  await untilCircle(ana.engine, circle, ({ view }) => view.members.length === 2)
  return { ana, ben, circle }
}

const noise = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff)

const picture = (length = fileChunkBytes + 5, thumb?: Uint8Array): NewFile => ({
  bytes: noise(length),
  kind: 'picture',
  mime: 'image/jpeg',
  words: 'Our kitchen table.',
  width: 800,
  height: 600,
  ...(thumb === undefined ? {} : { thumb }),
})

const words = { t: 'share-offered', need: 'listen', words: 'Look.' } as const

/** A draft with one picture. */
const draftWith = async ({ engine }: Somebody, ...files: readonly NewFile[]): Promise<EventId> => {
  const draft = await engine.circles.newId()
  // oxlint-disable-next-line no-await-in-loop
  for (const file of files) await good(engine.files.keep(draft, file))
  return draft
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

const expectSame = (one: Uint8Array, other: Uint8Array): void =>
  expect(Buffer.compare(one, other)).toBe(0)

const shareIn = (state: CircleState) => {
  const [share] = state.view.shares
  if (share?.kind !== 'open') throw new Error('no share')
  return share
}

const withShare = ({ engine }: Somebody, circle: CircleId) =>
  untilCircle(
    engine,
    circle,
    ({ view, sending }) => view.shares[0]?.kind === 'open' && sending.length === 0,
  )

const bytesOnHost = (circle: CircleId): readonly string[] => {
  const folder = join(host.dataFolder, 'blobs', circle)
  return existsSync(folder) ? readdirSync(folder) : []
}

const offline = async ({ browser, engine }: Somebody): Promise<void> => {
  browser.wire.unplug()
  await until(engine, ({ connection }) => connection !== 'live')
}

describe('files', () => {
  test('[F6] go out with their words, and somebody who was away opens them', async () => {
    const { ana, ben, circle } = await pair()
    await offline(ben)
    const thumb = noise(900)
    const draft = await draftWith(ana, picture(fileChunkBytes + 5, thumb), picture(10))
    await good(ana.engine.circles.say(circle, words, draft))
    const mine = shareIn(await withShare(ana, circle))
    expect(mine.files).toMatchObject([
      { kind: 'picture', words: 'Our kitchen table.', width: 800, height: 600 },
      { kind: 'picture' },
    ])
    // Begun together, and asked for once more before the words went out.
    const asked = ana.browser.wire.requests.map(({ method, path }) =>
      path.endsWith('/blobs') ? 'all' : `${method} ${path.replace(/[0-9a-f]{32,}/g, 'id')}`,
    )
    const steps = asked.filter(
      step => step === 'all' || step.startsWith('PUT /v1/circles/id/blobs/'),
    )
    expect(steps.filter(step => step === 'all')).toHaveLength(2)
    expect([steps[0], steps.at(-1)]).toEqual(['all', 'all'])
    // Nothing of them stays behind on this device, and the host has three.
    await expect.poll(() => ana.browser.store.files()).toEqual([])
    expect(bytesOnHost(circle)).toHaveLength(3)

    ben.browser.wire.plug()
    const theirs = shareIn(await withShare(ben, circle))
    const [large, small] = theirs.files ?? []
    const opened = await good(ben.engine.files.open(circle, large?.blob ?? ''))
    expect(opened.type).toBe('image/jpeg')
    expectSame(await bytesOf(opened), noise(fileChunkBytes + 5))
    expectSame(
      await bytesOf(await good(ben.engine.files.open(circle, small?.blob ?? ''))),
      noise(10),
    )
    const seen = await good(ben.engine.files.open(circle, large?.thumb ?? ''))
    expectSame(await bytesOf(seen), thumb)
    expect(JSON.stringify(theirs)).not.toMatch(/"key"|sha256/)
  })

  test('[F6] said without a connection wait here, through a restart, and can be looked at', async () => {
    const { ana, ben, circle } = await pair()
    await offline(ana)
    const draft = await draftWith(ana, picture())
    await good(ana.engine.circles.say(circle, words, draft))
    await ana.engine.stop()
    ana.engine = ana.browser.open()
    const { sending } = await untilCircle(ana.engine, circle, state => state.sending.length > 0)
    expect(sending).toMatchObject([{ act: words, progress: 0, state: 'waiting' }])
    expect(sending[0]?.act).not.toHaveProperty('files')
    const blob = sending[0]?.files?.[0]?.blob ?? ''
    expectSame(
      await bytesOf(await good(ana.engine.files.open(circle, blob))),
      noise(fileChunkBytes + 5),
    )
    // Only its own device has it yet.
    expect(await ana.engine.files.pass(circle, blob)).toEqual({
      ok: false,
      error: 'no-longer-there',
    })
    ana.browser.wire.plug()
    await withShare(ana, circle)
    const theirs = shareIn(await withShare(ben, circle))
    expect(theirs.files?.map(file => file.blob)).toEqual([blob])
  })

  test('[T82] go on where they were broken off: what the host has is not sent again', async () => {
    const { ana, ben, circle } = await pair()
    const chunks = 10 * maxChunksAtOnce
    const isChunk = ({ method, path }: HostRequest): boolean =>
      method === 'PUT' && /\/blobs\/[0-9a-f]+\/\d+$/.test(path)
    let brought = 0
    ana.browser.wire.tamper = async (request, pass) => {
      if (!isChunk(request)) return pass()
      brought += 1
      // The third is stored and its answer is lost; the line breaks.
      if (brought !== 3) return pass()
      await pass()
      ana.browser.wire.unplug()
      return { ok: false, error: 'no-connection' }
    }
    const draft = await draftWith(ana, picture(chunks * fileChunkBytes))
    await good(ana.engine.circles.say(circle, words, draft))
    await until(ana.engine, ({ connection }) => connection !== 'live')
    await ana.engine.stop()
    const [blob = ''] = bytesOnHost(circle)
    const names = readdirSync(join(host.dataFolder, 'blobs', circle, blob))
    const there = names.filter(name => /^\d+$/.test(name)).length
    expect(there).toBeGreaterThanOrEqual(maxChunksAtOnce)
    expect(there).toBeLessThan(chunks)
    ana.browser.wire.tamper = (_, pass) => pass()
    ana.browser.wire.requests.length = 0
    ana.browser.wire.plug()
    ana.engine = ana.browser.open()
    await withShare(ana, circle)
    const again = ana.browser.wire.requests.filter(isChunk)
    const sent = again.reduce((sum, { body }) => sum + (body?.length ?? 0), 0)
    expect(sent).toBe((chunks - there) * sealedChunkSize(chunks * fileChunkBytes, 0))
    const theirs = shareIn(await withShare(ben, circle))
    const opened = await good(ben.engine.files.open(circle, theirs.files?.[0]?.blob ?? ''))
    expectSame(await bytesOf(opened), noise(chunks * fileChunkBytes))
  })

  test('[F6] are told when the circle has no room, and the words stay and can go without them', async () => {
    await host.stop()
    await begin({ circleFileBytes: sealedSize(10) })
    const { ana, ben, circle } = await pair()
    const draft = await draftWith(ana, picture())
    await good(ana.engine.circles.say(circle, words, draft))
    const full = await untilCircle(
      ana.engine,
      circle,
      ({ sending }) => sending[0]?.state === 'refused',
    )
    expect(full.sending).toMatchObject([{ refusal: 'circle-full', act: words, id: draft }])
    // Others go past it meanwhile, and so do words without files.
    await good(ana.engine.circles.say(circle, { ...words, words: 'No picture.' }))
    expect(shareIn(await withoutWaiting(ben, circle)).words).toBe('No picture.')
    await good(ana.engine.circles.drop(draft))
    await expect.poll(() => ana.browser.store.files()).toEqual([])
    const small = await draftWith(ana, picture(10))
    await good(ana.engine.circles.say(circle, words, small))
    await untilCircle(ben.engine, circle, ({ view }) => view.shares.length === 2)
  })

  test('[F4] go from the host when their words are taken back, and nobody opens them any more', async () => {
    const { ana, ben, circle } = await pair()
    await good(ana.engine.circles.say(circle, words, await draftWith(ana, picture(10, noise(5)))))
    const share = shareIn(await withShare(ben, circle))
    const blob = share.files?.[0]?.blob ?? ''
    const move = { t: 'move-made', share: share.entry, move: 'here', words: 'I see.' } as const
    await good(ben.engine.circles.say(circle, move, await draftWith(ben, picture(20))))
    const answered = await untilCircle(
      ana.engine,
      circle,
      ({ view }) => view.shares[0]?.kind === 'open' && view.shares[0].moves.length > 0,
    )
    expect(bytesOnHost(circle)).toHaveLength(3)
    await good(ana.engine.circles.takeBack(circle, shareIn(answered).takeBack))
    expect(bytesOnHost(circle)).toHaveLength(1)
    await untilCircle(ben.engine, circle, ({ view }) => view.shares[0]?.kind !== 'open')
    expect(await ben.engine.files.open(circle, blob)).toEqual({
      ok: false,
      error: 'no-longer-there',
    })
    expect(await ben.engine.files.pass(circle, blob)).toEqual({
      ok: false,
      error: 'no-longer-there',
    })
    expect(await ben.browser.store.files()).toEqual([])
    // Ben takes his words along when he goes.
    await good(ben.engine.circles.leave(circle, 'take'))
    expect(bytesOnHost(circle)).toEqual([])
  })

  test('[F4] of somebody who ends their account and takes their words along are gone from the host', async () => {
    const { ana, ben, circle } = await pair()
    await good(ana.engine.circles.say(circle, words, await draftWith(ana, picture(10, noise(5)))))
    const share = shareIn(await withShare(ben, circle))
    const move = { t: 'move-made', share: share.entry, move: 'here', words: 'I see.' } as const
    await good(ben.engine.circles.say(circle, move, await draftWith(ben, picture(20))))
    await untilCircle(
      ana.engine,
      circle,
      ({ view }) => view.shares[0]?.kind === 'open' && view.shares[0].moves.length > 0,
    )
    expect(bytesOnHost(circle)).toHaveLength(3)
    // What has not gone out yet goes with her too.
    ana.browser.wire.tamper = async (request, pass) => {
      const isPut = request.method === 'PUT' && request.path.includes('/blobs/')
      return isPut ? { ok: false, error: 'no-connection' } : pass()
    }
    await good(ana.engine.circles.say(circle, words, await draftWith(ana, picture(30))))
    await expect.poll(() => bytesOnHost(circle)).toHaveLength(4)
    await good(ana.engine.account.deleteAccount('take'))
    expect(bytesOnHost(circle)).toHaveLength(1)
    expect(await ana.browser.store.files()).toEqual([])
    // Ben's own stays, and nobody opens hers.
    await untilCircle(ben.engine, circle, ({ view }) => view.members.length === 1)
    expect(await ben.engine.files.open(circle, share.files?.[0]?.blob ?? '')).toEqual({
      ok: false,
      error: 'no-longer-there',
    })
    await good(ben.engine.account.deleteAccount('leave'))
    expect(bytesOnHost(circle)).toHaveLength(1)
  })

  test('[F8] of a draft go with it, and of words that were not said after all from the host too', async () => {
    const { ana, circle } = await pair()
    const draft = await draftWith(ana, picture(10), picture(20))
    expect(await ana.browser.store.files()).toHaveLength(2)
    const [first] = await keptOf(ana, circle, draft)
    await good(ana.engine.files.describe(draft, first?.blob ?? '', 'A cup.'))
    expect((await keptOf(ana, circle, draft))[0]?.words).toBe('A cup.')
    await good(ana.engine.files.forget(draft, first?.blob ?? ''))
    await expect.poll(() => ana.browser.store.files()).toHaveLength(1)
    await good(ana.engine.circles.dropDraft(draft))
    await expect.poll(() => ana.browser.store.files()).toEqual([])

    // The first of two chunks is there when the line breaks, and she thinks better of it.
    ana.browser.wire.tamper = async (request, pass) => {
      const answer = await pass()
      if (request.method === 'PUT') ana.browser.wire.unplug()
      return answer
    }
    const other = await draftWith(ana, picture())
    await good(ana.engine.circles.say(circle, words, other))
    await until(ana.engine, ({ connection }) => connection !== 'live')
    expect(bytesOnHost(circle)).toHaveLength(1)
    await good(ana.engine.circles.drop(other))
    ana.browser.wire.tamper = (_, pass) => pass()
    ana.browser.wire.plug()
    await expect.poll(() => bytesOnHost(circle), { timeout: 20_000 }).toEqual([])
  })

  test('[F1] are kept only as they may be, and so many', async () => {
    const { ana, circle } = await pair()
    const draft = await ana.engine.circles.newId()
    const keep = (id: EventId, file: NewFile) => ana.engine.files.keep(id, file)
    const no = { ok: false, error: 'not-a-file' }
    expect(await keep(draft, picture(0))).toEqual(no)
    expect(await keep(draft, picture(64 * fileChunkBytes + 1))).toEqual(no)
    expect(await keep(draft, { ...picture(1), mime: 'audio/mp4' })).toEqual(no)
    expect(await keep(draft, { ...picture(1), words: 'x'.repeat(301) })).toEqual(no)
    const voice: NewFile = { ...picture(1), kind: 'voice', mime: 'audio/mp4', seconds: 3 }
    const { width: _, height: __, ...note } = voice
    await good(keep(draft, note))
    expect(await keep(draft, note)).toEqual({ ok: false, error: 'too-many-files' })
    expect(await keptOf(ana, circle, draft)).toMatchObject([{ kind: 'voice', seconds: 3 }])
  })
})

const withoutWaiting = ({ engine }: Somebody, circle: CircleId) =>
  untilCircle(engine, circle, ({ view }) => view.shares[0]?.kind === 'open')

/** As its screen sees them. */
const keptOf = async ({ engine }: Somebody, circle: CircleId, id: EventId) => {
  await good(
    engine.circles.saveDraft({
      kind: 'share',
      id,
      circle,
      need: undefined,
      words: '',
      feelings: [],
      note: undefined,
      invitesViews: false,
      resting: false,
      savedAt: 1,
    }),
  )
  const { drafts } = await until(
    engine,
    state => state.drafts?.some(draft => draft.id === id) === true,
  )
  const draft = drafts?.find(one => one.id === id)
  return draft?.kind === 'share' ? (draft.files ?? []) : []
}
