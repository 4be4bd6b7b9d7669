import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex, utf8 } from '#base/text.ts'
import { verifyArchive } from '#client/archive/verifyArchive.ts'
import type { ArchiveProgress } from '#client/archive/archiveSource.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
let ana: StoppableEngine
let ben: StoppableEngine
let circle: CircleId
const browsers: Browser[] = []

const signUp = async (name: string): Promise<StoppableEngine> => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  const engine = browser.open()
  await good(
    engine.account.create({
      admission: { kind: 'none' },
      displayName: name,
      language: 'en',
      passphrase: { name, passphrase: `${name} river lamp honest seven` },
    }),
  )
  await until(engine, state => state.connection === 'live')
  return engine
}

const settled = (engine: StoppableEngine, isSo: (state: CircleState) => boolean) =>
  untilCircle(engine, circle, state => state.sending.length === 0 && isSo(state))

const share = async (engine: StoppableEngine, words: string): Promise<EntryId> => {
  const id = await good(
    engine.circles.say(circle, { t: 'share-offered', need: 'listen', words, feelings: ['sad'] }),
  )
  const found = ({ view }: CircleState) =>
    view.shares.find(each => each.kind === 'open' && each.id === id)
  const state = await settled(engine, now => found(now) !== undefined)
  return found(state)?.entry ?? ('' as EntryId)
}

const hostile = 'It hurts <script>alert(1)</script> & “so” \u202e\u0007'
const secretPage = 'A page for nobody.'

beforeAll(async () => {
  host = await testHost()
  ana = await signUp('Ana')
  ben = await signUp('Ben')
  circle = await good(ana.circles.create({ kind: 'pair', name: 'Ana <and> Ben', colour: 'lake' }))
  const invite = await good(ana.circles.invite(circle, { mode: 'open', uses: 1, days: 7 }))
  const fragment = invite.link.split('#')[1] ?? ''
  await good(ben.circles.readInvite(fragment))
  await good(ben.circles.join(fragment, { name: 'Ben', hello: '' }))
  const hard = await share(ana, hostile)
  const gone = await share(ana, 'This goes again.')
  await good(ana.circles.takeBack(circle, [gone]))
  await settled(ben, ({ view }) => view.shares.some(each => each.kind === 'taken-back'))
  await good(
    ben.circles.say(circle, { t: 'move-made', share: hard, move: 'reflect', words: 'That hurt.' }),
  )
  const moves = ({ view }: CircleState) =>
    view.shares.flatMap(each => (each.kind === 'open' ? each.moves : []))
  const heardBy = await settled(ana, state => moves(state).length > 0)
  const move = moves(heardBy)[0]?.entry ?? ('' as EntryId)
  await good(ana.circles.say(circle, { t: 'heard-answered', move, heard: 'yes' }))
  await good(ana.circles.sayToMyself({ t: 'page-written', words: secretPage }))
  for (const engine of [ana, ben])
    await settled(engine, state =>
      moves(state).some(one => one.kind === 'open' && one.heard === 'yes'),
    )
})

afterAll(async () => {
  await Promise.all(browsers.map(browser => browser.close()))
  await host.stop()
})

const order = (withSecrets = false) => ({
  words: archiveWords('en', en),
  withSecrets,
  timeZone: 'UTC',
})

const made = async (engine = ana, withSecrets = false): Promise<Uint8Array> => {
  const blob = await good(engine.archive.make(order(withSecrets)))
  if (blob === undefined) throw new Error('It was stopped')
  return new Uint8Array(await blob.arrayBuffer())
}

const text = (files: Record<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files[name])

/** The same archive with other files, and with sums that fit: somebody did it on purpose. */
const rezipped = (
  zip: Uint8Array,
  change: (files: Record<string, Uint8Array>) => void,
): Uint8Array => {
  const { SHA256SUMS: _, ...files } = unzipSync(zip)
  change(files)
  const sums = Object.entries(files).map(([name, bytes]) => `${toHex(sha256(bytes))}  ${name}\n`)
  return zipSync({ ...files, SHA256SUMS: strToU8(sums.join('')) })
}

const troublesOf = async (zip: Uint8Array): Promise<readonly string[]> => {
  const report = await verifyArchive(zip)
  return [...report.troubles, ...report.circles.flatMap(each => each.troubles)]
}

