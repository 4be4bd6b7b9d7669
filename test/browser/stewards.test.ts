import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, makeCircle, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const name = 'Our kitchen'

/** Into the people of the circle, by its address: as from a bookmark. */
const people = async (person: Person, circle: string): Promise<void> => {
  await person.open(`${circle}/people`)
  await person.sees(person.says.circle.peopleTitle)
}

const linesOf = async ({ page }: Person): Promise<readonly string[]> =>
  page.locator('.deeds > li').allInnerTexts()

/** What somebody sees who alone looks after a circle in which Caro is. */
const stewardScenes = (circle: string, sharePath: string): readonly Scene[] => {
  const path = `${circle}/people`
  const more = async (person: Person): Promise<void> =>
    person.press(person.says.circle.moreLabel('Caro'))
  return [
    { name: 'people', path },
    { name: 'person', path, act: more },
    {
      name: 'ask',
      path,
      act: async person => {
        await more(person)
        await person.press(person.says.circle.ask)
      },
    },
    {
      name: 'remove',
      path,
      act: async person => {
        await more(person)
        await person.press(person.says.circle.removeFrom)
      },
    },
    { name: 'step-down', path, act: person => person.press(person.says.circle.stepDown) },
    { name: 'leave', path, act: person => person.press(person.says.circle.leaveCircle) },
    { name: 'steward-log', path: `${circle}/stewards` },
    { name: 'hide', path: sharePath, act: person => person.press(person.says.sharing.hide) },
  ]
}

