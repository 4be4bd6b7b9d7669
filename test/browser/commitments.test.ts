import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { dayMs } from '#core/circle/circle.ts'
import { type CircleId, parseCircleId } from '#core/circle/ids.ts'
import type { CommitmentStands } from '#core/commitment/view.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { look } from './look.ts'
import { gone } from './onScreen.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, type Kept, makeCircle, makeLink } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let path: string
let circle: CircleId
const kept: Partial<Record<'ana' | 'caro', Kept>> = {}

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  kept.ana = await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const id = parseCircleId(path.split('/').at(-1) ?? '')
  if (id === undefined) throw new Error('no circle')
  circle = id
  ben = await stage.enter('Ben', { theme: 'dark' })
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${path}/invite`)
  caro = await stage.enter('Caro', { lang: 'es', width: 320 })
  kept.caro = await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const what = 'I walk before I open the fridge.'

const onScreen = (person: Person): Promise<void> => person.open(`${path}/commitments`)

/** Also where the same words stand among the earlier ones, folded. */
const shows = (person: Person, words: string): Promise<void> =>
  person.page.getByText(words).first().waitFor()

/** Three plain noes about whoever was chosen, by name. */
const threeNoes = async (person: Person, about: string): Promise<void> => {
  const { safetyCheck } = person.says
  await person.reads(safetyCheck.leadFirst)
  for (const question of Object.values(safetyCheck.questionsAbout)) {
    const asked = person.top().getByRole('group', { name: question(about) })
    // oxlint-disable-next-line no-await-in-loop
    await asked.locator('label').filter({ hasText: safetyCheck.no }).click()
  }
  await person.press(safetyCheck.goOn)
}

/** A device of the same person, on which it is so many days ago: an app cannot turn its own clock. */
const daysAgo = async (
  who: 'ana' | 'caro',
  days: number,
  act: (engine: StoppableEngine) => Promise<unknown>,
): Promise<void> => {
  const signIn = kept[who]
  if (signIn === undefined) throw new Error('no account')
  const tablet = new Browser(stage.host.origin)
  tablet.clockAheadMs = -days * dayMs
  const engine = tablet.open()
  await good(engine.account.signInWithPassphrase(signIn.name, signIn.passphrase))
  await until(engine, ({ circles }) => circles.length === 1)
  await act(engine)
  await untilCircle(engine, circle, ({ sending }) => sending.length === 0)
  await tablet.close()
}

const stands = (engine: StoppableEngine, is: CommitmentStands) =>
  untilCircle(engine, circle, ({ commitments }) => commitments.all[0]?.stands === is)

test('[Z9] before anybody is asked: the private check, the warning about power; skipping asks nobody', async () => {
  const { commitment: t, safetyCheck } = ana.says
  await ana.open(`${path}/people`)
  await ana.follow(new RegExp(t.rowHint))
  await ana.sees(t.title)
  await openWho(ana)
  await ana.reads(t.power)
  await ana.choose('Ben')
  await ana.press(t.goOn)
  await ana.reads(safetyCheck.leadFirst)
  await ana.reads(safetyCheck.questionsAbout.fear('Ben'))
  await ana.press(safetyCheck.notNow)
  await ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
  const who = { name: 'who', path: `${path}/commitments`, act: openWho }
  expect(await look(ana, [who], 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
})

const openWho = async (person: Person): Promise<void> => {
  await person.press(person.says.commitment.make)
  await person.sees(person.says.commitment.whoTitle)
}

test('[Z3] Ana asks Ben, who says not now; she asks Caro, who says yes in Spanish', async () => {
  const { commitment: t } = ana.says
  await onScreen(ana)
  await openWho(ana)
  await ana.press(t.goOn)
  await ana.reads(t.chooseOne)
  await ana.choose('Ben')
  await ana.press(t.goOn)
  await threeNoes(ana, 'Ben')
  await ana.sees(t.whatTitle)
  await ana.type(t.what, what)
  await ana.choose(t.lengths['14'])
  await ana.press(t.goOn)
  await ana.sees(t.nudgesTitle)
  await ana.choose(t.whens.daily)
  await ana.choose(t.dayparts.any('7 AM', '10 PM'))
  await ana.press(t.askDo('Ben'))
  await ana.reads(t.wordsMissing)
  await ana.top().getByRole('checkbox', { name: t.fixed.one }).check()
  await ana.press(t.askDo('Ben'))
  await ana.reads(t.asked('Ben'))

  await ben.open('/')
  await ben.sees(t.today.asked('Ana'))
  await ben.press(t.today.askedDo)
  await ben.sees(t.asksYou('Ana'))
  await ben.reads(t.fixed.one)
  expect(await look(ben, [{ name: 'asked', path: `${path}/commitments` }], 'dark')).toEqual([])
  await ben.press(t.no)
  await gone(ben, what)

  await ana.open('/')
  await ana.sees(t.today.notNow('Ben'))
  await ana.press(t.today.answeredDo)
  await ana.press(t.askAnother)
  // Whoever said "not now" is not offered again: Caro alone is left.
  await ana.reads(t.powerOne)
  expect(await ana.top().getByRole('radio', { name: 'Ben' }).count()).toBe(0)
  await ana.press(t.goOn)
  await threeNoes(ana, 'Caro')
  await ana.sees(t.whatTitle)
  await ana.press(t.goOn)
  await ana.press(t.askDo('Caro'))
  await ana.reads(t.asked('Caro'))
  await gone(ana, t.notNow('Ben'))

  const es = caro.says.commitment
  await caro.open(path)
  await caro.reads(es.rowAsked('Ana'))
  await onScreen(caro)
  await caro.sees(es.asksYou('Ana'))
  expect(await look(caro, [{ name: 'asked', path: `${path}/commitments` }], 'light')).toEqual([])
  await caro.press(es.yes)
  await caro.sees(es.ofName('Ana'))
  await ana.open('/')
  await ana.sees(t.today.yes('Caro'))
})

test('[Z4] she says how it was, passes, and says it anew; Caro reads the sum and the line, Ben nothing', async () => {
  const { commitment: t } = ana.says
  const es = caro.says.commitment
  await onScreen(ana)
  await ana.sees(what)
  await ana.press(t.pass)
  await ana.reads(t.saidPass)
  await ana.reads(t.nothingYet)
  await ana.press(t.sayOther)
  await ana.choose(t.answers.notThisTime)
  await ana.type(t.line, 'It rained, and I was tired.')
  await ana.press(t.say)
  // What she said stands there once.
  await ana.reads(t.said(t.answers.notThisTime))
  await gone(ana, t.lasts.notThisTime)
  await onScreen(caro)
  await caro.reads(es.lasts.notThisTime)
  await gone(caro, es.sum(0, 1))
  await caro.page.getByText(es.linesTitle).click()
  await caro.reads('It rained, and I was tired.')
  expect(await look(ana, [{ name: 'said', path: `${path}/commitments` }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  // Saying something else begins with what is there.
  await ana.press(t.sayOther)
  await ana.choose(t.answers.partly)
  await ana.press(t.say)
  await ana.reads(t.said(t.answers.partly))
  // What she said of that day she takes back: its words go, and it counts no more.
  await ana.page.getByText(t.linesTitle).click()
  await ana.press(t.takeBack)
  await ana.sees(t.takeBackTitle)
  await ana.press(t.takeBack)
  await gone(ana, 'It rained, and I was tired.')
  await gone(caro, 'It rained, and I was tired.')
  await caro.reads(es.nothingYet)
  await onScreen(ben)
  await ben.sees(t.title)
  expect(await ben.page.locator('main').innerText()).not.toContain(what)
})

test('[Z5] [Z7] she takes the nudges away in one tap; Caro is asked once, stops, and no reason is asked', async () => {
  const { commitment: t } = ana.says
  const es = caro.says.commitment
  await onScreen(ana)
  await ana.page.getByText(t.mayNudge, { exact: true }).click()
  await ana.reads(t.fixed.one)
  await ana.press(t.noMore)
  await ana.reads(t.noNudgesMine('Caro'))
  await onScreen(caro)
  await caro.page.getByText(es.mayNudge, { exact: true }).click()
  await caro.reads(es.noNudgesTheirs('Ana'))
  await caro.press(es.stopTheirs)
  await caro.sees(es.stopTheirsTitle('Ana'))
  await caro.press(caro.says.ui.cancel)
  await caro.press(es.stopTheirs)
  await caro.press(es.stopTheirs)
  await caro.reads(es.stoppedTheirs('Ana'))
  await gone(caro, es.askThem)
  await ana.open('/')
  await ana.sees(t.today.alone('Caro'))
  await ana.press(t.today.answeredDo)
  await ana.reads(t.alone('Caro'))
  await ana.press(t.letBe)
  await gone(ana, t.alone('Caro'))
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  await gone(ana, t.today.alone('Caro'))
})

test('[Z6] [Z7] a nudge in the words agreed, once a day; a reminder; she stops it, and reads that she did', async () => {
  const { commitment: t } = ana.says
  const es = caro.says.commitment
  const begunDays = 9
  const words = 'Shall we go round the block?'
  let companion: string | undefined
  // Nine days ago Ana asked for ten, and Caro said yes.
  await daysAgo('ana', begunDays, async engine => {
    const { commitments } = await untilCircle(
      engine,
      circle,
      each => each.commitments.companions.length === 2,
    )
    const found = commitments.companions.find(({ name }) => name === 'Caro')?.account
    if (found === undefined) throw new Error('no companion')
    companion = found
    const first = Math.floor((Date.now() - begunDays * dayMs) / dayMs)
    const card = { from: 0, to: 24, when: 'atMost', days: 1, words: [words] } as const
    const asked = { companion: found, what: 'I ring my sister.', often: 'daily' } as const
    await good(
      engine.circles.say(circle, {
        t: 'commitment-asked',
        ...asked,
        first,
        last: first + 10,
        zone: 0,
        card,
      }),
    )
  })
  expect(companion).toBeDefined()
  await daysAgo('caro', begunDays, async engine => {
    const { commitments } = await stands(engine, 'asked')
    const commitment = commitments.all[0]?.entry
    if (commitment === undefined) throw new Error('not asked')
    await good(engine.circles.say(circle, { t: 'commitment-answered', commitment, answer: 'yes' }))
  })

  await onScreen(caro)
  await caro.page.getByText(es.mayNudge, { exact: true }).first().click()
  await caro.press(words)
  await caro.reads(es.nudgeSent)
  await ana.open('/')
  await ana.sees(t.today.nudged('Caro', words))
  await ana.press(t.today.nudgedDo)
  await ana.reads(t.nudgeFrom('Caro'))
  await ana.press(t.remind)
  await ana.reads(t.reminds)
  await ana.choose(t.answers.kept)
  await ana.press(t.say)
  await ana.reads(t.said(t.answers.kept))
  await gone(ana, t.nudgeFrom('Caro'))
  // She may not be nudged again today, and Caro is told so before she tries.
  await onScreen(caro)
  await caro.page.getByText(es.mayNudge, { exact: true }).first().click()
  await caro.reads(es.nudgeNot['too-soon'])
  await ana.press(t.stopMine)
  await ana.sees(t.stopMineTitle)
  await ana.press(t.stopMine)
  await ana.page.getByText(t.earlier).click()
  await ana.reads(t.stoppedMine)
  // What Caro had stopped before, and Ana let be, ends away from the screen.
  await ana.reads(t.tell)
})

test('[Z8] at its end one card: "Again?", with what was said before kept', async () => {
  const { commitment: t } = ana.says
  const es = caro.says.commitment
  const days = 20
  await daysAgo('ana', days, async engine => {
    const { commitments } = await untilCircle(
      engine,
      circle,
      each => each.commitments.companions.length === 2,
    )
    const companion = commitments.companions.find(({ name }) => name === 'Caro')?.account
    if (companion === undefined) throw new Error('no companion')
    const first = Math.floor((Date.now() - days * dayMs) / dayMs)
    const asked = { companion, what: 'I go to bed at eleven.', often: 'daily' } as const
    const act = { t: 'commitment-asked', ...asked, first, last: first + 13, zone: 0 } as const
    await good(engine.circles.say(circle, act))
  })
  await daysAgo('caro', days, async engine => {
    const { commitments } = await stands(engine, 'asked')
    const commitment = commitments.all[0]?.entry
    if (commitment === undefined) throw new Error('not asked')
    await good(engine.circles.say(circle, { t: 'commitment-answered', commitment, answer: 'yes' }))
  })
  await daysAgo('ana', days - 2, async engine => {
    const { commitments } = await stands(engine, 'running')
    const one = commitments.all[0]
    if (one?.due === undefined) throw new Error('nothing is due')
    const said = { t: 'check-in-said', commitment: one.entry, day: one.due.day } as const
    await good(engine.circles.say(circle, { ...said, says: 'kept' }))
  })

  await ana.open('/')
  await ana.sees(t.today.over)
  await ana.press(t.today.overDo)
  await ana.sees(t.over)
  await shows(ana, t.tell)
  expect(await look(ana, [{ name: 'over', path: `${path}/commitments` }], 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await ana.choose(t.lengths['7'])
  await ana.press(t.againDo('Caro'))
  await ana.reads(/You have asked Caro to go on until/)
  await caro.open('/')
  await caro.sees(es.today.asked('Ana'))
  await caro.press(es.today.askedDo)
  await shows(caro, es.lasts.kept)
  await caro.press(es.yes)
  await onScreen(ana)
  await shows(ana, t.lasts.kept)
  await ana.sees('I go to bed at eleven.')
  await ana.choose(t.answers.partly)
  await ana.press(t.say)
  await ana.reads(t.said(t.answers.partly))
})
