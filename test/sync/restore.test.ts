import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { fromUtf8, toHex, utf8 } from '#base/text.ts'
import type { Without } from '#client/archive/archiveFormat.ts'
import { verifyArchive } from '#client/archive/verifyArchive.ts'
import type { PaperNode } from '#client/archive/paperTree.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { PageView } from '#core/page/pageView.ts'
import { sha256 } from '#crypto/sha256.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { rezipped, textIn } from './rezipped.ts'

/** Ana and Ben, with a picture, a page and an aside; then Ana is somewhere else with a new account. */
let first: TestHost
let second: TestHost
let ana: StoppableEngine
let circle: CircleId
let zip: Uint8Array
const browsers: Browser[] = []
const hosts: TestHost[] = []
const picture = Uint8Array.from({ length: fileChunkBytes + 9 }, (_, at) => (at * 7) & 0xff)
const hostile = 'It hurts <script>alert(1)</script> & “so”'

const shares = ({ view }: CircleState) =>
  view.shares.flatMap(share => (share.kind === 'open' ? [share] : []))

const made = async (
  engine: StoppableEngine,
  without: readonly Without[] = [],
): Promise<Uint8Array> => {
  const order = { words: archiveWords('en', en), withSecrets: false, without, timeZone: 'UTC' }
  const blob = await good(engine.archive.make(order))
  if (blob === undefined) throw new Error('stopped')
  return new Uint8Array(await blob.arrayBuffer())
}

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)])

/** Somebody who has just made an account, on a host of their own. */
const newcomer = async (name = 'Ana'): Promise<{ browser: Browser; engine: StoppableEngine }> => {
  const host = await testHost()
  hosts.push(host)
  const browser = new Browser(host.url)
  browsers.push(browser)
  return { browser, engine: await signUp(browser, name) }
}

const pagesOf = (engine: StoppableEngine, isSo: (pages: readonly PageView[]) => boolean) =>
  new Promise<readonly PageView[]>(resolve => {
    const stop = engine.watchMine('pages', pages => {
      if (!isSo(pages)) return
      queueMicrotask(() => stop())
      resolve(pages)
    })
  })

const wordsOf = (nodes: readonly PaperNode[]): string =>
  nodes.map(node => (typeof node === 'string' ? node : wordsOf(node.inside))).join(' ')

const read = async (engine: StoppableEngine, archive: string) => {
  const listed = await good(engine.archive.keptCircles(archive))
  const page = await good(
    engine.archive.readKept({
      archive,
      folder: listed[0]?.folder ?? '',
      circle: listed[0]?.circle ?? '',
      from: 0,
      words: archiveWords('en', en),
      timeZone: 'UTC',
    }),
  )
  return { listed, page, words: wordsOf(page?.nodes ?? []) }
}

beforeAll(async () => {
  first = await testHost()
  second = await testHost()
  hosts.push(first, second)
  const anas = new Browser(first.url)
  const bens = new Browser(first.url)
  browsers.push(anas, bens)
  ana = await signUp(anas, 'Ana')
  const ben = await signUp(bens, 'Ben')
  circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const draft = await ana.circles.newId()
  const seen = { kind: 'picture', mime: 'image/webp', words: 'A lamp' } as const
  await good(ana.files.keep(draft, { ...seen, bytes: picture }))
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: hostile }, draft))
  const there = await untilCircle(ben, circle, state => shares(state).length === 1)
  const share = shares(there)[0]?.entry
  if (share === undefined) throw new Error('no share')
  await good(
    ben.circles.say(circle, { t: 'move-made', share, move: 'reflect', words: 'That hurt.' }),
  )
  const heard = await untilCircle(ana, circle, state => shares(state)[0]?.moves.length === 1)
  const move = shares(heard)[0]?.moves[0]?.entry
  if (move === undefined) throw new Error('no move')
  await good(ana.circles.say(circle, { t: 'heard-answered', move, heard: 'yes' }))
  await good(
    ana.circles.say(circle, {
      t: 'day-kept',
      month: 2,
      date: 29,
      year: 2024,
      yearly: true,
      what: 'The day he died',
      tone: 'hard',
    }),
  )
  const page = await good(
    ana.circles.sayToMyself({ t: 'page-written', words: 'A page for nobody.' }),
  )
  await good(ana.circles.sayToMyself({ t: 'page-changed', page, words: 'A page for me.' }))
  await untilCircle(
    ana,
    circle,
    state => state.sending.length === 0 && shares(state)[0]?.ringFilled === true,
  )
  await until(ana, state => state.connection === 'live')
  zip = await made(ana)
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await Promise.all(hosts.map(host => host.stop()))
})

