import { afterEach, beforeEach, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin } from './steps.ts'

let stage: Stage

beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  const complaints = stage.witness.complaints()
  await stage.close()
  expect(complaints).toEqual([])
})

const add = async (ana: Person, name: string): Promise<string> => {
  const { people } = ana.says
  await ana.open('/people/new')
  await ana.type(people.name, name)
  await ana.press(people.save)
  await ana.sees(name)
  return new URL(ana.page.url()).pathname.replace('/people/', '/ring/')
}

test('[NE6] [NE9] [NE10] Ana places her people, by picture and by list, and puts a gap away', async () => {
  const ana = await stage.enter('Ana', { width: 320 })
  await begin(ana, await stage.host.setUpLink())
  const { network: t, people, ui } = ana.says
  // Nobody is there yet, not among her people either.
  await ana.open('/network')
  await ana.reads(t.none)
  await ana.press(t.place)
  await ana.reads(t.chooseNobody)
  const [mara, jon] = [await add(ana, 'Mara Weiss'), await add(ana, 'Jon')]

  // Nothing is chosen beforehand, passing is as near as keeping, and without a ring it asks.
  await ana.follow(new RegExp(`^${t.personRow}`))
  await ana.sees(t.placeTitle('Jon'))
  await ana.press(t.keep)
  await ana.reads(t.ringMissing)
  await ana.press(ui.pass)
  await ana.reads(t.none)
  await ana.press(t.place)
  await ana.follow('Mara Weiss')
  await ana.choose(t.rings[1])
  await ana.page.getByRole('checkbox', { name: new RegExp(`^${t.for.practical}`) }).check()
  await ana.press(t.keep)
  await ana.sees(t.title)
  const list = ana.page.getByRole('region', { name: t.list })
  await list.getByRole('link', { name: `Mara Weiss ${t.forLine('practical help')}` }).waitFor()
  await ana.reads(t.end)

  // Both are the same, in the same order, and lead to the same place.
  await ana.open(jon)
  await ana.choose(t.rings[3])
  await ana.press(t.keep)
  await ana.sees(t.title)
  const picture = ana.page.getByRole('group', { name: t.picture })
  const hrefs = (links: Element[]): (string | null)[] =>
    links.map(link => link.getAttribute('href'))
  expect(await picture.getByRole('link').evaluateAll(hrefs)).toEqual([mara, jon])
  expect(await list.getByRole('link').evaluateAll(hrefs)).toEqual([mara, jon])

  // By keyboard: one stop for the picture, the arrows lead on, Enter opens.
  await ana.page.getByRole('combobox').focus()
  await ana.page.keyboard.press('Tab')
  const focused = (): Promise<string | null> =>
    ana.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
  expect(await focused()).toBe(t.standsFor('Mara Weiss', t.rings[1], 'practical help'))
  await ana.page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(t.standsOn('Jon', t.rings[3]))
  await ana.page.keyboard.press('ArrowRight')
  await ana.page.keyboard.press('End')
  await ana.page.keyboard.press('Enter')
  await ana.sees(t.placeTitle('Jon'))
  expect(await look(ana, [{ name: 'network', path: '/network' }], 'dark')).toEqual([])
  expect(await look(ana, [{ name: 'network-place', path: jon }], 'light')).toEqual([])

  // What they are for: both show the same few.
  await ana.open('/network')
  await ana.page.getByRole('combobox').selectOption('practical')
  expect(await picture.getByRole('link').evaluateAll(hrefs)).toEqual([mara])
  expect(await list.getByRole('link').evaluateAll(hrefs)).toEqual([mara])
  await ana.page.getByRole('combobox').selectOption('faith')
  await ana.reads(t.nobodyFor(t.forWords.faith))

  // One gap, with one step; put away, it is gone here and after a reload, and can come back.
  await ana.reads(t.gap(t.forWords.listening))
  await ana.press(t.gapAway)
  await ana.page.getByText(t.gap(t.forWords.listening)).waitFor({ state: 'detached' })
  await ana.reload()
  await ana.sees(t.title)
  expect(await ana.page.getByText(t.gapAway).count()).toBe(0)
  await ana.page.getByText(t.awayTitle).click()
  await ana.press(t.awayBackLabel(t.forWords.listening))
  await ana.page.getByText(t.awayTitle).waitFor({ state: 'detached' })

  // Off the picture, and still among her people.
  await ana.open(jon)
  await ana.press(t.takeOff)
  await ana.sees(t.title)
  await picture.getByRole('link').nth(1).waitFor({ state: 'detached' })
  await ana.open('/people')
  await ana.follow('Jon')
  await ana.sees('Jon')
  // Let go of: she is in no picture.
  await ana.open(mara.replace('/ring/', '/people/'))
  await ana.press(people.letGo)
  await ana.press(people.letGoYes)
  await ana.page.waitForURL(/\/people$/)
  await ana.open('/network')
  await ana.reads(t.none)
})

