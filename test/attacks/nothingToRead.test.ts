import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64Url, toHex, utf8 } from '#base/text.ts'
import { fromBase64Url } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Words that people say on the way, each one nobody would say by chance. */
const said = {
  anasName: 'Anaquetzalli',
  bensName: 'Benediktusson',
  signIn: 'ana-under-the-lindens',
  passphrase: 'cormorant vestibule glacier mandolin thirty',
  bensPassphrase: 'parsnip lighthouse velvet oregano seven',
  circle: 'Tuesdaysofthewillow',
  hello: 'Itismefromtheferry',
  share: 'Mysisterdoesnotanswermycalls',
  feeling: 'Wornthroughandthrough',
  note: 'Aboutanillnessinthefamily',
  reflect: 'Youwaitbythetelephone',
  again: 'Youareafraidforher',
  page: 'Onlyformyownnotebook',
  draft: 'Halfasentencethatwaits',
  device: 'Anasgreentelephone',
  takenBack: 'Iwishihadnotsaidthis',
} as const

let host: TestHost
const browsers: Browser[] = []
/** What opens things, as it was during the journey. */
const secrets = new Map<string, string>()

beforeAll(async () => {
  host = await testHost()
  await journey()
  await fetch(`${host.url}/j?from=${said.hello}`)
  await fetch(`${host.url}/v1/invites/${toHex(utf8(said.note))}?secret=${said.share}`)
  await fetch(`${host.url}/v1/${said.share}/${said.page}`)
})
afterAll(async () => {
  await Promise.all(browsers.map(browser => browser.close()))
  await host.stop()
})

const open = (): { readonly browser: Browser; readonly engine: StoppableEngine } => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return { browser, engine: browser.open() }
}

type Open = Extract<ShareView, { kind: 'open' }>

/** From the first account to a share that is heard, with everything there is to type. */
const journey = async (): Promise<void> => {
  const { engine: ana, browser } = open()
  await good(
    ana.account.create({
      admission: { kind: 'none' },
      displayName: said.anasName,
      language: 'en',
      passphrase: { name: said.signIn, passphrase: said.passphrase },
    }),
  )
  await until(ana, ({ connection }) => connection === 'live')
  secrets.set('recovery code', (await good(ana.account.recoverySheet()))?.code ?? '')
  await good(ana.account.nameDevice(said.device))
  const circle: CircleId = await good(
    ana.circles.create({ kind: 'pair', name: said.circle, colour: 'lake' }),
  )
  await untilCircle(ana, circle, ({ view, sending }) => {
    return view.name === said.circle && sending.length === 0
  })
  const invite = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  const fragment = invite.link.split('#')[1] ?? ''
  secrets.set('fragment', fragment)
  secrets.set('link secret', toBase64Url((fromBase64Url(fragment) ?? new Uint8Array()).slice(34)))

  const { engine: ben } = open()
  await good(ben.circles.readInvite(fragment))
  await good(
    ben.account.create({
      admission: { kind: 'invite' },
      displayName: said.bensName,
      language: 'es',
      passphrase: { name: said.bensName, passphrase: said.bensPassphrase },
    }),
  )
  await good(ben.circles.join(fragment, { name: said.bensName, hello: said.hello }))
  const asking = await untilCircle(ana, circle, ({ view }) => {
    return view.requests[0]?.hello === said.hello
  })
  const account = asking.view.requests[0]?.account
  if (account === undefined) throw new Error('Nobody asks.')
  await good(ana.circles.welcome(circle, account))
  await untilCircle(ben, circle, ({ view }) => view.members.length === 2)

  const share = { t: 'share-offered', need: 'listen', words: said.share } as const
  await good(ana.circles.say(circle, { ...share, feelings: [said.feeling], note: said.note }))
  const shareOf = (state: { readonly view: { readonly shares: readonly ShareView[] } }) =>
    state.view.shares.find((one): one is Open => one.kind === 'open' && one.words === said.share)
  const heard = await untilCircle(ben, circle, state => shareOf(state) !== undefined)
  const entry = shareOf(heard)?.entry
  if (entry === undefined) throw new Error('No share.')
  // oxlint-disable-next-line no-await-in-loop -- one answer after another
  for (const words of [said.reflect, said.again])
    await good(ben.circles.say(circle, { t: 'move-made', share: entry, move: 'reflect', words }))
  const answered = await untilCircle(ana, circle, state => shareOf(state)?.moves.length === 2)
  const move = shareOf(answered)?.moves[1]?.entry
  if (move === undefined) throw new Error('No answer.')
  await good(ana.circles.say(circle, { t: 'heard-answered', move, heard: 'yes' }))
  await good(ana.circles.say(circle, { ...share, words: said.takenBack }))
  const more = await untilCircle(ana, circle, ({ view, sending }) => {
    return sending.length === 0 && view.shares.length === 2
  })
  const wish = more.view.shares.find(one => one.kind === 'open' && one.words === said.takenBack)
  if (wish?.kind !== 'open') throw new Error('Nothing to take back.')
  await good(ana.circles.takeBack(circle, [wish.entry]))
  await good(ana.circles.sayToMyself({ t: 'page-written', words: said.page }))
  const id = await ana.circles.newId()
  await good(
    ana.circles.saveDraft({
      kind: 'share',
      id,
      circle,
      need: 'listen',
      words: said.draft,
      feelings: [],
      note: undefined,
      invitesViews: false,
      resting: false,
      savedAt: 1,
    }),
  )
  await good(ana.account.newRecoveryCode())
  await untilCircle(ben, circle, state => shareOf(state)?.ringFilled === true)
  secrets.set('circle id', circle)
  secrets.set('account id', account)
  const cookies = browser.wire.requests.flatMap(({ headers }) => Object.values(headers ?? {}))
  for (const [number, value] of cookies.entries()) secrets.set(`header ${number}`, value)
}