describe('bringing an archive back', () => {
  test('[E10] [E12] [E13] pages are pages again, circles are read, and the next archive.json is the same', async () => {
    const { engine } = await newcomer()
    const back = await good(engine.archive.bringBack(blobOf(zip)))
    expect(back).toMatchObject({ circles: 1, lost: 0, where: 'host' })
    const pages = await pagesOf(engine, all => all.length > 0)
    expect(pages.map(page => page.words)).toEqual(['A page for me.'])

    const { listed, page, words } = await read(engine, back?.archive ?? '')
    expect(listed).toHaveLength(1)
    expect(words).toContain(hostile)
    expect(words).toContain('That hurt.')
    expect(words).toContain('You said: that’s it.')
    expect(words).toContain('The day he died')
    expect(page?.next).toBeUndefined()
    const media = Object.keys(unzipSync(zip)).find(name => name.startsWith('media/')) ?? ''
    const shown = await good(engine.archive.keptFile(back?.archive ?? '', media))
    expect(Buffer.compare(new Uint8Array(await shown.arrayBuffer()), picture)).toBe(0)
    expect(shown.type).toBe('image/webp')

    const again = await made(engine)
    const [before, after] = [unzipSync(zip), unzipSync(again)]
    expect(textIn(after, 'archive.json')).toBe(textIn(before, 'archive.json'))
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    const report = await verifyArchive(again)
    expect(report.troubles).toEqual([])
    expect(report.circles.flatMap(each => each.troubles)).toEqual([])
    expect(report.media).toEqual({ proven: 1, missing: 0 })
    expect(textIn(after, 'index.html')).toContain('That hurt.')

    // E13: another device of hers finds it with the host.
    const other = new Browser(hosts.at(-1)?.url ?? '')
    browsers.push(other)
    const phone = other.open()
    const { name, passphrase } = passphraseOf('Ana')
    await good(phone.account.signInWithPassphrase(name, passphrase))
    await until(phone, ({ connection, today }) => connection === 'live' && today !== undefined)
    const kept = await good(phone.archive.kept())
    expect(kept).toMatchObject([{ archive: back?.archive, isHere: false, atHost: true }])
    expect((await read(phone, back?.archive ?? '')).words).toContain('That hurt.')
    expect(textIn(unzipSync(await made(phone)), 'archive.json')).toBe(
      textIn(before, 'archive.json'),
    )
    expect(await engine.archive.bringBack(blobOf(zip)).then(asOk)).toBe('already-kept')
  })

  test('[E12] with words of one’s own beside it, the earlier one lies in a folder, byte for byte', async () => {
    const { engine } = await newcomer()
    await good(engine.archive.bringBack(blobOf(zip)))
    await good(engine.circles.sayToMyself({ t: 'page-written', words: 'New here.' }))
    await pagesOf(engine, all => all.length === 2)
    await settledOwn(engine)
    const next = await made(engine)
    const files = unzipSync(next)
    expect(textIn(files, 'earlier/1/archive.json')).toBe(textIn(unzipSync(zip), 'archive.json'))
    expect(textIn(files, 'archive.json')).toContain('New here.')
    const report = await verifyArchive(next)
    expect([...report.troubles, ...report.circles.flatMap(each => each.troubles)]).toEqual([])

    // And once more: both come back, and both are handed on as they were.
    const third = await newcomer()
    const back = await good(third.engine.archive.bringBack(blobOf(next)))
    expect(back?.circles).toBe(1)
    const last = unzipSync(await made(third.engine))
    expect(textIn(last, 'archive.json')).toBe(textIn(files, 'archive.json'))
    expect(textIn(last, 'earlier/1/archive.json')).toBe(textIn(files, 'earlier/1/archive.json'))
  })

  test('[E14] stopped: nothing of it is left', async () => {
    const { browser, engine } = await newcomer()
    const leave = engine.watchRestore(step => {
      if (step?.kind === 'keeping') void engine.archive.stopBringing()
    })
    expect(await good(engine.archive.bringBack(blobOf(zip)))).toBeUndefined()
    leave()
    expect(await good(engine.archive.unfinished())).toBe(false)
    expect(await good(engine.archive.kept())).toEqual([])
    await engine.stop()
    expect(await browser.store.files()).toEqual([])
  })

  test('[E13] where the host has no room it is on this device alone, and is said to be', async () => {
    const host = await testHost({ circleFileBytes: 100_000 })
    hosts.push(host)
    const browser = new Browser(host.url)
    browsers.push(browser)
    const engine = await signUp(browser, 'Ana')
    const back = await good(engine.archive.bringBack(blobOf(zip)))
    expect(back?.where).toBe('no-room')
    expect(await good(engine.archive.kept())).toMatchObject([
      { isHere: true, atHost: false, noRoom: true },
    ])
    expect((await read(engine, back?.archive ?? '')).words).toContain('That hurt.')
  })

  test('[E16] let go of, it is nowhere any more, and the pages stay', async () => {
    const { browser, engine } = await newcomer()
    const back = await good(engine.archive.bringBack(blobOf(zip)))
    await good(engine.archive.letKeptGo(back?.archive ?? ''))
    expect(await good(engine.archive.kept())).toEqual([])
    expect((await pagesOf(engine, all => all.length > 0)).length).toBe(1)
    await engine.stop()
    expect(await browser.store.files()).toEqual([])
  })
})

