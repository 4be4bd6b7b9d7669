import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { idFrom } from '#base/ids.ts'
import { fromBase64Url, fromUtf8 } from '#base/text.ts'
import { verifyArchive } from '#client/archive/verifyArchive.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { Audience } from '#core/aside/audience.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { answerAgain } from '#web/sharing/answerAgain.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, openLink, passphraseOf } from '../cast/meet.ts'
import { anaBenCaro, type House, openHouse, sitDown, type Somebody } from '../cast/table.ts'

let house: House
let people: readonly [Somebody, Somebody, Somebody]
// Making an account is slow on purpose: the same three live through all of this, each time in another
// circle.
beforeAll(async () => {
  house = await openHouse()
  people = await anaBenCaro(house)
})
afterAll(() => house.close())

/** Ana looks after the circle of Ben and Caro. */
const family = async () => {
  const [ana, ben, caro] = people
  const { circle } = await sitDown(people)
  return { circle, ana, ben, caro }
}

const now = ({ engine }: Somebody, circle: CircleId) => untilCircle(engine, circle, () => true)

const only = async (from: Somebody, circle: CircleId, name: string): Promise<Audience> => {
  const { view } = await now(from, circle)
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return { kind: 'people', accounts: [found.account] }
}

const secret = 'Only you know this.'
const share = (words: string) => ({ t: 'share-offered', need: 'listen', words }) as const

const openShare = ({ view }: CircleState, words: string) =>
  view.shares.find(each => each.kind === 'open' && each.words === words)

const has = (words: string) => (state: CircleState) =>
  openShare(state, words) !== undefined && state.sending.length === 0

const tell = async (from: Somebody, circle: CircleId, words: string, to?: Audience) => {
  await good(from.engine.circles.say(circle, share(words), undefined, to))
  return openShare(await untilCircle(from.engine, circle, has(words)), words)
}

const allWords = (browser: Browser): string =>
  [...browser.wire.heard, ...browser.wire.sent].map(frame => fromUtf8(frame) ?? '').join('')

