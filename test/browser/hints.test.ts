import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hintWords } from '#web/sharing/hintWords.ts'
import { es } from '#web/text/es.ts'
import { languageNames } from '#web/text/language.ts'
import { meet, type Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { type Pair, pair, share } from './steps.ts'

let stage: Stage
let friends: Pair

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage)
})
afterAll(() => stage.close())

const advice = (person: Person, quote: string): string =>
  hintWords({ rule: 'advice', quote }, 'listen', person.says.hints)

const troubles = async ({ page }: Person): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const field = ({ page, says }: Person) =>
  page.getByRole('textbox', { name: says.sharing.replyWords })

const status = (person: Person) => person.top().locator('.reply-hint').getByRole('status')

/** Looks at it in both themes on a small phone. */
const looksRight = async (person: Person): Promise<void> => {
  const { page } = person
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
  await page.setViewportSize({ width: 390, height: 740 })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await troubles(person)).toEqual([])
  }
}

test('[J1] [J3] [J4] [J5] a hint comes when writing rests, holds nothing back, and is turned off in one tap', async () => {
  const { ana, ben } = friends
  await share(ana, { need: 'listen', words: 'I could not get out of bed today.' })
  await ben.open('/')
  await ben.press(ben.says.today.waitsDo)
  await ben.reads('I could not get out of bed today.')
  const path = new URL(ben.page.url()).pathname
  await ben.pick(ben.says.sharing.moves.reflect)
  await ben.sees(ben.says.sharing.replyFor.reflect)
  const asked: string[] = []
  // Parts of the app itself may still be on their way, and each opening asks once for the host's help lines.
  ben.page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/assets/') && pathname !== '/v1/help-lines') asked.push(request.url())
  })

  // While a word is being typed nothing stands there; when writing rests it does.
  await field(ben).pressSequentially('That is hard. You should rest.', { delay: 20 })
  expect(await status(ben).innerText()).toBe('')
  await ben.reads(advice(ben, 'You should rest'))
  expect(asked).toEqual([])
  // The writer writes on: the focus is where it was.
  expect(await ben.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await looksRight(ben)

  // It goes at once when its reason is gone.
  await field(ben).fill('That is hard. You are worn out.')
  await expect.poll(() => status(ben).innerText()).toBe('')

  // Off in one tap, and on again in the same place, without losing one's place.
  await field(ben).fill('That is hard. You should rest.')
  await ben.press(ben.says.hints.off)
  await ben.reads(ben.says.hints.isOff)
  await ben.press(ben.says.hints.on)
  await ben.reads(advice(ben, 'You should rest'))
  await ben.press(ben.says.hints.off)
  await ben.reads(ben.says.hints.isOff)

  await field(ben).fill('')
  await ben.press(ben.says.ui.pass)

  // The account keeps it. On again in the settings; an answer goes out with a hint beside it, in
  // Spanish too.
  await ben.open('/me/settings')
  const settings = ben.page.getByRole('group', { name: ben.says.hints.setting })
  const off = settings.getByRole('radio', { name: ben.says.hints.settingOff, exact: true })
  await expect.poll(() => off.isChecked()).toBe(true)
  await settings.locator('label').filter({ hasText: /^On$/ }).click()
  await ben.page.getByText(languageNames.es, { exact: true }).click()
  const benito = meet({ ...ben, lang: 'es' })
  await benito.sees(es.me.settingsTitle)
  await benito.open(path)
  await benito.pick(es.sharing.moves.reflect)
  await field(benito).fill('Ay, Ana. Deberías descansar un poco.')
  await benito.reads(advice(benito, 'Deberías descansar un poco'))
  await looksRight(benito)
  await benito.press(es.sharing.replySend)
  await benito.sees(es.sharing.sentMoveTitle)
  await ana.ring('answered')
  expect(stage.witness.complaints()).toEqual([])
})