describe('[E11] a file that is not as it was made', () => {
  const refused = async (changed: Uint8Array): Promise<unknown> => {
    const { engine } = await newcomer()
    const outcome = await engine.archive.bringBack(blobOf(changed))
    expect(await good(engine.archive.kept())).toEqual(outcome.ok ? [expect.anything()] : [])
    return asOk(outcome)
  }
  const inJson = (from: RegExp | string, to: string) =>
    rezipped(zip, files => {
      files['archive.json'] = utf8(textIn(files, 'archive.json').replace(from, to))
    })

  test('a changed byte, without new sums, is damage', async () => {
    const bytes = unzipSync(zip)['archive.json'] ?? new Uint8Array()
    const changed = utf8(
      (fromUtf8(new Uint8Array(bytes)) ?? '').replace('That hurt.', 'That hugs.'),
    )
    expect(
      await refused(rezipped(zip, files => void (files['archive.json'] = changed), false)),
    ).toBe('archive-damaged')
  })

  test('another author, position or person, with new sums, is found by the signed log', async () => {
    expect(await refused(inJson(/"author":"[0-9a-e]/, '"author":"f'))).toBe('archive-changed')
    expect(await refused(inJson(/"position":2,/, '"position":9,'))).toBe('archive-changed')
  })

  test('an entry more or less than were signed, and a log that is cut short, with new sums', async () => {
    const last = /(,)(\n\{"position":[^\n]*[^,])(\n\]\})/
    expect(await refused(inJson(last, '$1$2,$2$3'))).toBe('archive-changed')
    expect(await refused(inJson(last, '$3'))).toBe('archive-changed')
    for (const cut of [1, 300]) {
      const changed = rezipped(zip, files => {
        const name = Object.keys(files).find(each => each.endsWith('.log')) ?? ''
        files[name] = (files[name] ?? utf8('')).slice(0, -cut)
      })
      // oxlint-disable-next-line no-await-in-loop -- one newcomer after the other
      expect(await refused(changed)).toBe('archive-changed')
    }
  })

  test('a newer format, and another layout, are told', async () => {
    expect(await refused(inJson('herewith-archive-1', 'herewith-archive-7'))).toBe('archive-newer')
    expect(await refused(inJson('"circles":[\n', '"circles":[ \n'))).toBe('not-an-archive')
    expect(await refused(utf8('no zip'))).toBe('not-an-archive')
  })

  test('another picture under the same name is left out, and is said to be missing', async () => {
    const changed = rezipped(zip, files => {
      const name = Object.keys(files).find(each => each.startsWith('media/')) ?? ''
      files[name] = Uint8Array.from(files[name] ?? [], (byte, at) => (at === 3 ? byte ^ 1 : byte))
    })
    expect(await refused(changed)).toMatchObject({ lost: 1 })
  })

  test('what an account keeps for its own devices never comes back, whatever the file says', async () => {
    const evil =
      '"event":{"t":"display-named","v":1,"id":"01KAB300000000000000000000","at":1,"name":"Mallory"}}'
    const changed = rezipped(zip, files => {
      files['archive.json'] = utf8(
        textIn(files, 'archive.json').replace(/"leftOut":"not-shown"\}/, evil),
      )
      for (const name of Object.keys(files)) if (name.startsWith('proof/')) delete files[name]
    })
    const { engine } = await newcomer()
    await good(engine.archive.bringBack(blobOf(changed)))
    const state = await until(engine, now => now.signIn.kind === 'signed-in')
    expect(state.signIn).toMatchObject({ name: 'Ana' })
  })
})

test('[E18] whatever index.html says is never looked at', async () => {
  const changed = rezipped(zip, files => {
    files['index.html'] = utf8('<script>alert(1)</script>')
  })
  const { engine } = await newcomer()
  const back = await good(engine.archive.bringBack(blobOf(changed)))
  const { words } = await read(engine, back?.archive ?? '')
  expect(words).toContain('That hurt.')
  expect(textIn(unzipSync(await made(engine)), 'index.html')).not.toContain('<script>')
})

test('[E15] without other people’s details nobody is named, and it comes back all the same', async () => {
  const masked = await made(ana, ['others'])
  const files = unzipSync(masked)
  const all = Object.entries(files)
    .filter(([name]) => !name.startsWith('media/'))
    .map(([name]) => textIn(files, name))
    .join('\n')
  const { members } = (await untilCircle(ana, circle, () => true)).view
  const ben = members.find(({ isMe }) => !isMe)?.account ?? ''
  expect(ben).toHaveLength(32)
  expect(all).not.toContain(ben)
  expect(all).not.toMatch(/\bBen\b/)
  expect(all).toContain('Somebody 1')
  expect(all).toContain('That hurt.')
  expect(Object.keys(files).some(name => name.startsWith('proof/'))).toBe(false)
  expect((await verifyArchive(masked)).troubles).toEqual([])
  const { engine } = await newcomer()
  const back = await good(engine.archive.bringBack(blobOf(masked)))
  expect((await read(engine, back?.archive ?? '')).words).toContain('Somebody 1')
})

test('[E17] [E19] beside the page lie texts, a calendar and a table', () => {
  const files = unzipSync(zip)
  expect(textIn(files, 'text/pages.md')).toContain('> A page for me.')
  const text = textIn(files, 'text/circle-1.md')
  expect(text).toContain('> That hurt.')
  expect(text).toContain('\\<script\\>')
  const calendar = textIn(files, 'days.ics')
  expect(calendar).toContain('DTSTART;VALUE=DATE:20240229')
  expect(calendar).not.toContain('died')
  expect(toHex(sha256(files['archive.json'] ?? new Uint8Array()))).toHaveLength(64)
})

const asOk = (outcome: { ok: boolean; value?: unknown; error?: unknown }): unknown =>
  outcome.ok ? outcome.value : outcome.error

const settledOwn = (engine: StoppableEngine): Promise<unknown> =>
  until(engine, state => state.connection === 'live' && state.drafts !== undefined)
