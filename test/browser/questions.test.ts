import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keptOnDevice } from './keptOnDevice.ts'
import { look } from './look.ts'
import { wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const name = 'The two of us'

/** From the page of the circle to its questions. */
const toQuestions = async (person: Person, circle: string): Promise<void> => {
  await person.open(`${circle}/questions`)
  await person.sees(person.says.questions.title)
}

/** What they asked waits for answers; only who asked can let it go. */
const waits = ({ page, says }: Person): Promise<void> =>
  page.getByRole('button', { name: says.questions.letGo, exact: true }).waitFor()

/** One of ours, as it stands on the screen. */
const askOurs = async (person: Person, depth: 'light' | 'closer' | 'deep'): Promise<string> => {
  const t = person.says.questions
  await person.choose(t.depths[depth])
  const words = await person.page.locator('.card .words-large').first().innerText()
  // What was chosen is in sight, and what was asked stands at the top.
  const ask = person.page.getByRole('button', { name: t.ask, exact: true })
  const isInSight = async (): Promise<boolean> => {
    const { y, height } = (await ask.boundingBox()) ?? { y: -1, height: 0 }
    return y > 0 && y + height < (person.page.viewportSize()?.height ?? 0)
  }
  await expect.poll(isInSight).toBe(true)
  await person.press(t.ask)
  await waits(person)
  await expect.poll(() => person.page.evaluate(() => scrollY)).toBe(0)
  return words
}

const answer = async (person: Person, words: string): Promise<void> => {
  await person.type(person.says.questions.yours, words)
  await person.press(person.says.together.answer)
}

test('[W17] two in a couple ask each other, answer alone, pass, and read together; one of them in Spanish', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, name, 'couple')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const link = await makeLink(ana, 'open')
  const { questions: t, together, ui, safetyCheck } = ana.says
  await toQuestions(ana, circle)
  await ana.reads(t.none)
  const ben = await stage.enter('Ben', { lang: 'es', width: 320, theme: 'dark' })
  const { questions: tEs, together: togetherEs, ui: uiEs } = ben.says
  await comeByLink(ben, link)
  await joinAtOnce(ben)
  await ben.sees(name)

  // Before it, three questions for one alone; whoever looks at them leaves no trace.
  await toQuestions(ana, circle)
  await ana.press(safetyCheck.open)
  await ana.reads(safetyCheck.lead)
  await ana.press(safetyCheck.notNow)
  expect(await look(ana, [{ name: 'asking', path: `${circle}/questions` }], 'light')).toEqual([])
  const asked = await askOurs(ana, 'light')
  expect(asked).toBe(t.prompts.smile)

  // Ben reads it in his own language, answers, thinks better of it and says something else.
  await ben.open('/')
  await ben.sees(tEs.today.asks('Ana', name))
  await ben.press(tEs.today.asksDo)
  await ben.reads(tEs.prompts.smile)
  expect(await look(ben, [{ name: 'asked', path: `${circle}/questions` }], 'dark')).toEqual([])
  // Whoever leaves in the middle finds their words where they were.
  const half = 'El perro en el barreño, y tú con la manguera. '.repeat(8).trim()
  await ben.type(tEs.yours, half)
  await keptOnDevice(ben, 'drafts', half.length + 100)
  await ben.open('/')
  await ben.sees(tEs.today.asks('Ana', name))
  await ben.press(tEs.today.asksDo)
  const begun = ben.page.getByRole('textbox', { name: tEs.yours })
  await expect.poll(() => begun.inputValue()).toBe(half)
  await ben.page.reload()
  await expect.poll(() => begun.inputValue()).toBe(half)
  await answer(ben, 'El perro en el barreño.')
  await ben.sees(togetherEs.mine)
  await ben.press(togetherEs.withdraw)
  await ben.sees(togetherEs.minePassed)
  await ben.press(togetherEs.afterAll)
  // What was said once is no draft any more.
  expect(await begun.inputValue()).not.toContain('barreño')
  await answer(ben, 'El perro, y tú.')
  await ben.sees(togetherEs.mine)
  await ben.page.getByText(ben.says.circle.goingOut).waitFor({ state: 'detached' })
  await ben.open('/')
  await ben.reads(uiEs.thatIsAll)

  // Nothing of it is on Ana's screen before she has answered herself.
  await toQuestions(ana, circle)
  expect(await wordsOn(ana)).not.toContain('perro')
  await answer(ana, 'Your mother on the phone.')
  await ana.reads('El perro, y tú.')
  await ana.sees(t.talk)
  expect(await wordsOn(ana)).not.toContain('barreño')
  await ben.open('/')
  await ben.press(tEs.today.openDo)
  await ben.reads('Your mother on the phone.')
  await ben.sees(tEs.talk)
  expect(await look(ben, [{ name: 'open', path: `${circle}/questions` }], 'dark')).toEqual([])

  // Ben asks one of his own, and Ana passes: what opens names nobody who passed.
  await ben.press(tEs.another)
  await ben.choose(tEs.own)
  await ben.type(tEs.ownLabel, '¿Nos vamos al mar?')
  await ben.press(tEs.ask)
  await waits(ben)
  await ana.open(circle)
  await ana.reads('¿Nos vamos al mar?')
  await ana.press(together.answerOrPass)
  await ana.press(together.pass)
  await ana.sees(together.minePassed)
  await answer(ben, 'En mayo.')
  await ana.reads('En mayo.')
  expect(await wordsOn(ana)).toContain(together.passedUnnamed)

  // A third is let go by who asked it, and another can be asked. What was asked before is not offered first.
  await ana.press(t.another)
  expect(await askOurs(ana, 'light')).toBe(t.prompts.meal)
  await toQuestions(ben, circle)
  await answer(ben, 'Lentejas.')
  await ben.sees(togetherEs.mine)
  await ana.press(t.letGo)
  await ana.sees(t.letGoTitle)
  await ana.press(t.letGoDo)
  await ben.press(tEs.another)
  await ben.reads(tEs.lead)
  // oxlint-disable-next-line no-await-in-loop
  for (const person of [ana, ben]) expect(await wordsOn(person)).not.toContain('Lentejas')

  // One takes an answer back: it goes from the other's screen too.
  await ben.press(togetherEs.takeBack)
  await ben.sees(togetherEs.takeBackTitle)
  await ben.top().getByRole('button', { name: togetherEs.takeBack, exact: true }).click()
  await ana.page.getByText('En mayo.').waitFor({ state: 'detached' })
  await ana.open('/')
  await ana.reads(ui.thatIsAll)

  // Where both pass, both read that nobody answered.
  await toQuestions(ana, circle)
  await ana.press(t.another)
  await askOurs(ana, 'closer')
  await ana.press(together.pass)
  await ana.sees(together.minePassed)
  await toQuestions(ben, circle)
  await ben.press(togetherEs.pass)
  await ben.reads(tEs.nobody)
  await ana.reads(t.nobody)
  expect(await look(ben, [{ name: 'nobody', path: `${circle}/questions` }], 'dark')).toEqual([])
})
