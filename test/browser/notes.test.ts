import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayMs } from '#core/circle/circle.ts'
import { type CircleId, parseCircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { inDays } from './dayForm.ts'
import { openFamilyTable } from './familyTable.ts'
import type { Kept } from './steps.ts'
import { look } from './look.ts'
import { gone, wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let ana: Person
let ben: Person
let bens: Kept
let path: string
let circle: CircleId

beforeAll(async () => {
  ;({ stage, ana, ben, bens, path } = await openFamilyTable())
  const id = parseCircleId(path.split('/').at(-1) ?? '')
  if (id === undefined) throw new Error('no circle')
  circle = id
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const toNotes = async (person: Person): Promise<void> => {
  await person.open(`${path}/notes`)
  await person.sees(person.says.note.title)
}

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

/** A second device of Ben's: a plan of a year ago, and one that is due. Whoever has seen it puts the device away. */
const onBensTablet = async (since: number, until_: number): Promise<Browser> => {
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
  return tablet
}

test('[DA14] skipped from Today, it is next time; after a year he may go on without a plan', async () => {
  const { walk: t } = ben.says
  const tablet = await onBensTablet(-5, 295)
  await ben.open('/')
  await ben.sees(t.today.due('Ana'))
  await tablet.close()
  await ben.press(t.today.skip)
  await gone(ben, t.today.due('Ana'))
  await toNotes(ben)
  await ben.reads(/The next reminder comes on/)
  const later = await onBensTablet(-370, -1)
  await ben.open('/')
  await ben.sees(t.today.overYear('Ana'))
  await later.close()
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