test('a family of four: two look after it by consent, one is shown out, and all read what was done', async () => {
  const ana = await stage.enter('Ana')
  const { circle: t, circles } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, name, 'family')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')

  // One link to ask through, for all three; Ana welcomes each.
  await ana.choose(circles.modeAsk)
  await ana.press(circles.makeLink)
  await ana.sees(circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()
  await ana.open(circle)
  const others: Person[] = []
  for (const who of ['Ben', 'Caro', 'Daniel']) {
    const one = await stage.enter(who)
    await comeByLink(one, link)
    await one.press(one.says.joining.ask)
    await ana.sees(t.asks(who))
    await ana.press(t.welcome)
    await one.open(circle)
    await one.sees(name)
    others.push(one)
  }
  const [ben, caro, daniel] = others
  if (ben === undefined || caro === undefined || daniel === undefined) throw new Error('nobody')

  // Alone with it: the app says why two are better, and she cannot stop yet.
  await people(ana, circle)
  await ana.sees(t.twoTitle)
  await ana.press(t.stepDown)
  await ana.sees(t.stepDownNot)
  await ana.reads(t.stepDownInstead)
  await ana.press(ana.says.app.understood)
  await ana.press(t.leaveCircle)
  await ana.reads(t.leaveSoleFalls('Ben'))
  await ana.press(t.stay)

  // She asks two. One says not now, which nobody is told; one says yes.
  for (const who of ['Caro', 'Ben']) {
    await ana.press(t.moreLabel(who))
    await ana.press(t.ask)
    await ana.sees(t.askTitle(who))
    await ana.press(t.askDo)
    await ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }
  await caro.sees(t.askedYou('Ana'))
  await caro.press(t.notNow)
  await caro.page.getByRole('heading', { name: t.askedYou('Ana') }).waitFor({ state: 'detached' })
  expect(await ben.page.getByText(t.askedHint).count()).toBe(0)
  await ben.sees(t.askedYou('Ana'))
  await ben.press(t.askedYes)
  await people(ben, circle)
  await ben.page.getByRole('button', { name: t.stepDown, exact: true }).waitFor()
  await ana.page.getByRole('heading', { name: t.twoTitle }).waitFor({ state: 'detached' })

  // Daniel writes; two are away while his words are hidden and he is shown out.
  await share(daniel, { need: 'listen', words: 'Something that should not stand here.' })
  await ben.open(circle)
  await ben.follow(ben.says.sharing.asks.listen('Daniel'))
  await caro.reads('Something that should not stand here.')
  await caro.context.setOffline(true)
  await ana.context.setOffline(true)
  await ben.press(ben.says.sharing.hide)
  await ben.sees(ben.says.sharing.hideTitle)
  await ben.top().getByRole('button', { name: ben.says.sharing.hide, exact: true }).click()
  await ben.sees(name)
  await ben.reads(ben.says.sharing.hiddenShare)
  await people(ben, circle)
  await ben.press(t.moreLabel('Daniel'))
  await ben.press(t.removeFrom)
  await ben.sees(t.removeTitle('Daniel'))
  await ben.press(t.remove)
  await ben.page.locator('dialog[open]').waitFor({ state: 'detached' })
  // He is told so on Today, until he has looked.
  await daniel.open('/')
  await daniel.sees(daniel.says.today.removed(name))
  await daniel.press(daniel.says.today.removedDo)
  await daniel.reads(t.removedFrom)
  // Nobody invites him to what is not his any more; whom he met there he can still block.
  expect(await daniel.page.getByRole('link', { name: t.people }).count()).toBe(0)
  expect(await daniel.page.locator('.empty').count()).toBe(0)
  await people(daniel, circle)
  await daniel.press(t.moreLabel('Ben'))
  await daniel.page.getByRole('button', { name: daniel.says.limits.block }).waitFor()
  expect(await daniel.page.getByRole('button', { name: t.removeFrom }).count()).toBe(0)
  await daniel.press(daniel.says.report.reportLabel('Ben'))
  await daniel.reads(daniel.says.report.nobodyOutside)
  await daniel.open('/')
  await daniel.page.getByText(daniel.says.today.removed(name)).waitFor({ state: 'detached' })
  await daniel.open(`${circle}/stewards`)
  await daniel.reads(t.logEmpty)

  // Back again, they see it, and go on under the new key.
  await ana.context.setOffline(false)
  await caro.context.setOffline(false)
  await caro.reads(caro.says.sharing.hiddenShare)
  await share(caro, { need: 'listen', words: 'It is quieter now.' })
  await ben.open(circle)
  await ben.reads('It is quieter now.')

  // Ana lays it down, by her own hand.
  await people(ana, circle)
  await ana.press(t.stepDown)
  await ana.sees(t.stepDownTitle(name))
  await ana.press(t.stepDownDo)
  await ana.page
    .getByRole('button', { name: t.stepDown, exact: true })
    .waitFor({ state: 'detached' })

  // The same log for everyone.
  const { deeds, deedsOfMine } = t
  await caro.open(`${circle}/people`)
  await caro.follow(new RegExp(t.logTitle))
  await caro.sees(t.logTitle)
  await caro.reads(deeds['stepped-down']('Ana', ''))
  expect(await linesOf(caro)).toEqual([
    deeds['stepped-down']('Ana', ''),
    deeds.removed('Ben', 'Daniel'),
    deeds['hid-words']('Ben', 'Daniel'),
    deeds['made-steward']('Ana', 'Ben'),
    deeds.welcomed('Ana', 'Daniel'),
    deeds.welcomed('Ana', t.withYou('Caro')),
    deeds.welcomed('Ana', 'Ben'),
    deeds['made-link']('Ana', ''),
  ])
  await ana.open(`${circle}/stewards`)
  await ana.reads(deedsOfMine['stepped-down'](''))
  expect((await linesOf(ana)).slice(0, 3)).toEqual([
    deedsOfMine['stepped-down'](''),
    deeds.removed('Ben', 'Daniel'),
    deeds['hid-words']('Ben', 'Daniel'),
  ])

  // Every screen and sheet of it: clean for axe, and no wider than 320 px.
  await ben.open(circle)
  await ben.follow(ben.says.sharing.asks.listen('Caro'))
  await ben.sees(ben.says.sharing.asks.listen('Caro'))
  const scenes = stewardScenes(circle, new URL(ben.page.url()).pathname)
  expect(await look(ben, scenes, 'dark')).toEqual([])
})