/** A text in every dress that it could stand on a disk in. */
const dressesOf = (text: string): readonly Buffer[] => {
  const bytes = Buffer.from(text)
  const bare = text.replaceAll(/[\s-]/g, '')
  return [
    bytes,
    Buffer.from(text.toLowerCase()),
    Buffer.from(bare),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    // Base64 depends on where in a text it begins; three beginnings are all there are.
    ...[0, 1, 2].map(shift => {
      const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
      return Buffer.from(shifted.slice(Math.ceil((shift * 4) / 3) + 1, -4).replaceAll('=', ''))
    }),
    Buffer.from(toBase64Url(bytes)),
  ]
}

const dataOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name))),
  )

const foundIn = (data: Buffer, texts: Iterable<readonly [string, string]>): readonly string[] =>
  [...texts]
    .filter(([, text]) => text.length > 7 && dressesOf(text).some(dress => data.includes(dress)))
    .map(([name]) => name)

describe('[S8] the host', () => {
  it('[S8] has nothing on its disk that anybody could read', async () => {
    const data = dataOf(host.dataFolder)
    expect(data.length).toBeGreaterThan(50_000)
    expect(foundIn(data, Object.entries(said))).toEqual([])
    for (const secret of ['recovery code', 'fragment', 'link secret'])
      expect(foundIn(data, [[secret, secrets.get(secret) ?? '']])).toEqual([])
    // What must be there is found in the same way: ids, and the title of the database.
    const circle = Buffer.from(secrets.get('circle id') ?? '', 'hex')
    expect(data.includes(circle)).toBe(true)
  })

  it('[S8] writes no name, no word, no id, no query and no secret into its log', () => {
    const log = Buffer.from(host.log.join('\n'))
    expect(host.log.length).toBeGreaterThan(30)
    expect(foundIn(log, Object.entries(said))).toEqual([])
    expect(foundIn(log, secrets)).toEqual([])
    const lines = host.log.filter(line => !/ error /.test(line))
    const pattern = /^\S+ (GET|PUT|POST|DELETE) \/[a-z0-9/:-]+ \d{3} \d+ ms$/
    expect(lines.filter(line => !pattern.test(line))).toEqual([])
    expect(log.toString()).not.toMatch(/[?#]|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[0-9a-f]{32}/)
  })
})

describe('[S8] what goes wrong', () => {
  it('[S8] is logged without quoting what came in', async () => {
    const { hostLog } = await import('#server/http/hostLog.ts')
    const lines: string[] = []
    const log = hostLog(
      line => lines.push(line),
      () => 0,
    )
    const trap = new Error(`${said.share}\n    at ${said.page} (x:1:1)`, { cause: said.note })
    trap.name = 'TypeError'
    for (const what of [
      trap,
      said.share,
      { words: said.share },
      new AggregateError([trap], said.page),
    ])
      log.error(what)
    expect(foundIn(Buffer.from(lines.join('\n')), Object.entries(said))).toEqual([])
  })
})
