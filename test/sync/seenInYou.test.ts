import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { everybody } from '#core/aside/audience.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { GladView } from '#core/rise/gladView.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { good } from '../cast/engineDevice.ts'
import { until, untilCircle, untilMine } from '../cast/until.ts'
import { passphraseOf } from '../cast/meet.ts'
import { anaBenCaro, type House, openHouse, sitDown, type Somebody } from '../cast/table.ts'

let house: House
let people: readonly [Somebody, Somebody, Somebody]
beforeAll(async () => {
  house = await openHouse()
  people = await anaBenCaro(house)
})
afterAll(() => house.close())

const words = 'I saw you wait for him at the gate, though you were cold.'

const family = async () => {
  const [ana, ben, caro] = people
  const { circle, accountOf: account } = await sitDown(people)
  return { circle, ana, ben, caro, account }
}

const signInAs = (engine: StoppableEngine, who: string): Promise<unknown> => {
  const { name, passphrase } = passphraseOf(who)
  return good(engine.account.signInWithPassphrase(name, passphrase))
}

const gladOf = (engine: StoppableEngine, is: (glad: GladView) => boolean): Promise<GladView> =>
  untilMine(engine, 'glad', is)

const pagesOf = (
  engine: StoppableEngine,
  is: (pages: readonly PageView[]) => boolean,
): Promise<readonly PageView[]> => untilMine(engine, 'pages', is)

const archiveOf = async ({ engine }: Somebody): Promise<string> => {
  const order = { words: archiveWords('en', en), withSecrets: false }
  const zip = await good(engine.archive.make(order))
  const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
  return ['index.html', 'archive.json'].map(name => fromUtf8(files[name]!) ?? '').join('\n')
}

const quiet = ({ sending }: CircleState): boolean => sending.length === 0

describe('what I see in you, between real devices', () => {
  test('[RI5] [RI8] [RI9] goes to one alone, who says thank you; the third device has nothing of it', async () => {
    const { circle, ana, ben, caro, account } = await family()
    await good(ana.engine.circles.say(circle, { t: 'seen-said', to: account('Ben'), words }))
    const { seenInYou } = await untilCircle(
      ben.engine,
      circle,
      each => each.seenInYou.inMe.length === 1,
    )
    const said = seenInYou.inMe[0]!
    expect(said).toMatchObject({ words, openly: false, by: { name: 'Ana' } })
    await until(ben.engine, ({ today }) => has(today, 'seen-in-me'))
    await good(ben.engine.circles.say(circle, { t: 'seen-thanked', said: said.entry }))
    await untilCircle(ana.engine, circle, each => each.seenInYou.fromMe[0]?.thanked === true)
    // Caro's device has come as far as both of them.
    await good(
      ana.engine.circles.say(circle, { t: 'seen-said', to: account('Caro'), words: 'You.' }),
    )
    const caros = await untilCircle(
      caro.engine,
      circle,
      each => each.seenInYou.inMe.length === 1 && quiet(each),
    )
    expect(JSON.stringify(caros.seenInYou)).not.toContain(words)
    expect(caros.seenInYou.openly).toEqual([])

    // On his other device it is read, rests, and is on no Today any more.
    const tablet = house.device()
    const second = tablet.open()
    await signInAs(second, 'Ben')
    await gladOf(second, ({ seen }) => seen.length === 1)
    const seq = seenInYou.unreadTo ?? 0
    await good(second.circles.sayToMyself({ t: 'seen-read', circle, seq }))
    await good(
      second.circles.sayToMyself({ t: 'seen-let-rest', circle, said: said.entry, on: true }),
    )
    await until(ben.engine, ({ today }) => !has(today, 'seen-in-me'))
    const glad = await gladOf(ben.engine, ({ seen }) => seen[0]?.said.rests === true)
    expect(glad.seen[0]?.said).toMatchObject({ words, thanked: true })
    // Ana's device learns nothing of that.
    const anas = await untilCircle(ana.engine, circle, quiet)
    expect(anas.seenInYou.fromMe.every(({ rests }) => !rests)).toBe(true)
  })

  test('[RI7] [RI11] is in the archives of the two, also where all could read it, and goes when it is taken back', async () => {
    const { circle, ana, ben, caro, account } = await family()
    const aloud = 'When you cook for all of us, the house is warm.'
    const act = { t: 'seen-said', to: account('Ben'), words: aloud } as const
    await good(ana.engine.circles.say(circle, act, undefined, everybody))
    const { seenInYou } = await untilCircle(
      caro.engine,
      circle,
      each => each.seenInYou.openly.length === 1,
    )
    expect(seenInYou.openly[0]).toMatchObject({ words: aloud, to: { name: 'Ben' } })
    await untilCircle(ben.engine, circle, each => each.seenInYou.inMe.length === 1)
    for (const who of [ana, ben]) {
      // oxlint-disable-next-line no-await-in-loop
      const all = await archiveOf(who)
      expect(all, who.name).toContain(`<div class="words" dir="auto">${aloud}</div>`)
      expect(all, who.name).toContain('"seen-said"')
    }
    expect(await archiveOf(caro)).not.toContain(aloud)

    const mine = await untilCircle(
      ana.engine,
      circle,
      each => each.seenInYou.fromMe[0]?.takeBack.length === 1 && quiet(each),
    )
    await good(ana.engine.circles.takeBack(circle, mine.seenInYou.fromMe[0]!.takeBack))
    await untilCircle(ben.engine, circle, each => each.seenInYou.inMe.length === 0)
    await untilCircle(caro.engine, circle, each => each.seenInYou.openly.length === 0)
    expect(await archiveOf(ben)).not.toContain(aloud)
  })
})

