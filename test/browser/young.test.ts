import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** Caro after the story below, and where her family is. */
let seen: { readonly caro: Person; readonly circle: string } | undefined

test('[Y7] [Y9] [Y11] Caro is told what her parents see, and finds help outside before she reports one', async () => {
  const ana = await stage.enter('Ana')
  const { young: t, circles, joining, circle: c, report, help } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Kitchen table', 'family')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const bens = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben')
  await comeByLink(ben, bens)
  await ben.press(joining.join)
  await ben.sees('Kitchen table')
  await share(ben, { need: 'listen', words: 'She never does what I say.' })

  await ana.open(`${circle}/invite`)
  await ana.choose(t.young)
  await ana.reads(t.inviteMore)
  await ana.press(circles.makeLink)
  await ana.sees(circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()

  // Before the yes: what is seen, what not, and who can get around it.
  const caro = await stage.enter('Caro')
  await caro.open(link)
  await caro.sees(t.see)
  await caro.reads(t.fear)
  // With an account it would be refused: what to do instead is said before anybody signs in.
  await caro.press(joining.signIn)
  await caro.sees(t.newTitle)
  await caro.reads(t.newInstead('Ana', 'Kitchen table'))
  await caro.press(t.newSignIn)
  await caro.sees(caro.says.account.signInTitle)
  await comeByLink(caro, link)
  await caro.sees(t.see)
  await caro.press(joining.ask)
  await ana.open(circle)
  await ana.press(c.welcome)
  await caro.open(circle)
  await caro.sees('Kitchen table')

  // Whom she would ring is hers alone.
  await caro.open('/me/trusted')
  await caro.type(t.name, 'Aunt Rosa')
  await caro.type(t.phone, '600 000 001')
  await caro.press(t.add)
  await caro.reads(t.remove('Aunt Rosa'))
  await caro.press(help.getHelp)
  const rosa = caro.top().getByRole('link', { name: help.callLabel('600 000 001', 'Aunt Rosa') })
  expect(await rosa.getAttribute('href')).toBe('tel:600000001')
  await caro.top().getByRole('combobox').selectOption('US')
  const kinds = caro.top().getByRole('heading', { level: 2 })
  const titles = await kinds.allInnerTexts()
  const place = (title: string): number => titles.findIndex(each => each.startsWith(title))
  expect(place(help.kinds.youth)).toBeGreaterThan(0)
  expect(place(help.kinds.youth)).toBeLessThan(place(help.kinds.crisis))
  await caro.page.keyboard.press('Escape')

  // About Ben, to Ana: both are her parents, and ways outside come first.
  await caro.open(circle)
  await caro.follow(caro.says.sharing.asks.listen('Ben'))
  await caro.sees(caro.says.sharing.asks.listen('Ben'))
  await caro.page.getByText(caro.says.limits.moreAbout('Ben')).first().click()
  await caro.press(report.reportLabel('Ben'))
  await caro.sees(t.notAlone)
  const words = await caro.top().innerText()
  expect(words.indexOf(t.linesDo)).toBeLessThan(words.indexOf(report.yours))
  await caro.type(report.yours, 'It is about me.')
  await caro.press(report.send)
  await caro.sees(report.sentTitle)
  await caro.sees(t.notAloneToo)
  await caro.press(caro.says.ui.close)

  // Everybody sees whose seat it is, and nobody sees whom she chose.
  await ben.open(`${circle}/people`)
  await ben.reads(t.label)
  expect(await ben.page.locator('body').innerText()).not.toContain('Rosa')
  seen = { caro, circle }
})

test('[W5] [W6] what a young person sees is clean for axe and fits 320 px', async () => {
  if (seen === undefined) throw new Error('The story before this one did not come to its end.')
  const { caro, circle } = seen
  const scenes: readonly Scene[] = [
    { name: 'trusted', path: '/me/trusted' },
    { name: 'young-people', path: `${circle}/people` },
    {
      name: 'young-help',
      path: circle,
      act: async person => {
        await person.press(person.says.help.getHelp)
        await person.sees(person.says.help.trusted)
      },
    },
  ]
  expect(await look(caro, scenes, 'light')).toEqual([])
})