test('[NE4] [NE5] [NE7] [NE8] how it changed, who catches her and whom she tells, in Spanish and offline', async () => {
  const eva = await stage.enter('Eva', { lang: 'es', theme: 'dark', width: 320 })
  await begin(eva, await stage.host.setUpLink())
  const { network: t, plan, rise } = eva.says
  const mara = await add(eva, 'Mara')
  await eva.open(mara)
  await eva.choose(t.rings[2])
  await eva.page.getByRole('checkbox', { name: new RegExp(`^${t.for.joy}`) }).check()
  await eva.press(t.keep)
  await eva.sees(t.title)

  await eva.follow(new RegExp(`^${t.changed}`))
  await eva.reads(t.changedFirst)
  await eva.page.getByRole('textbox').fill('Mucha lluvia.')
  await eva.page.getByRole('button', { name: new RegExp(`^${t.lineKeep}`) }).click()
  await eva.reads(t.lineKept)
  await eva.reload()
  await eva.sees(t.changed)
  expect(await eva.page.getByRole('textbox').inputValue()).toBe('Mucha lluvia.')
  await eva.page.getByRole('button', { name: new RegExp(`^${t.lineErase}`) }).click()
  await eva.page
    .getByRole('button', { name: new RegExp(`^${t.lineErase}`) })
    .waitFor({ state: 'detached' })

  await eva.open('/network/catch-me')
  await eva.reads(t.catchMeNone)
  await eva.press(t.catchMePlan)
  await eva.sees(plan.title)
  await eva.open('/network/celebrate-me')
  await eva.reads(t.forJoy)
  await eva.press(rise.glad)
  await eva.sees(rise.glad)
  expect(
    await look(
      eva,
      ['', '/add', '/changed', '/catch-me', '/celebrate-me'].map(part => ({
        name: `network${part.replace('/', '-')}`,
        path: `/network${part}`,
      })),
      'dark',
    ),
  ).toEqual([])

  // Without a connection it is kept here, and goes out later.
  await eva.page.context().setOffline(true)
  await eva.open('/network')
  await eva.page.getByRole('region', { name: t.list }).getByRole('link', { name: /^Mara/ }).click()
  await eva.choose(t.rings[1])
  await eva.press(t.keep)
  await eva.sees(t.title)
  await eva.page
    .getByRole('group', { name: t.picture })
    .getByRole('link', { name: t.standsFor('Mara', t.rings[1], t.forWords.joy) })
    .waitFor()
  await eva.page.context().setOffline(false)

  // A second tab of hers shows the same.
  const tab = await eva.page.context().newPage()
  await tab.goto(new URL('/network', eva.page.url()).href)
  await tab
    .getByRole('link', { name: t.standsFor('Mara', t.rings[1], t.forWords.joy) })
    .first()
    .waitFor()
  await tab.close()
})