describe('what is in an archive', () => {
  test('[E1] [E3] a page without a script, with my pages, shares, answers and what was taken back', async () => {
    const files = unzipSync(await made())
    const page = text(files, 'index.html')
    expect(page).toContain(secretPage)
    expect(page).toContain('It hurts &lt;script&gt;alert(1)&lt;/script&gt; &amp; “so” \ufffd\ufffd')
    expect(page).not.toMatch(/<script|<img|<link|https?:/)
    expect(page).toContain('Ana &lt;and&gt; Ben')
    expect(page).toContain('That hurt.')
    expect(page).toContain('You took this back.')
    expect(page).not.toContain('This goes again.')
    expect(page).toContain('You said: that’s it.')
    expect(Object.keys(files)).toEqual([
      'index.html',
      'text/pages.md',
      'text/circle-1.md',
      'archive.json',
      expect.stringMatching(/^proof\/[0-9a-f]{64}\.log$/),
      `proof/${circle}.log`,
      'README.txt',
      'SHA256SUMS',
    ])
    expect(text(files, 'README.txt')).toContain(`proof/${circle}.log\n    Ana <and> Ben`)
  })

  test('[E4] [E5] nothing of what this account keeps for its own devices', async () => {
    const files = unzipSync(await made(ana, true))
    const json = text(files, 'archive.json')
    expect(json).toContain(secretPage)
    expect(json).not.toMatch(/"t":"(?:display-named|circle-kept|instance-pinned|marks|old-keys)"/)
    const { circles } = JSON.parse(text(files, 'proof/secrets.json')) as {
      circles: readonly { circle: string }[]
    }
    expect(circles.map(each => each.circle)).toEqual([circle])
  })

  test('[E1] in Spanish, where the person reads Spanish', async () => {
    const blob = await good(ana.archive.make({ ...order(), words: archiveWords('es', es) }))
    const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()))
    expect(text(files, 'index.html')).toContain('<html lang="es">')
    expect(text(files, 'index.html')).toContain('Mis páginas privadas')
  })

  test('[E6] stopped: nothing comes of it, and the next one is whole', async () => {
    const seen: (ArchiveProgress | undefined)[] = []
    const leave = ana.watchArchive(step => {
      seen.push(step)
      if (step?.kind === 'reading') void ana.archive.stop()
    })
    expect(await good(ana.archive.make(order()))).toBeUndefined()
    leave()
    expect(seen.at(-1)).toBeUndefined()
    expect(await troublesOf(await made())).toEqual([])
  })
})

