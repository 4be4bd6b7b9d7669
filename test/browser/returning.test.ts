import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, makeCircle, share } from './steps.ts'

let stage: Stage
let friends: {
  readonly ana: Person
  readonly ben: Person
  readonly caro: Person
  readonly circle: string
}

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('a lost phone: Ben comes back with a new account, Ana welcomes him, and Caro reads one Ben', async () => {
  const ana = await stage.enter('Ana')
  const { circle: t, circles, returning } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Our kitchen', 'family')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  await ana.choose(circles.modeAsk)
  await ana.press(circles.makeLink)
  await ana.sees(circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()
  await ana.open(circle)
  const asks = async (name: string, lang?: 'es') => {
    const one = await stage.enter(name, { lang })
    await comeByLink(one, link)
    await one.press(one.says.joining.ask)
    await ana.sees(t.asks(name))
    return one
  }
  const lost = await asks('Ben')
  await ana.press(t.welcome)
  await lost.open(circle)
  await share(lost, { need: 'listen', words: 'The lamp is still on.' })
  const caro = await asks('Caro')
  await ana.press(t.welcome)
  await caro.open(circle)
  await caro.reads('The lamp is still on.')

  // Everything is gone. He has a new telephone, in Spanish, and comes through the old link.
  await lost.leave()
  const ben = await asks('Benito', 'es')
  await ana.press(returning.wereHere)
  await ana.sees(returning.title('Benito'))
  await ana.choose('Ben')
  await ana.press(returning.next)
  await ana.sees(returning.sureTitle('Ben'))
  await ana.reads(returning.out('Ben'))
  await ana.press(returning.welcome)
  await ana.page.locator('dialog[open]').waitFor({ state: 'detached' })

  await ben.open(circle)
  const his = ben.says.returning
  await ben.sees(his.asks('Ana', 'Ben'))
  // Nothing is merged before his yes.
  await caro.open(circle)
  await caro.sees(caro.says.sharing.asks.listen('Ben'))
  const asked: readonly Scene[] = [{ name: 'was-here', path: circle }]
  expect(await look(ben, asked, 'light')).toEqual([])
  await ben.press(his.yes)
  await caro.sees(caro.says.sharing.asks.listen('Benito'))
  await caro.open(`${circle}/people`)
  await caro.reads(/with a new account since .+, welcomed back by Ana/)
  friends = { ana, ben, caro, circle }
})

test('his words stay out of his hands, and his yes can be taken back', async () => {
  const { ana, ben, caro, circle } = friends
  const his = ben.says.returning
  // His words, and not in his hands.
  await ben.open(circle)
  await ben.follow(ben.says.sharing.asks.listen('Benito'))
  await ben.reads(his.wroteBefore)
  const inside = new URL(ben.page.url()).pathname
  const scenes: readonly Scene[] = [
    { name: 'mine', path: `${circle}/people` },
    { name: 'share', path: inside },
  ]
  expect(await look(ben, scenes, 'dark')).toEqual([])
  // A yes can be taken back.
  await ben.open(`${circle}/people`)
  await ben.press(his.undo)
  await caro.open(circle)
  await caro.sees(caro.says.sharing.asks.listen('Ben'))

  // The sheets of who looks after it.
  const { circle: t, returning } = ana.says
  const chosen: readonly Scene[] = [
    {
      name: 'who',
      path: `${circle}/people`,
      act: async person => {
        await person.press(t.moreLabel('Benito'))
        await person.press(returning.wereHere)
      },
    },
    {
      name: 'sure',
      path: `${circle}/people`,
      act: async person => {
        await person.press(t.moreLabel('Benito'))
        await person.press(returning.wereHere)
        await person.choose('Caro')
        await person.press(returning.next)
        await person.sees(returning.sureTitle('Caro'))
      },
    },
  ]
  expect(await look(ana, chosen, 'dark')).toEqual([])
})
