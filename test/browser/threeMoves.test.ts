import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { allThatIsKept } from './keptOnDevice.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, makeCircle } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const inTab = ({ page }: Person): Promise<string> =>
  page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))

/** The title of a story, as it stands folded below. */
const chooseStory = async (person: Person, title: string): Promise<void> => {
  await person.page.getByText(person.says.practising.choose, { exact: true }).click()
  await person.pick(title)
}

/** Without what the app last showed: it is written down in its own time, whatever one does. */
const keptOf = async (person: Person): Promise<readonly string[]> =>
  (await allThatIsKept(person)).filter(name => !name.includes('last-state'))

test('[PR2] three moves on a story: an example beside one’s own words, nothing sent, nothing kept', async () => {
  const ana = await stage.enter('Ana')
  const { practising: t, ui, hints, feelings } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'The two of us')
  await ana.open('/circles')
  await ana.follow(new RegExp(t.row))
  await ana.sees(t.title)
  await ana.reads(t.private)
  const story = t.situations.saturday
  await chooseStory(ana, story.title)
  const before = [await inTab(ana), await keptOf(ana)]
  const asked: string[] = []
  // Parts of the app itself may still be on their way, and each opening asks once for the host's help lines.
  ana.page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/assets/') && pathname !== '/v1/help-lines') asked.push(request.url())
  })

  await ana.sees(t.moves.feeling)
  await ana.reads(story.said)
  await ana.page.getByText(t.feelingWords, { exact: true }).first().click()
  await ana.page.locator('label').filter({ hasText: feelings.common.lonely }).first().click()
  await ana.page.getByText('You sound …', { exact: true }).click()
  await ana.type(t.yours, 'You sound a long way from home.')
  await ana.press(t.goOn)

  // One hint, as under any answer; it holds nothing back.
  await ana.sees(t.moves.meaning)
  await ana.type(t.yours, 'You should look for a club. At least you have work.')
  await ana.page
    .locator('.reply-hint output')
    .getByText(/You should look for a club/)
    .waitFor()
  expect(await ana.page.locator('.reply-hint output').count()).toBe(1)
  expect(await ana.page.getByRole('button', { name: hints.off }).count()).toBe(1)
  await ana.press(t.goOn)

  await ana.sees(t.moves.question)
  await ana.press(ui.pass)
  await ana.sees(t.besideTitle)
  // oxlint-disable-next-line no-await-in-loop
  for (const words of [
    feelings.common.lonely,
    'You sound a long way from home.',
    'You should look for a club. At least you have work.',
    t.passed,
    story.feeling,
    story.meaning,
    story.question,
  ])
    await ana.reads(words)

  // Another story begins anew, and can be stopped in the middle: it ends off the screen.
  await ana.press(t.another)
  await ana.sees(t.moves.feeling)
  expect(await ana.page.getByRole('textbox', { name: t.yours }).inputValue()).toBe('')
  await ana.press(t.stop)
  await ana.sees(t.endTitle)
  await ana.reads(t.end)
  expect([await inTab(ana), await keptOf(ana)]).toEqual(before)
  expect(asked).toEqual([])
  await ana.press(ui.done)
  await ana.sees(ana.says.ui.circles)
})

test('[PR3] one bell after ten minutes for whoever asked for it, and every step can be passed', async () => {
  // Without an account, too.
  const ben = await stage.enter('Ben')
  const { practising: t, ui } = ben.says
  await ben.page.clock.install()
  await ben.open('/three-moves')
  await ben.sees(t.title)
  const throughIt = async (): Promise<void> => {
    for (const move of [t.moves.feeling, t.moves.meaning, t.moves.question]) {
      // oxlint-disable-next-line no-await-in-loop
      await ben.sees(move)
      // oxlint-disable-next-line no-await-in-loop
      await ben.press(ui.pass)
    }
    await ben.sees(t.besideTitle)
  }
  await ben.page.getByRole('checkbox', { name: t.bell }).check()
  await ben.press(t.begin)
  await throughIt()
  expect(await ben.page.getByText(t.over).count()).toBe(0)
  await ben.page.clock.fastForward('10:01')
  await ben.reads(t.over)
  // Nothing stops anybody.
  await ben.press(t.another)
  await throughIt()
  await ben.press(t.enough)
  await ben.sees(t.endTitle)
  // Who asked for no bell is told of no time.
  await ben.press(ui.done)
  await ben.open('/three-moves')
  await ben.press(t.begin)
  await ben.page.clock.fastForward('10:01')
  await throughIt()
  expect(await ben.page.getByText(t.over).count()).toBe(0)
})

const pass = async (person: Person, times: number): Promise<void> => {
  for (let time = 0; time < times; time++)
    // oxlint-disable-next-line no-await-in-loop
    await person.press(person.says.ui.pass)
}

test.each(['light', 'dark'] as const)(
  '[PR1] in Spanish, on 320 px, clean for axe at every step (%s)',
  async theme => {
    const caro = await stage.enter('Caro', { lang: 'es', width: 320, theme })
    const { practising: t } = caro.says
    const path = '/three-moves'
    const story = async (person: Person): Promise<void> =>
      chooseStory(person, t.situations.bread.title)
    const scenes = [
      { name: 'begin', path },
      {
        name: 'choose',
        path,
        act: (person: Person) => person.page.getByText(t.choose, { exact: true }).click(),
      },
      {
        name: 'feeling',
        path,
        act: async (person: Person) => {
          await story(person)
          await person.reads(t.situations.bread.said)
          await person.page.getByText(t.feelingWords, { exact: true }).first().click()
        },
      },
      {
        name: 'beside',
        path,
        act: async (person: Person) => {
          await story(person)
          await pass(person, 3)
          await person.reads(t.situations.bread.meaning)
        },
      },
      {
        name: 'end',
        path,
        act: async (person: Person) => {
          await story(person)
          await person.press(t.stop)
          await person.reads(t.end)
        },
      },
    ]
    expect(await look(caro, scenes, theme)).toEqual([])
  },
)