describe('checking an archive', () => {
  test('[E5] [E7] an untouched one adds up; without its secrets no word is proven', async () => {
    const report = await verifyArchive(await made(ben))
    expect(report.troubles).toEqual([])
    expect(report.circles.map(each => each.troubles)).toEqual([[], []])
    const pair = report.circles.find(each => each.circle === circle)
    expect(pair).toMatchObject({ name: 'Ana <and> Ben', takenBack: 1, proven: 0, leftOut: 0 })
    expect(pair?.unproven).toBeGreaterThan(3)
  })

  test('[E7] with its secrets every word is what was signed', async () => {
    const report = await verifyArchive(await made(ben, true))
    expect(report.circles.flatMap(each => each.troubles)).toEqual([])
    const pair = report.circles.find(each => each.circle === circle)
    expect(pair).toMatchObject({ unproven: 0 })
    expect(pair?.proven).toBeGreaterThan(3)
  })

  test('[E7] a changed byte is found in whichever file it is', async () => {
    const files = unzipSync(await made(ana, true))
    for (const [name, bytes] of Object.entries(files)) {
      const at = Math.floor(bytes.length / 2)
      const changed = Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 1 : byte))
      expect(await troublesOf(zipSync({ ...files, [name]: changed })), name).not.toEqual([])
    }
  })

  test('[E7] a byte of an entry changed on purpose, sums and all', async () => {
    const zip = await made()
    const name = `proof/${circle}.log`
    const length = unzipSync(zip)[name]?.length ?? 0
    for (let at = 10; at < length; at += 97) {
      const forged = rezipped(zip, files => {
        const bytes = files[name]
        if (bytes !== undefined) bytes[at] = (bytes[at] ?? 0) ^ 1
      })
      expect(await troublesOf(forged), `byte ${at}`).not.toEqual([])
    }
  })

  const inJson = (zip: Uint8Array, change: (lines: string[]) => void): Uint8Array =>
    rezipped(zip, files => {
      const lines = text(files, 'archive.json').split('\n')
      change(lines)
      files['archive.json'] = utf8(lines.join('\n'))
    })
  const entryLines = (lines: readonly string[]): number[] =>
    lines.flatMap((line, place) =>
      line.includes('"position"') && line.includes('"entry":') ? [place] : [],
    )

  test('[E7] an author, a position, an entry of archive.json changed on purpose', async () => {
    const zip = await made()
    for (const [from, to] of [
      [/"author":"./g, '"author":"f'],
      [/"position":2,/g, '"position":9,'],
      [/"entry":"./g, '"entry":"e'],
      [/"what":"epoch.rotate"/g, '"what":"member.leave"'],
    ] as const)
      expect(
        await troublesOf(
          inJson(zip, lines =>
            lines.splice(0, lines.length, ...lines.join('\n').replaceAll(from, to).split('\n')),
          ),
        ),
        String(from),
      ).not.toEqual([])
  })

  test('[E7] an entry left out, and two that changed places', async () => {
    const zip = await made()
    const dropped = inJson(zip, lines => lines.splice(entryLines(lines)[3] ?? 0, 1))
    expect(await troublesOf(dropped)).not.toEqual([])
    const swapped = inJson(zip, lines => {
      const [, , one = 0, two = 0] = entryLines(lines)
      const [a = '', b = ''] = [lines[one], lines[two]]
      lines[one] = b
      lines[two] = a
    })
    expect(await troublesOf(swapped)).not.toEqual([])
  })

  test('[E7] other words in archive.json: found with the secrets, and without them never called proven', async () => {
    const change = (zip: Uint8Array) =>
      inJson(zip, lines => {
        for (const [place, line] of lines.entries())
          lines[place] = line.replace('That hurt.', 'That helped.')
      })
    expect(await troublesOf(change(await made(ana, true)))).toEqual([
      expect.stringMatching(/^Position \d+ has other words in archive\.json\.$/),
    ])
    const closed = await verifyArchive(change(await made()))
    expect(closed.circles.map(each => each.proven)).toEqual([0, 0])
  })

  test('[E7] words hidden as if the app did not show them', async () => {
    const hide = (lines: string[]): void => {
      for (const [place, line] of lines.entries())
        if (line.includes('That hurt.'))
          lines[place] = line.replace(/"event":\{.*\}\}/, '"leftOut":"not-shown"}')
    }
    expect(await troublesOf(inJson(await made(ana, true), hide))).toEqual([
      expect.stringMatching(/^Position \d+ is left out without a reason\.$/),
    ])
  })

  test('[E7] entries of a log left out, turned round, put in twice', async () => {
    const zip = await made()
    const name = `proof/${circle}.log`
    const pieces = (bytes: Uint8Array): Uint8Array[] => {
      const found: Uint8Array[] = []
      for (let at = 48; at < bytes.length; ) {
        const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0)
        found.push(bytes.slice(at, at + 4 + length))
        at += 4 + length
      }
      return found
    }
    const withPieces = (change: (all: Uint8Array[]) => Uint8Array[]) =>
      rezipped(zip, files => {
        const bytes = files[name] ?? new Uint8Array()
        const all = change(pieces(bytes))
        files[name] = new Uint8Array([bytes.slice(0, 48), ...all].flatMap(piece => [...piece]))
      })
    expect(await troublesOf(withPieces(all => all))).toEqual([])
    expect(await troublesOf(withPieces(all => all.toSpliced(3, 1)))).not.toEqual([])
    expect(await troublesOf(withPieces(all => all.slice(0, -1)))).not.toEqual([])
    expect(
      await troublesOf(
        withPieces(([a, b, c, d, ...rest]) => [a, b, d, c, ...rest].filter(p => p !== undefined)),
      ),
    ).not.toEqual([])
    expect(await troublesOf(withPieces(all => [...all, ...all.slice(-1)]))).not.toEqual([])
  })

  test('[E7] anything else is no archive, and says so', async () => {
    expect(await troublesOf(new Uint8Array())).toHaveLength(1)
    expect(await troublesOf(utf8('not a zip at all'))).toHaveLength(1)
    expect((await troublesOf(zipSync({ 'a.txt': utf8('a') }))).length).toBeGreaterThan(1)
  })
})

test('[E6] somebody who leaves quickly meanwhile leaves no archive', async () => {
  const leave = ben.watchArchive(step => {
    if (step?.kind === 'reading') void ben.account.lock()
  })
  expect(await ben.archive.make(order())).toEqual({ ok: false, error: 'not-signed-in' })
  leave()
  expect(await ben.archive.make(order())).toEqual({ ok: false, error: 'not-signed-in' })
})