test('[RI1] [RI4] a rise is answered with delight, and stands among the glad days of its person alone', async () => {
  const { circle, ana, ben } = await family()
  const since = '2025-11-29'
  await good(
    ana.engine.circles.say(circle, {
      t: 'share-offered',
      need: 'rejoice',
      words: 'A whole year without a drop.',
      since,
    }),
  )
  const { view } = await untilCircle(ben.engine, circle, each => each.view.shares.length === 1)
  const share = view.shares[0]!
  expect(share).toMatchObject({ since })
  const delight = 'I’m so glad that you rang me that night.'
  await good(
    ben.engine.circles.say(circle, {
      t: 'move-made',
      share: share.entry,
      move: 'delight',
      words: delight,
    }),
  )
  const glad = await gladOf(ana.engine, ({ rises }) => rises[0]?.share.moves.length === 1)
  expect(glad.rises[0]?.share).toMatchObject({ since, moves: [{ words: delight }] })
  expect(await archiveOf(ana)).toMatch(/Since (?:29 November|November 29,) 2025/)
  const bens = await gladOf(ben.engine, () => true)
  expect(bens.rises).toEqual([])
})

test('[P5] [P6] a page along a path comes to my other device, and to nobody else’s', async () => {
  const { circle, ana, ben } = await family()
  const hurt = 'He told everybody before he told me.'
  await good(
    ana.engine.circles.sayToMyself({
      t: 'guided-page-written',
      guide: 'letting-go',
      parts: [{ part: 'hurt', words: hurt }],
    }),
  )
  const tablet = house.device()
  const second = tablet.open()
  await signInAs(second, 'Ana')
  const pages = await pagesOf(second, all => all.length === 1)
  expect(pages[0]?.guided?.parts).toEqual([{ part: 'hurt', words: hurt }])
  // It is refused in a circle, before anything leaves the device.
  const said = await ana.engine.circles.say(circle, {
    t: 'guided-page-written',
    guide: 'letting-go',
    parts: [{ part: 'hurt', words: hurt }],
  })
  expect(said).toMatchObject({ ok: false })
  expect(await archiveOf(ana)).toContain(`<div class="words" dir="auto">${hurt}</div>`)
  await good(ana.engine.circles.say(circle, { t: 'share-offered', need: 'rejoice', words: 'Hm.' }))
  await untilCircle(ben.engine, circle, each => each.view.shares.length > 0)
  expect(await archiveOf(ben)).not.toContain(hurt)
})

const has = (
  today: { readonly items: readonly { readonly kind: string }[] } | undefined,
  kind: string,
): boolean => today?.items.some(item => item.kind === kind) === true
