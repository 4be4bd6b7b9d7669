/* oxlint-disable no-await-in-loop -- one person after another */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import {
  begin,
  comeByLink,
  joinAtOnce,
  makeCircle,
  makeLink,
  signIn,
  suggestedWords,
} from './steps.ts'

const dayMs = 86_400_000
const clock = { aheadMs: 0 }
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ now: () => Date.now() + clock.aheadMs })
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const theWords = async ({ page }: Person): Promise<string> => {
  const found = page.locator('.circle-words li')
  await found.first().waitFor()
  return (await found.allInnerTexts()).join(' ')
}

/** A keeper hears the words on the phone and types them. */
const help = async (keeper: Person, words: string): Promise<void> => {
  const { keepers: t, ui } = keeper.says
  await keeper.open('/me/keepers')
  await keeper.sees(t.holds('Ana'))
  await keeper.press(t.help('Ana'))
  await keeper.type(t.helpField, words)
  await keeper.press(t.helpYes)
  await keeper.reads(t.helpDone('Ana'))
  await keeper.press(ui.close)
}

test('[G2] a lost phone: two of three bring Ana back; stopped from her old device, they do not', async () => {
  const ana = await stage.enter('Ana')
  const { keepers: t } = ana.says
  const kept = await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const others: Person[] = []
  for (const name of ['Ben', 'Caro', 'Dora']) {
    await ana.open(`${circle}/invite`)
    const link = await makeLink(ana, 'open')
    const person = await stage.enter(name)
    await comeByLink(person, link)
    await joinAtOnce(person)
    await person.sees('Table')
    others.push(person)
  }
  const [ben, caro] = others
  if (ben === undefined || caro === undefined) throw new Error('nobody')

  // Ana asks each of them; each says yes; each gets a part.
  await ana.open('/me/keepers')
  for (const { name } of others) {
    await ana.press(t.askMore)
    await ana.sees(t.askTitle)
    await ana.press(t.askOne(name))
    await ana.sees(name)
  }
  for (const keeper of others) {
    await keeper.open('/')
    await keeper.sees(t.today.asked('Ana'))
    await keeper.press(t.today.askedDo)
    await keeper.sees(t.asks('Ana'))
    await keeper.press(t.yes)
    await keeper.sees(t.agreed('Ana'))
  }
  await ana.press(t.make)
  await ana.sees(t.makeTitle)
  await ana.press(t.makeYes)
  // The page was opened anew since Ana came in: for this she shows once more that it is her.
  await ana.sees(ana.says.me.signInAgain)
  await signIn(ana, kept)
  await ana.sees(t.makeTitle)
  await ana.press(t.makeYes)
  await ana.reads(t.isReady(t.numbers[2]))
  const scenes: readonly Scene[] = [
    { name: 'keepers', path: '/me/keepers' },
    { name: 'keepers-ask', path: '/me/keepers', act: person => person.press(t.askMore) },
    { name: 'keepers-make', path: '/me/keepers', act: person => person.press(t.makeAgain) },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  const helping: Scene = {
    name: 'keepers-help',
    path: '/me/keepers',
    act: person => person.press(t.help('Ana')),
  }
  expect(await look(caro, [helping], 'dark')).toEqual([])

  // Somebody on another device; Ana sees it on the one she still has, and stops it.
  const other = await stage.enter('Mallory')
  await other.open('/back')
  await other.press(t.backBegin)
  await help(ben, await theWords(other))
  await ana.open('/')
  await ana.sees(t.today.running)
  await ana.press(t.today.runningDo)
  await ana.press(t.stop)
  await ana.reads(t.stopped)
  await other.press(t.backLook)
  await other.sees(t.backEnded)

  // Ana has lost everything: in Spanish, on a small screen, by keyboard.
  const phone = await stage.enter('Ana', { lang: 'es', width: 320 })
  const { keepers: s } = phone.says
  await phone.open('/sign-in')
  await phone.press(s.back)
  await phone.sees(s.backTitle)
  await phone.page.getByRole('button', { name: s.backBegin }).focus()
  await phone.page.keyboard.press('Enter')
  const words = await theWords(phone)
  expect(await look(phone, [{ name: 'back', path: '/back' }], 'light')).toEqual([])
  await help(ben, words)
  await help(caro, words)
  await phone.press(s.backLook)
  await phone.reads(s.backGiven('2', '2'))
  clock.aheadMs = 3 * dayMs + 60_000
  await phone.press(s.backLook)
  await phone.reads(s.backOpen)
  await phone.press(s.backIn)
  // She is herself again, and so is the language that her account chose.
  await phone.sees(t.inTitle)
  await phone.type(ana.says.account.signInName, 'Ana once more')
  await suggestedWords(phone)
  await phone.press(t.inPassphrase)
  await phone.press(t.inSheetDo)
  await phone.sees(ana.says.me.sheetTitle)
  await phone.open(circle)
  await phone.sees('Table')
  await ana.open('/')
  await ana.sees(ana.says.account.lockedTitle)
})