describe('an aside', () => {
  test('[B1] reaches who was chosen, is answered and heard; a third person sees nothing of it', async () => {
    const { circle, ana, ben, caro } = await family()
    await tell(ana, circle, secret, await only(ana, circle, 'Ben'))
    const got = openShare(await untilCircle(ben.engine, circle, has(secret)), secret)
    expect(got).toMatchObject({ audience: [{ name: 'Ana' }, { name: 'Ben', isMe: true }] })
    if (got === undefined) throw new Error('no share')
    await until(ben.engine, ({ today }) =>
      (today?.items ?? []).some(({ kind }) => kind === 'share-waits'),
    )
    const answer = {
      t: 'move-made',
      share: got.entry,
      move: 'reflect',
      words: 'I hear you.',
    } as const
    await good(ben.engine.circles.say(circle, answer))
    const answered = await untilCircle(ana.engine, circle, state => {
      const mine = openShare(state, secret)
      return mine?.kind === 'open' && mine.moves.length > 0
    })
    const mine = openShare(answered, secret)
    const move = mine?.kind === 'open' ? mine.moves[0]?.entry : undefined
    if (move === undefined) throw new Error('no answer')
    await good(ana.engine.circles.say(circle, { t: 'heard-answered', move, heard: 'yes' }))
    await untilCircle(ben.engine, circle, state => {
      const heard = openShare(state, secret)
      return heard?.kind === 'open' && heard.ringFilled
    })
    // What comes after it has come means that it has come.
    await tell(ana, circle, 'For all.')
    const caros = await untilCircle(caro.engine, circle, has('For all.'))
    expect(caros.view.shares).toHaveLength(1)
    const shown = JSON.stringify(caros)
    for (const words of [secret, 'I hear you.', 'aside', '"audience":['])
      expect(shown).not.toContain(words)
    const { today } = await until(caro.engine, state =>
      (state.today?.items ?? []).some(({ kind }) => kind === 'share-waits'),
    )
    const waiting = today?.items.filter(({ kind }) => kind === 'share-waits')
    expect(waiting).toHaveLength(1)
    expect(allWords(caro.browser)).not.toContain(secret)
  })

  test('[B1] taken back it leaves its readers the mark, and others nothing', async () => {
    const { circle, ana, ben, caro } = await family()
    const said = await tell(ana, circle, secret, await only(ana, circle, 'Ben'))
    await untilCircle(ben.engine, circle, has(secret))
    if (said?.kind !== 'open') throw new Error('no share')
    await good(ana.engine.circles.takeBack(circle, said.takeBack))
    await untilCircle(ben.engine, circle, ({ view }) => view.shares[0]?.kind === 'taken-back')
    await tell(ana, circle, 'For all.')
    const caros = await untilCircle(caro.engine, circle, has('For all.'))
    expect(caros.view.shares).toHaveLength(1)
  })

  test('[B7] who was chosen and left meanwhile: nothing goes out, and the words are kept', async () => {
    const { circle, ana, ben, caro } = await family()
    const ben2 = await only(ana, circle, 'Ben')
    ana.browser.wire.unplug()
    await until(ana.engine, ({ connection }) => connection !== 'live')
    await good(ana.engine.circles.say(circle, share(secret), undefined, ben2))
    expect((await now(ana, circle)).sending).toMatchObject([{ audience: ben2, state: 'waiting' }])
    await good(ben.engine.circles.leave(circle, 'leave'))
    ana.browser.wire.plug()
    const refused = await untilCircle(
      ana.engine,
      circle,
      ({ sending }) => sending[0]?.state === 'refused',
    )
    expect(refused.sending).toMatchObject([{ refusal: 'chosen-left', act: { words: secret } }])
    expect(refused.view.shares).toEqual([])
    expect((await now(caro, circle)).view.shares).toEqual([])
  })

  test('[B9] quoted in a report it carries its words, and its reader is told that they are not here', async () => {
    const { circle, ana, ben, caro } = await family()
    await tell(ben, circle, 'You always spoil it.', await only(ben, circle, 'Caro'))
    const state = await untilCircle(caro.engine, circle, has('You always spoil it.'))
    const found = openShare(state, 'You always spoil it.')
    const anas = state.view.members.find(({ name }) => name === 'Ana')
    if (found?.kind !== 'open' || anas === undefined) throw new Error('no share')
    await good(
      caro.engine.letters.report({
        circle,
        to: anas.account,
        about: found.author.account,
        quotes: [{ entry: found.entry, kind: 'share', at: found.at, words: found.words }],
        words: '',
      }),
    )
    const { reports } = await untilCircle(ana.engine, circle, each => each.reports.told.length > 0)
    expect(reports.told[0]?.quotes).toMatchObject([
      { words: 'You always spoil it.', state: 'unread', share: undefined, hide: [] },
    ])
    const [unread] = reports.told[0]?.quotes ?? []
    // A steward outside it has nothing to hide, and the circle shows them nothing of it.
    expect((await now(ana, circle)).view.shares).toEqual([])
    expect(unread?.entry).toBe(found.entry)
  })

  test('[B10] is in the archive of who reads it, with who else does, and in nobody else’s', async () => {
    const { circle, ana, ben, caro } = await family()
    await tell(ana, circle, secret, await only(ana, circle, 'Ben'))
    await untilCircle(ben.engine, circle, has(secret))
    await tell(ana, circle, 'For all.')
    await untilCircle(caro.engine, circle, has('For all.'))
    const archiveOf = async ({ engine }: Somebody) => {
      const zip = await good(
        engine.archive.make({ words: archiveWords('en', en), withSecrets: true }),
      )
      if (zip === undefined) throw new Error('no archive')
      const bytes = new Uint8Array(await zip.arrayBuffer())
      const files = unzipSync(bytes)
      const text = (name: string) => fromUtf8(files[name] ?? new Uint8Array()) ?? ''
      const report = (await verifyArchive(bytes)).circles.find(each => each.circle === circle)
      return { report, page: text('index.html'), json: text('archive.json') }
    }
    const bens = await archiveOf(ben)
    expect(bens.page).toContain(secret)
    expect(bens.page).toContain('Only <bdi>Ana and you</bdi>')
    expect(bens.json).toContain(secret)
    expect(bens.report).toMatchObject({ troubles: [], unproven: 1 })
    const caros = await archiveOf(caro)
    for (const file of [caros.page, caros.json]) expect(file).not.toContain(secret)
    expect(caros.report).toMatchObject({ troubles: [], unproven: 0 })
  })

  const noise = Uint8Array.from({ length: fileChunkBytes + 9 }, (_, at) => (at * 7) & 0xff)

  /** Ana shares a picture with Ben alone; answers with what Ben has of it. */
  const pictureForBen = async () => {
    const scene = await family()
    const { circle, ana, ben } = scene
    const draft = await ana.engine.circles.newId()
    const seen = { kind: 'picture', mime: 'image/webp', words: 'The lamp.' } as const
    await good(ana.engine.files.keep(draft, { ...seen, bytes: noise }))
    const toBen = await only(ana, circle, 'Ben')
    await good(ana.engine.circles.say(circle, share(secret), draft, toBen))
    const bens = openShare(await untilCircle(ben.engine, circle, has(secret)), secret)
    const [file] = bens?.kind === 'open' ? bens.files : []
    if (file === undefined) throw new Error('no picture')
    await tell(ana, circle, 'For all.')
    await untilCircle(scene.caro.engine, circle, has('For all.'))
    return { ...scene, blob: file.blob }
  }

  test('[B1] [F1] a picture in it opens for its readers alone, and its name is nowhere outside', async () => {
    const { circle, ben, caro, blob } = await pictureForBen()
    const opened = await good(ben.engine.files.open(circle, blob))
    expect(Buffer.compare(new Uint8Array(await opened.arrayBuffer()), noise)).toBe(0)

    // Whoever knew its name would still have no key, and the app knows of no such file.
    const no = { ok: false, error: 'no-longer-there' }
    expect(await caro.engine.files.open(circle, blob)).toEqual(no)
    expect(await caro.engine.files.pass(circle, blob)).toEqual(no)
    const { store } = caro.browser
    expect(await store.files()).toEqual([])
    const entries = await store.entries(circle, 1, 1_000)
    const named = idFrom('blob', fromBase64Url(blob) ?? new Uint8Array())
    for (const { wire } of entries)
      for (const name of [blob, named]) {
        expect(Buffer.from(wire).includes(name)).toBe(false)
        expect(Buffer.from(wire).includes(Buffer.from(named, 'hex'))).toBe(false)
      }
    for (const name of [blob, named]) {
      expect(allWords(caro.browser)).not.toContain(name)
      expect(JSON.stringify(await now(caro, circle))).not.toContain(name)
    }
  })

  test('[B10] [E9] a picture in it lies in the archives of its readers, and in nobody else’s', async () => {
    const { ben, caro } = await pictureForBen()
    const mediaOf = async ({ engine }: Somebody): Promise<readonly Uint8Array[]> => {
      const order = { words: archiveWords('en', en), withSecrets: true }
      const zip = new Uint8Array(
        await ((await good(engine.archive.make(order))) ?? new Blob()).arrayBuffer(),
      )
      expect((await verifyArchive(zip)).troubles).toEqual([])
      return Object.entries(unzipSync(zip)).flatMap(([name, bytes]) =>
        name.startsWith('media/') ? [bytes] : [],
      )
    }
    const isIt = (bytes: Uint8Array): boolean => Buffer.compare(bytes, noise) === 0
    expect((await mediaOf(ben)).some(isIt)).toBe(true)
    expect((await mediaOf(caro)).some(isIt)).toBe(false)
  })

  test('[B7] an answer whose reader has left is written on, with what stands beside it', async () => {
    const { circle, ana, ben, caro } = await family()
    await tell(ana, circle, 'What do you see?')
    const there = openShare(
      await untilCircle(ben.engine, circle, has('What do you see?')),
      'What do you see?',
    )
    if (there === undefined) throw new Error('no share')
    const { view } = await now(ben, circle)
    const accounts = view.members.filter(({ isMe }) => !isMe).map(({ account }) => account)
    ben.browser.wire.unplug()
    await until(ben.engine, ({ connection }) => connection !== 'live')
    const draft = await ben.engine.circles.newId()
    const voice = { kind: 'voice', mime: 'audio/mp4', words: 'A hill.', seconds: 2 } as const
    await good(ben.engine.files.keep(draft, { ...voice, bytes: noise }))
    const answer = {
      t: 'move-made',
      share: there.entry,
      move: 'reflect',
      words: 'A hill.',
    } as const
    await good(ben.engine.circles.say(circle, answer, draft, { kind: 'people', accounts }))
    await good(caro.engine.circles.leave(circle, 'leave'))
    ben.browser.wire.plug()
    const state = await untilCircle(
      ben.engine,
      circle,
      ({ sending }) => sending[0]?.state === 'refused',
    )
    const [refused] = state.sending
    if (refused === undefined) throw new Error('nothing waits')

    expect(await good(answerAgain(ben.engine, circle, refused, state.view.members))).toBe('reflect')
    const { drafts } = await until(
      ben.engine,
      each => each.drafts?.some(one => one.kind === 'move') === true,
    )
    const again = drafts?.find(one => one.kind === 'move' && one.share === there.entry)
    const anas = view.members.find(({ name }) => name === 'Ana')?.account
    expect(again).toMatchObject({
      move: 'reflect',
      words: 'A hill.',
      audience: { kind: 'people', accounts: [anas] },
      files: [{ kind: 'voice', words: 'A hill.', seconds: 2 }],
    })
    // It is in one place, and goes out from there.
    expect((await now(ben, circle)).sending).toEqual([])
    if (again?.kind !== 'move') throw new Error('no draft')
    await good(ben.engine.circles.say(circle, answer, again.id, again.audience))
    const answered = await untilCircle(ana.engine, circle, each => {
      const mine = openShare(each, 'What do you see?')
      return mine?.kind === 'open' && mine.moves.length > 0
    })
    const mine = openShare(answered, 'What do you see?')
    expect(mine?.kind === 'open' ? mine.moves : []).toMatchObject([
      { words: 'A hill.', files: [{ kind: 'voice' }] },
    ])
  })

  test('[H18] who leaves with their words takes asides along', async () => {
    const { circle, ana, ben } = await family()
    await tell(ben, circle, secret, await only(ben, circle, 'Ana'))
    await untilCircle(ana.engine, circle, has(secret))
    await good(ben.engine.circles.leave(circle, 'take'))
    const left = await untilCircle(
      ana.engine,
      circle,
      ({ view }) => view.shares[0]?.kind === 'taken-back',
    )
    expect(JSON.stringify(left.view)).not.toContain(secret)
  })

  test('[B8] is read with new keys and on a new device; who comes later never sees it', async () => {
    const { circle, ana, ben } = await family()
    await tell(ana, circle, secret, await only(ana, circle, 'Ben'))
    await untilCircle(ben.engine, circle, has(secret))
    const { name } = passphraseOf('Ben')
    const next = 'cedar button tunnel yellow music'
    await good(ben.engine.account.signOutEverywhere({ name, passphrase: next }))
    await untilCircle(ben.engine, circle, has(secret))
    await tell(ben, circle, 'With new keys.')
    await untilCircle(ana.engine, circle, has('With new keys.'))
    await tell(ana, circle, 'To the new keys.', await only(ana, circle, 'Ben'))
    await untilCircle(ben.engine, circle, has('To the new keys.'))
    const laptop = house.device()
    const other = laptop.open()
    await good(other.account.signInWithPassphrase(name, next))
    await untilCircle(other, circle, state => has(secret)(state) && has('To the new keys.')(state))
    const dora = await house.enter('Dora')
    await comeIn(dora.engine, circle, await openLink(ana.engine, circle), 'Dora')
    const doras = await untilCircle(dora.engine, circle, has('With new keys.'))
    expect(doras.view.shares).toHaveLength(1)
  })
})
