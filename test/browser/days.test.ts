import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayMs } from '#core/circle/circle.ts'
import { type CircleId, parseCircleId } from '#core/circle/ids.ts'
import { dateOf } from '#core/day/calendar.ts'
import { Browser, good, until, untilCircle } from '../cast/engineDevice.ts'
import { settledOnDevice } from './keptOnDevice.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, type Kept, makeCircle, makeLink } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let bens: Kept
let path: string
let circle: CircleId

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const id = parseCircleId(path.split('/').at(-1) ?? '')
  if (id === undefined) throw new Error('no circle')
  circle = id
  ben = await stage.enter('Ben', { theme: 'dark' })
  bens = await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${path}/invite`)
  caro = await stage.enter('Caro', { lang: 'es', width: 320 })
  await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const gone = (person: Person, words: string): Promise<void> =>
  person.page.getByText(words).first().waitFor({ state: 'detached' })

const wordsOn = ({ page }: Person): Promise<string> => page.locator('main').innerText()

/** So many days from now, by the calendar of these devices. */
const inDays = (days: number) => dateOf(Math.floor(Date.now() / dayMs) + days)

const chooseDate = async (person: Person, days: number): Promise<void> => {
  const t = person.says.day
  const { month, date } = inDays(days)
  const list = (name: string) => person.top().getByRole('combobox', { name, exact: true })
  await list(t.date).selectOption(String(date))
  await list(t.month).selectOption(String(month))
}

interface Written {
  readonly what: string
  readonly tone: 'hard' | 'glad'
  readonly inDays: number
}

const fill = async (person: Person, day: Written): Promise<void> => {
  const t = person.says.day
  await person.type(t.what, day.what)
  await person.choose(t.tones[day.tone])
  await chooseDate(person, day.inDays)
}

const toDays = async (person: Person): Promise<void> => {
  await person.open(`${path}/days`)
  await person.sees(person.says.day.title)
}

const toNotes = async (person: Person): Promise<void> => {
  await person.open(`${path}/notes`)
  await person.sees(person.says.note.title)
}

const openKeep = async (person: Person): Promise<void> => {
  await person.press(person.says.day.keep)
  await person.page.getByRole('heading', { level: 1, name: person.says.day.keep }).waitFor()
}

test('[W17] a day that was begun comes back after a reload and says so; thrown away, it is gone', async () => {
  const { day: t, sharing, owning, ui } = ana.says
  const closed = () => ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await toDays(ana)
  await openKeep(ana)
  await fill(ana, { what: 'Tomás died', tone: 'hard', inDays: 1 })
  await ana.press(t.goOn)
  await ana.choose(t.helpWords.visit)
  // Also what was chosen last.
  await settledOnDevice(ana, 'drafts')
  await ana.page.reload()
  await openKeep(ana)
  await ana.reads(sharing.cameBack)
  const what = () => ana.top().getByRole('textbox', { name: t.what })
  expect(await what().inputValue()).toBe('Tomás died')
  await ana.press(t.goOn)
  const visit = ana.top().getByRole('radio', { name: t.helpWords.visit })
  expect(await visit.isChecked()).toBe(true)
  await ana.press(ui.close)
  await closed()
  await openKeep(ana)
  await ana.press(owning.throwAway)
  await ana.sees(owning.throwTitle)
  await ana.press(owning.throwAway)
  await closed()
  await ana.page.reload()
  await openKeep(ana)
  expect(await what().inputValue()).toBe('')
  expect(await ana.page.getByText(sharing.cameBack).count()).toBe(0)
  await ana.press(ui.close)
  await closed()
})

test('[DA1] Ana keeps a hard day, in a few taps, with what would help', async () => {
  const { day: t } = ana.says
  await ana.open(`${path}/people`)
  await ana.follow(new RegExp(t.rowHint))
  await ana.sees(t.title)
  await ana.reads(t.none)
  await openKeep(ana)
  await ana.press(t.goOn)
  await ana.reads(t.whatMissing)
  await ana.reads(t.toneMissing)
  await ana.reads(t.dateMissing)
  await fill(ana, { what: 'Tomás died', tone: 'hard', inDays: 1 })
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.choose(t.helpWords.message)
  await ana.press(t.keepDo)
  await ana.sees(t.mine)
  await ana.reads(t.helpsIs(t.helpWords.message))
  const scenes = [
    { name: 'days', path: `${path}/days` },
    { name: 'keep', path: `${path}/days`, act: openKeep },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  // What was kept is no draft any more.
  await toDays(ana)
  await openKeep(ana)
  expect(await ana.top().getByRole('textbox', { name: t.what }).inputValue()).toBe('')
})

test('[DA4] [DA5] Ben says that he is here with one tap; Caro says "not this time", and nobody sees it', async () => {
  const { day: t, note } = ben.says
  const es = caro.says.day
  await ben.open('/')
  await ben.sees(t.near.hard.tomorrow('Ana'))
  await ben.reads('What would help: A message')
  await ben.press(t.today.nearDo)
  await ben.sees(t.reach)
  expect(await look(ben, [{ name: 'near', path: `${path}/days` }], 'dark')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await ben.pick(note.eve.hard.thinking)
  await ben.reads(t.sent('Ana'))
  await ben.reads(t.sentMore.hard)
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  await gone(ben, t.near.hard.tomorrow('Ana'))

  await caro.open('/')
  await caro.sees(es.near.hard.tomorrow('Ana'))
  expect(await look(caro, [{ name: 'today', path: '/' }], 'light')).toEqual([])
  await caro.press(es.today.letBe)
  await gone(caro, es.near.hard.tomorrow('Ana'))
  await caro.reload()
  await caro.sees(caro.says.ui.today)
  await gone(caro, es.near.hard.tomorrow('Ana'))
  await toDays(caro)
  await caro.sees(es.ofName('Ana'))

  await toDays(ana)
  await ana.sees(ana.says.day.mine)
  const words = await wordsOn(ana)
  for (const name of ['Ben', 'Caro']) expect(words).not.toContain(name)
})

test('[DA11] Ana reads it, and says thank you with one tap; Ben is told, Caro knows of nothing', async () => {
  const { note: t } = ana.says
  await ana.open('/')
  await ana.sees(t.today.came('Ben'))
  await ana.press(t.today.cameDo)
  await ana.sees(t.from('Ben'))
  await ana.reads(t.eve.hard.thinking)
  expect(await look(ana, [{ name: 'notes', path: `${path}/notes` }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await ana.press(t.thank)
  await ana.reads(t.thanked)
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  await gone(ana, t.today.came('Ben'))
  await ben.open('/')
  await ben.sees(ben.says.note.today.thanked('Ana'))
  await toNotes(caro)
  await caro.reads(caro.says.note.lead)
  expect(await wordsOn(caro)).not.toContain('Ben')
})

test('[DA6] [DA7] today is her own day: nothing to do; she changes it, and keeps it no more', async () => {
  const { day: t } = ana.says
  await toDays(ana)
  await openKeep(ana)
  await fill(ana, { what: 'Five years sober', tone: 'glad', inDays: 0 })
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.press(t.keepDo)
  await ana.sees(t.mineTitle.glad)
  await ben.open('/')
  await ben.sees(t.near.glad.today('Ana'))
  await ana.open('/')
  await ana.sees(t.today.mineGlad)
  await ana.press(t.today.mineDo)
  await ana.sees(t.mineTitle.glad)
  await ana.reads(t.mineCall)
  const card = ana.page.locator('li', { hasText: 'Five years sober' })
  await card.getByRole('button', { name: t.change }).click()
  await ana.sees(t.changeTitle)
  await ana.type(t.what, 'Five years, and a cake')
  await ana.press(t.goOn)
  await ana.reads(t.changeMore)
  await ana.choose(t.helpsOwn)
  await ana.type(t.helpsOwnWords, 'Eat it with me')
  await ana.press(t.save)
  await toDays(ben)
  await ben.reads(t.helpsIs('Eat it with me'))
  await ben.reads('Five years, and a cake')
  const anew = ana.page.locator('li', { hasText: 'Five years, and a cake' })
  await anew.getByRole('button', { name: t.takeBack }).click()
  await ana.sees(t.takeBackTitle)
  await ana.top().getByRole('button', { name: t.takeBack, exact: true }).click()
  await gone(ana, 'Five years, and a cake')
  await gone(ben, 'Five years, and a cake')
})

test('[DA3] Ben thinks of a day of Ana: let be, he sees no difference; the next she keeps for him alone', async () => {
  const { day: t } = ben.says
  const propose = async (what: string): Promise<void> => {
    await toDays(ben)
    await ben.press(t.propose)
    await ben.sees(t.proposeTitle)
    await ben.choose('Ana')
    await fill(ben, { what, tone: 'glad', inDays: 2 })
    await ben.press(t.proposeDo('Ana'))
    await ben.reads(what)
    await ben.reads(t.asked('Ana'))
  }
  await propose('Her birthday')
  await ana.open('/')
  await ana.sees(t.today.proposed('Ben'))
  await ana.press(t.today.proposedDo)
  await ana.sees(t.asksYou('Ben'))
  await ana.press(t.no)
  await gone(ana, 'Her birthday')
  await toDays(ben)
  await ben.reads(t.asked('Ana'))
  await ben.press(t.takeAskBack)
  await gone(ben, 'Her birthday')
  await propose('Her new work')
  await toDays(ana)
  await ana.reads('Her new work')
  await ana.press(t.yes)
  await ana.sees(t.keep)
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.choose(ana.says.audience.people)
  await ana.press(t.keepDo)
  await ana.reads(ana.says.audience.chooseFirst)
  await ana.top().getByRole('checkbox', { name: 'Ben' }).check()
  await ana.press(t.keepDo)
  await ana.reads(t.readers('Ben'))
  await toDays(ben)
  await ben.sees(t.near.glad.soon('Ana'))
  await ben.press(t.letBe)
  // In the list it still says so; as a card of its own it is gone.
  await ben.page
    .getByRole('heading', { name: t.near.glad.soon('Ana') })
    .waitFor({ state: 'detached' })
  await toDays(caro)
  await caro.sees(caro.says.day.ofName('Ana'))
  expect(await wordsOn(caro)).not.toContain('Her new work')
})

test('[DA13] [DA14] Ben plans to walk with Ana; he writes one in his own words, rests, and stops', async () => {
  const { note, walk: t } = ben.says
  const plan = async (person: Person): Promise<void> => {
    await person.page.getByText(person.says.walk.title, { exact: true }).click()
    await person.press(person.says.walk.begin)
  }
  await toNotes(ben)
  await plan(ben)
  await ben.press(t.planDo)
  await ben.reads(t.whomMissing)
  await ben.reads(t.becauseMissing)
  await ben.reads(t.sinceMissing)
  await ben.choose('Ana')
  await ben.type(t.because, 'She lost Tomás in March.')
  const { month, year } = inDays(-60)
  await ben.top().getByRole('combobox', { name: ben.says.day.month }).selectOption(String(month))
  await ben.type(ben.says.day.year, String(year))
  await ben.choose(t.paces.week)
  await ben.press(t.planDo)
  await ben.sees(t.due('Ana'))
  await ben.open('/')
  await ben.sees(t.today.due('Ana'))
  await ben.reads('She lost Tomás in March.')
  await ben.press(t.today.dueDo)
  await ben.sees(t.due('Ana'))
  const scenes = [
    { name: 'walk', path: `${path}/notes` },
    { name: 'plan', path: `${path}/notes`, act: plan },
  ]
  expect(await look(ben, scenes, 'dark')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await toNotes(ben)
  const opener = await ben.page.locator('.here-phrases .words').first().innerText()
  await ben.pick(opener)
  await ben.sees(note.write)
  expect(await ben.top().getByRole('textbox').inputValue()).toBe(opener)
  await ben.type(note.words, 'The river is high. I thought of you two there.')
  await ben.press(note.send)
  await ben.reads(note.sent('Ana'))
  await ben.reads(/The next reminder comes on/)
  await ana.open('/')
  await ana.press(note.today.cameDo)
  await ana.reads('The river is high. I thought of you two there.')
  // She sees a note like any other, and nothing of a plan.
  const words = await wordsOn(ana)
  for (const not of ['She lost Tomás', t.withName('Ana'), t.withName('Ben')])
    expect(words).not.toContain(not)
  await ben.press(t.stop)
  await gone(ben, t.withName('Ana'))
})

/** A second device of Ben's: a plan of a year ago, and one that is due. */
const onBensTablet = async (since: number, until_: number): Promise<void> => {
  const tablet = new Browser(stage.host.origin)
  const engine = tablet.open()
  await good(engine.account.signInWithPassphrase(bens.name, bens.passphrase))
  await until(engine, ({ circles }) => circles.length === 1)
  const { notes } = await untilCircle(engine, circle, state => state.notes.others.length > 0)
  const anas = notes.others.find(({ name }) => name === 'Ana')?.account
  if (anas === undefined) throw new Error('Ana is not here')
  const today = Math.floor(Date.now() / dayMs)
  await good(
    engine.circles.sayToMyself({
      t: 'walk-begun',
      circle,
      with: anas,
      because: 'She lost Tomás.',
      since: today + since,
      from: today + since + 4,
      until: today + until_,
      pace: 'month',
    }),
  )
  await until(engine, ({ connection, today: view }) => {
    const waits = view?.items.some(({ kind }) => kind === 'unsent-words') === true
    return connection === 'live' && !waits
  })
  await tablet.close()
}

test('[DA14] skipped from Today, it is next time; after a year he may go on without a plan', async () => {
  const { walk: t } = ben.says
  await onBensTablet(-5, 295)
  await ben.open('/')
  await ben.sees(t.today.due('Ana'))
  await ben.press(t.today.skip)
  await gone(ben, t.today.due('Ana'))
  await toNotes(ben)
  await ben.reads(/The next reminder comes on/)
  await onBensTablet(-370, -1)
  await ben.open('/')
  await ben.sees(t.today.overYear('Ana'))
  await ben.reads(t.today.overMore)
  await ben.press(t.today.overDo)
  await ben.reads(t.overYear)
  await ben.press(t.letGo)
  await gone(ben, t.overYear)
})

test('[DA12] Ana wants no more notes: in silence first, and then she tells Ben', async () => {
  const { note: t } = ana.says
  const write = async (words: string): Promise<void> => {
    await toNotes(ben)
    await ben.press(t.write)
    await ben.choose('Ana')
    await ben.press(t.goOn)
    await ben.type(t.words, 'I forgot')
    await ben.press(ben.says.ui.close)
    await ben.press(t.write)
    await ben.choose('Ana')
    await ben.press(t.goOn)
    // Words that he finds there are his, from before.
    await ben.reads(ben.says.sharing.keptBefore)
    await ben.type(t.words, words)
    await ben.press(t.send)
    await ben.reads(t.sent('Ana'))
  }
  await toNotes(ana)
  await ana.press(t.noMore)
  await ana.sees(t.noMoreTitle('Ben'))
  await ana.press(t.noMoreSilent)
  await ana.reads(t.quiet('Ben'))
  // It stands where she looks, and a reader is taken there.
  await ana.page
    .locator('div.notice:focus')
    .filter({ hasText: t.quiet('Ben') })
    .waitFor()
  await write('It snows here.')
  await toNotes(ana)
  await ana.reads(t.quiet('Ben'))
  expect(await wordsOn(ana)).not.toContain('It snows here.')
  await ana.press(t.wantAgain)
  await ana.reads('It snows here.')
  // Whoever stands on the page of notes when it comes has seen it there.
  await ben.open('/')
  await ana.press(t.noMore)
  await ana.press(t.noMoreTell('Ben'))
  await ana.reads(t.quietTold('Ben'))
  await ben.open('/')
  await ben.sees(t.today.declined('Ana'))
  await ben.press(t.today.declinedDo)
  await ben.reads(t.ratherNot('Ana'))
  await ben.press(t.write)
  await ben.sees(t.write)
  await ben.page.getByRole('radio', { name: 'Caro' }).waitFor()
  expect(await ben.page.getByRole('radio', { name: 'Ana' }).count()).toBe(0)
})
