import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { languageNames } from '#web/text/language.ts'
import { look } from './look.ts'
import { meet, type Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const purpose = 'What we take to Dr. Vega.'

const tick = async (person: Person, name: string): Promise<void> => {
  await person.page.getByRole('checkbox', { name }).check()
}

test('[N2] a couple brings their therapist in: she sees what is shared there, and nothing of the two', async () => {
  const ana = await stage.enter('Ana')
  const { sides: t, circle, circles, agreement, sharing } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Us two', 'couple')
  const couple = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const bens = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben')
  await comeByLink(ben, bens)
  await joinAtOnce(ben)
  await ben.sees('Us two')
  await share(ben, { need: 'listen', words: 'Only for the two of us.' })

  // What it is for, who of the two takes part, what is agreed.
  await ana.open(`${couple}/people`)
  await ana.follow(new RegExp(`^${t.add}`))
  await ana.sees(t.title)
  await ana.type(circles.nameLabel, 'With Dr. Vega')
  await ana.type(circles.purposeLabel, purpose)
  await tick(ana, 'Ben')
  await ana.press(circles.goOn)
  await ana.sees(agreement.firstTitle)
  await ana.press(t.make)
  await ana.sees(circles.inviteTitle)
  const side = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')

  // Ben finds the question on Today and in the circle of the two, and looks before he says yes.
  await ben.open('/')
  await ben.sees(t.asks('Ana'))
  await ben.press(t.todayDo)
  await ben.sees(t.asks('Ana'))
  expect(await look(ben, [{ name: 'asked', path: couple }], 'dark')).toEqual([])
  await ben.open(couple)
  await ben.press(t.look)
  await ben.reads(t.preview('Us two'))
  await ben.reads(purpose)
  await joinAtOnce(ben)
  await ben.sees('With Dr. Vega')
  await ben.press(t.beside('Us two'))
  await ben.sees('Us two')
  await ben.sees(t.heading)

  // Dr. Vega is told what she will see before she says yes.
  const link = await makeLink(ana, 'open')
  const vega = await stage.enter('Dr. Vega')
  await vega.open(link)
  await vega.reads(t.guestHere)
  await vega.reads(purpose)
  const fragment = link.split('#')[1] ?? ''
  expect(await look(vega, [{ name: 'side-preview', path: `/j#${fragment}` }], 'light')).toEqual([])
  await comeByLink(vega, link)
  await joinAtOnce(vega)
  await vega.sees('With Dr. Vega')
  await vega.reads(t.notBeside)
  await vega.open('/circles')
  await vega.reads(t.aSide)
  expect(await vega.page.locator('main').innerText()).not.toContain('Us two')

  // What she shares there the two read, and where it stands.
  await vega.open(side)
  await vega.press(circle.share)
  await vega.sees(sharing.composeTitle)
  await vega.choose(sharing.needs.listen)
  await vega.press(sharing.goOn)
  await vega.sees(agreement.firstShareTitle)
  await vega.press(agreement.agreeGoOn)
  await vega.type(sharing.words, 'How was your week?')
  await vega.press(sharing.send)
  await vega.sees(sharing.sentTitle)
  await ana.open(side)
  await ana.reads('How was your week?')
  await ana.open('/circles')
  await ana.reads(t.aSide)
  await ana.open(`${side}/people`)
  await ana.reads(t.guest)

  // Who is not in it anymore is told what stays before they leave the two.
  await ben.open(`${couple}/people`)
  await ben.press(ben.says.circle.leaveCircle)
  await ben.reads(t.leaving)
  seen = { ana, couple, side }
})

/** Ana after the story above, and where she was in it. */
let seen: { readonly ana: Person; readonly couple: string; readonly side: string } | undefined

test('[W5] [W6] what stands beside a circle is clean for axe and fits 320 px, in both languages', async () => {
  if (seen === undefined) throw new Error('The story before this one did not come to its end.')
  const { ana, couple, side } = seen
  const scenes: readonly Scene[] = [
    { name: 'new-side', path: `${couple}/beside` },
    { name: 'side', path: side },
    { name: 'side-people', path: `${side}/people` },
    { name: 'couple', path: couple },
    { name: 'instead', path: `${couple}/share` },
    { name: 'circles', path: '/circles' },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  await ana.open('/me/settings')
  await ana.page.getByText(languageNames.es, { exact: true }).click()
  expect(await look(meet({ ...ana, lang: 'es' }), scenes, 'dark')).toEqual([])
})

test('[N7] what is for a side circle is said there, and nobody in the other circle reads it', async () => {
  const other = await openStage()
  const ana = await other.enter('Ana')
  const { sides: t, circle, circles, agreement, sharing, ui } = ana.says
  await begin(ana, await other.host.setUpLink())
  await makeCircle(ana, 'Kitchen table', 'family')
  const family = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  await ana.open(`${family}/beside`)
  await ana.type(circles.nameLabel, 'With Dr. Vega')
  await ana.press(circles.goOn)
  await ana.press(agreement.without)
  await ana.sees(circles.inviteTitle)
  const side = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  await ana.open(family)
  await ana.press(circle.share)
  await ana.sees(sharing.composeTitle)
  await ana.press(t.insteadDo('With Dr. Vega'))
  await ana.reads(ui.forPerson('With Dr. Vega'))
  expect(new URL(ana.page.url()).pathname).toBe(`${side}/share`)
  await ana.choose(sharing.needs.listen)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, 'Only for her.')
  await ana.press(sharing.send)
  // Nobody else is in it yet.
  await ana.sees(sharing.keptTitle)
  await ana.open(side)
  await ana.reads('Only for her.')
  await ana.open(family)
  await ana.sees('Kitchen table')
  await ana.sees(t.heading)
  expect(await ana.page.locator('main').innerText()).not.toContain('Only for her.')
  expect(other.witness.complaints()).toEqual([])
  await other.close()
})
