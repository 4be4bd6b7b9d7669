import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { enter, tabTo, words, write } from './keys.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { suggestedWords } from './steps.ts'

/** Two people without a mouse: Tab, Enter, Space, the arrows and Esc, from the link to heard. */
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** The focus is on the title of what just opened, so a reader says where we are. */
const titleHasFocus = async (person: Person, title: string): Promise<void> => {
  await person.sees(title)
  await person.page.waitForFunction(
    wanted => document.activeElement?.textContent?.trim() === wanted,
    title,
  )
}

/** Nothing covers it, and it is within the screen. */
const isOnTop = (shown: Element): boolean => {
  const { left, top, height } = shown.getBoundingClientRect()
  const at = document.elementFromPoint(left + 4, top + height / 2)
  return at !== null && shown.contains(at)
}

const account = async (person: Person): Promise<void> => {
  const { account: t } = person.says
  await titleHasFocus(person, t.newTitle)
  await write(person, t.nameLabel, person.name)
  await person.page.keyboard.press('Enter')
  await titleHasFocus(person, t.passphraseTitle)
  await suggestedWords(person)
  await enter(person, t.make)
  await titleHasFocus(person, t.sheetTitle)
  await enter(person, t.later)
}

test('[W5] the whole journey by keyboard alone', async () => {
  const ana = await stage.enter('Ana', { width: 1280 })
  const ben = await stage.enter('Ben', { width: 1280 })
  const t = ana.says
  await ana.open(await stage.host.setUpLink())
  await ana.sees(t.setup.title)
  await ana.page.keyboard.press('Tab')
  expect(await words(ana)).toBe(t.leave.leave)
  await tabTo(ana, t.setup.here)
  await ana.page.keyboard.press('Space')
  await enter(ana, t.setup.goOn)
  await account(ana)
  await titleHasFocus(ana, t.account.bringsTitle)
  await enter(ana, t.account.skip)
  await titleHasFocus(ana, t.account.firstTitle)
  await enter(ana, t.account.firstCircle)
  await titleHasFocus(ana, t.circles.newTitle)
  await write(ana, t.circles.nameLabel, 'Ana and Ben')
  await ana.page.keyboard.press('Enter')
  await titleHasFocus(ana, t.agreement.firstTitle)
  await enter(ana, t.agreement.without)
  await titleHasFocus(ana, t.circles.inviteTitle)
  // The arrows move within a choice.
  await tabTo(ana, t.circles.modeAsk)
  await ana.page.keyboard.press('ArrowDown')
  await ana.reads(t.circles.modeOpenPlain.one)
  await enter(ana, t.circles.makeLink)
  await titleHasFocus(ana, t.circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()

  await ben.open(link)
  await ben.sees(t.joining.title)
  await enter(ben, t.joining.makeAccount)
  await account(ben)
  await titleHasFocus(ben, t.joining.title)
  await enter(ben, t.joining.join)
  await titleHasFocus(ben, 'Ana and Ben')

  await ana.reads(t.circles.inviteComplete)
  await enter(ana, t.ui.back)
  await titleHasFocus(ana, 'Ana and Ben')
  await enter(ana, t.circle.share)
  await titleHasFocus(ana, t.sharing.composeTitle)
  // Too early, on a phone: what is missing stands where the focus goes, in sight.
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await enter(ana, t.sharing.goOn)
  const missing = ana.top().getByRole('alert').filter({ hasText: t.sharing.chooseNeed })
  await missing.waitFor()
  expect(await missing.evaluate(isOnTop)).toBe(true)
  expect(await words(ana)).toContain(t.sharing.needs.listen)
  await ana.page.setViewportSize({ width: 1280, height: 800 })
  await ana.page.keyboard.press('Space')
  await enter(ana, t.sharing.goOn)
  await write(ana, t.sharing.words, 'The chair is empty.')
  await enter(ana, t.sharing.send)
  await titleHasFocus(ana, t.sharing.sentTitle)
  await enter(ana, t.ui.done)

  await ben.reads('The chair is empty.')
  await enter(ben, t.sharing.asks.listen('Ana'))
  await titleHasFocus(ben, t.sharing.asks.listen('Ana'))
  await enter(ben, t.sharing.moves.reflect)
  await titleHasFocus(ben, t.sharing.replyFor.reflect)
  await write(ben, t.sharing.replyWords, 'What I hear is that you miss her.')
  // One Esc closes, what was written stays, and the focus goes back to where it was.
  await ben.page.keyboard.press('Escape')
  await ben.top().waitFor({ state: 'detached' })
  expect(await words(ben)).toContain(t.sharing.moves.reflect)
  await ben.page.keyboard.press('Enter')
  await titleHasFocus(ben, t.sharing.replyFor.reflect)
  await enter(ben, t.sharing.replySend)
  await enter(ben, t.ui.done)

  await enter(ana, t.sharing.iAsk.listen)
  await ana.reads('that you miss her')
  await enter(ana, t.sharing.thatsIt)
  for (const person of [ana, ben]) await person.ring('heard')

  // Back closes a sheet and stays on the page.
  await ana.sees(t.sharing.iAsk.listen)
  const address = ana.page.url()
  await enter(ana, t.sharing.letRest)
  await ana.sees(t.sharing.letRestTitle)
  await ana.page.goBack()
  await ana.top().waitFor({ state: 'detached' })
  expect(ana.page.url()).toBe(address)
})
