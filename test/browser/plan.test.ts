import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { planSteps } from '#core/plan/steps.ts'
import { look } from './look.ts'
import { wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, type Kept, makeCircle, makeLink, signIn } from './steps.ts'
import { wordsOnDisk } from './wordsOnDisk.ts'

let stage: Stage
let ana: Person
let kept: Kept
let path: string

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const onPhone = ({ page }: Person): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('mine'))

/** On the plan itself: the sheet for the printer has the same words, and is not seen. */
const stands = (person: Person, words: string): Promise<void> =>
  person.page.locator('.plan-steps').getByText(words).last().waitFor()

const fieldOf = ({ page }: Person) => page.locator('form').last().getByRole('textbox').first()

const write = async (person: Person, words: string): Promise<void> => {
  const { plan: t } = person.says
  await fieldOf(person).fill(words)
  await person.press(t.add)
  await person.page.locator('.plan-edit-line').getByText(words).waitFor()
}

const pdfPages = async (person: Person): Promise<{ pages: number; bytes: Buffer }> => {
  const bytes = await person.page.pdf({ format: 'A4', preferCSSPageSize: false })
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  return { pages, bytes }
}

test('[PL11] [PL13] [PL14] without an account and a network somebody writes a plan; it is there after a reload, and under Get help', async () => {
  const { plan: t, help, welcome } = ana.says
  await ana.open('/')
  await ana.appIsKept()
  await ana.press(welcome.planWay.none)
  await ana.sees(t.title)
  await ana.reads(t.feared)
  await ana.context.setOffline(true)
  await ana.press(t.begin)
  await ana.sees(help.planSteps.signs)
  // Where it lies stands there before anything is written.
  await ana.reads(t.onPhone)
  await ana.press(t.add)
  await ana.reads(t.empty)
  await write(ana, 'I stop answering.')
  await ana.press(t.next)
  await ana.sees(help.planSteps.alone)
  await ana.press(t.pass)
  await ana.sees(help.planSteps.lift)
  await ana.press(t.pass)
  await ana.sees(help.planSteps.people)
  await ana.type(t.phone, '+34 600 000 001')
  await write(ana, 'Nora')
  await ana.reads(t.notAsked)
  await ana.press(t.next)
  await ana.sees(help.planSteps.lines)
  await ana.page.getByLabel(t.country, { exact: true }).selectOption('ES')
  const line = ana.page.getByLabel(t.line, { exact: true })
  await line.selectOption({ index: 1 })
  await ana.press(t.add)
  await ana.page.locator('.plan-edit-line').first().waitFor()
  await ana.press(t.next)
  await ana.sees(help.planSteps.safer)
  await ana.press(t.pass)
  await ana.sees(help.planSteps.reasons)
  await write(ana, 'The dog.')
  await ana.press(t.next)
  await ana.sees(t.doneTitle)
  await ana.reads(t.done)
  await ana.press(t.read)
  await stands(ana, 'The dog.')

  await ana.reload()
  await stands(ana, 'The dog.')
  expect(await wordsOn(ana)).not.toContain(help.planSteps.safer)
  expect(await wordsOn(ana)).not.toMatch(/\d ?%|\b\d+ of 7\b/)
  // One thing at a time, and only the steps on which something stands.
  await ana.press(t.oneByOne)
  await ana.sees(help.planSteps.signs)
  await ana.press(t.next)
  await ana.sees(help.planSteps.people)
  await ana.page.locator('a[href="tel:+34600000001"]').waitFor()
  await ana.press(t.enough)
  await ana.sees(t.title)
  // It ends with whom one can ring and the way back, and falls onto nothing.
  await ana.press(t.oneByOne)
  for (let step = 0; step < 4; step += 1) await ana.press(t.next)
  await ana.sees(t.stepsEnd)
  await ana.page.locator('a[href="tel:+34600000001"]').waitFor()
  await ana.follow(ana.says.ui.back)
  await ana.sees(help.planSteps.reasons)
  await ana.press(t.next)
  await ana.press(t.stepsEndBack)
  await ana.sees(t.title)

  await ana.open('/')
  // The door says that there is one.
  expect(await ana.page.getByRole('button', { name: welcome.planWay.none }).count()).toBe(0)
  await ana.page.getByRole('button', { name: welcome.planWay.there, exact: true }).waitFor()
  await ana.press(help.getHelp)
  await ana.top().getByRole('heading', { name: help.plan, exact: true }).waitFor()
  const order = await ana
    .top()
    .locator('a[href="tel:+34600000001"], select')
    .evaluateAll(all => all.map(({ tagName }) => tagName))
  expect(order).toEqual(['A', 'SELECT'])
  await ana.page.getByText(help.planWhole, { exact: true }).click()
  await stands(ana, 'I stop answering.')
  await ana.press(ana.says.ui.close)
  await ana.context.setOffline(false)
})

test('[PL13] a line in the middle of being written comes back after a reload, without an account too', async () => {
  const { plan: t, sharing, owning, help } = ana.says
  await ana.open('/plan/change')
  await ana.page.getByRole('button', { name: t.next }).click()
  await ana.sees(help.planSteps.alone)
  await ana.type(t.words, 'Walk to the ri')
  await ana.reload()
  await ana.sees(help.planSteps.alone)
  await ana.reads(sharing.cameBack)
  const field = ana.page.getByLabel(t.words)
  expect(await field.inputValue()).toBe('Walk to the ri')
  await ana.press(owning.throwAway)
  await ana.press(owning.throwAway)
  await expect.poll(() => field.inputValue()).toBe('')
  await ana.page.getByText(sharing.cameBack).waitFor({ state: 'detached' })
})

/** What stands of a line in either of the small stores of this browser. */
const begunHere = ({ page }: Person, words: string): Promise<readonly string[]> =>
  page.evaluate(
    part =>
      [localStorage, sessionStorage].flatMap(store =>
        Object.entries(store).flatMap(([name, here]) =>
          String(here).includes(part) ? [name] : [],
        ),
      ),
    words,
  )

test('[PL20] a begun line lies where the plan does, and goes when it stands there, with the plan, and when one leaves quickly', async () => {
  const gita = await stage.enter('Gita')
  const { plan: t, sharing, leave } = gita.says
  await gita.open('/plan/change')
  await gita.reads(t.onPhone)
  await fieldOf(gita).fill('I stop eat')
  expect(await begunHere(gita, 'I stop eat')).toEqual(['mine-signs'])
  // The browser was closed in the middle: another tab finds it too.
  const later = await gita.tab()
  await gita.page.close()
  await later.open('/plan/change')
  await later.reads(sharing.cameBack)
  await fieldOf(later).fill('I stop eating.')
  await later.press(t.add)
  await later.page.locator('.plan-edit-line').getByText('I stop eating.').waitFor()
  expect(await begunHere(later, 'I stop eat')).toEqual(['mine'])

  await fieldOf(later).fill('I lie aw')
  expect(await begunHere(later, 'I lie aw')).toEqual(['mine-signs'])
  await later.press(leave.leave)
  await later.page.waitForURL(/measures/)
  expect(await begunHere(later, 'I lie aw')).toEqual([])
  expect(await onPhone(later)).toContain('I stop eating.')

  await later.open('/plan/change')
  await fieldOf(later).fill('I lie aw')
  await later.open('/plan')
  await later.press(t.erase)
  await later.press(t.eraseDo)
  await later.page.getByText(t.eraseTitle).waitFor({ state: 'detached' })
  expect(await begunHere(later, 'I ')).toEqual([])

  // With few traces it lives with the page.
  await later.page.evaluate(() => localStorage.setItem('plain', '1'))
  await later.open('/plan/change')
  await fieldOf(later).fill('I lie aw')
  expect(await begunHere(later, 'I lie aw')).toEqual([])
  await later.context.close()
})

test('[PL22] what stands in the field goes along, whichever way one leaves the step', async () => {
  const finn = await stage.enter('Finn')
  const { plan: t, help } = finn.says
  await finn.open('/plan/change')
  await finn.sees(help.planSteps.signs)
  await fieldOf(finn).fill('I stop eating.')
  expect(await finn.page.getByRole('button', { name: t.pass, exact: true }).count()).toBe(0)
  await finn.press(t.next)
  await finn.sees(help.planSteps.alone)
  await fieldOf(finn).fill('The river.')
  await finn.press(t.enough)
  await stands(finn, 'I stop eating.')
  await stands(finn, 'The river.')
  // What cannot stand there yet holds nobody back, and is there again.
  await finn.open('/plan/change')
  for (const step of ['signs', 'alone', 'lift'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await finn.sees(help.planSteps[step])
    // oxlint-disable-next-line no-await-in-loop
    await finn.press(step === 'lift' ? t.pass : t.next)
  }
  await finn.sees(help.planSteps.people)
  await finn.type(t.phone, '+34 600 000 009')
  await finn.press(t.enough)
  await stands(finn, 'The river.')
  await finn.open('/plan/change')
  await finn.sees(help.planSteps.people)
  await finn.reads(finn.says.sharing.cameBack)
  await finn.context.close()
})

test('[PL13] every step can be passed, and nothing is left of it; by keyboard alone', async () => {
  const dora = await stage.enter('Dora')
  const { plan: t, help } = dora.says
  await dora.open('/plan')
  await dora.sees(t.title)
  const begins = dora.page.getByRole('button', { name: t.begin, exact: true })
  await begins.focus()
  await dora.page.keyboard.press('Enter')
  for (const step of planSteps) {
    // oxlint-disable-next-line no-await-in-loop
    await dora.sees(help.planSteps[step])
    const pass = dora.page.getByRole('button', { name: t.pass, exact: true })
    const add = dora.page.getByRole('button', { name: t.add, exact: true })
    // oxlint-disable-next-line no-await-in-loop
    const [one, other] = [await pass.boundingBox(), await add.boundingBox()]
    expect(one?.width).toBe(other?.width)
    expect(one?.height).toBe(other?.height)
    // oxlint-disable-next-line no-await-in-loop
    await pass.focus()
    // oxlint-disable-next-line no-await-in-loop
    await dora.page.keyboard.press('Enter')
  }
  await dora.sees(t.doneTitle)
  await dora.press(t.read)
  await dora.reads(t.what)
  expect(await onPhone(dora)).toBeNull()
  await dora.context.close()
})

test('[PL12] an account made there takes it in when asked, and it goes from the phone once the host has it', async () => {
  const { plan: t } = ana.says
  kept = await begin(ana, await stage.host.setUpLink())
  await ana.open('/')
  await ana.sees(t.moveTitle)
  expect(await wordsOn(ana)).not.toContain('The dog.')
  await ana.appIsKept()
  await ana.context.setOffline(true)
  await ana.press(t.moveDo)
  await ana.reads(t.moving)
  // The host has none of it yet.
  await ana.open('/plan')
  await stands(ana, 'The dog.')
  expect(await onPhone(ana)).toContain('The dog.')
  await ana.context.setOffline(false)
  await expect.poll(() => onPhone(ana), { timeout: 60_000 }).toBeNull()
  await ana.open('/plan')
  await stands(ana, 'I stop answering.')
  await stands(ana, 'The dog.')
  await ana.reads(t.inAccount)
  expect(wordsOnDisk(stage.host.dataFolder, ['The dog.', 'Nora'])).toEqual([])
})

test('[PL12] an account that has a plan keeps it: lines are added, the same ones not twice', async () => {
  const { plan: t, me, help } = ana.says
  await ana.open('/me/leaving')
  await ana.press(me.signOut)
  await ana.press(me.signOutYes)
  await ana.reads(ana.says.welcome.signedOut)
  await ana.open('/plan/change')
  await ana.sees(help.planSteps.signs)
  await write(ana, 'I stop answering.')
  await write(ana, 'I lie awake.')
  await fieldOf(ana).fill('I forget to e')
  await ana.open('/sign-in')
  await signIn(ana, kept)
  await ana.sees(t.moveTitle)
  await ana.press(t.moveDo)
  await ana.open('/plan')
  await stands(ana, 'I lie awake.')
  await expect.poll(() => onPhone(ana), { timeout: 60_000 }).toBeNull()
  const text = await ana.page.locator('.plan-steps').innerText()
  expect(text.split('I stop answering.').length - 1).toBe(1)
  expect(text).toContain('The dog.')
  // What was begun there goes on here, sealed.
  await expect.poll(() => begunHere(ana, 'I forget')).toEqual([])
  await ana.open('/plan/change')
  await ana.reads(ana.says.sharing.cameBack)
  expect(await fieldOf(ana).inputValue()).toBe('I forget to e')
  await ana.press(ana.says.owning.throwAway)
  await ana.press(ana.says.owning.throwAway)
  await ana.page.getByText(ana.says.sharing.cameBack).waitFor({ state: 'detached' })
})

test('[PL15] on paper it is one page, without a word of where it comes from; a long one breaks between lines', async () => {
  const { plan: t } = ana.says
  await ana.open('/plan')
  await stands(ana, 'The dog.')
  const paper = await ana.page.locator('.plan-paper').textContent()
  expect(paper).toContain(t.paperTitle)
  expect(paper).toContain('+34 600 000 001')
  expect(paper).not.toMatch(/herewith/i)
  const printed = await pdfPages(ana)
  expect(printed.pages).toBe(1)
  const title = await ana.page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const now = document.title
    dispatchEvent(new Event('afterprint'))
    return [now, document.title]
  })
  expect(title[0]).toBe(t.printTitle)
  expect(title[1]).not.toBe(t.printTitle)

  // Seven steps with four lines each are a full plan, and still one page; twenty each are not.
  const full = (each: number) =>
    planSteps.flatMap(step =>
      Array.from({ length: each }, (_, at) => ({
        id: `01KAB3${String(planSteps.indexOf(step) * 100 + at).padStart(20, '0')}`,
        step,
        place: at,
        says: { kind: 'words', words: 'A hot shower, then the song from Cádiz, then tea in bed.' },
      })),
    )
  const eva = await stage.enter('Eva')
  await eva.open('/')
  for (const [each, pages] of [
    [4, [1]],
    [20, [3, 4]],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await eva.page.evaluate(
      words => localStorage.setItem('mine', words),
      JSON.stringify({ lines: full(each) }),
    )
    // oxlint-disable-next-line no-await-in-loop
    await eva.open('/plan')
    // oxlint-disable-next-line no-await-in-loop
    await stands(eva, 'A hot shower')
    // oxlint-disable-next-line no-await-in-loop
    const paperOf = await pdfPages(eva)
    expect(pages).toContain(paperOf.pages)
  }
  await eva.context.close()
})

test('[PL4] [PL5] [PL6] shown to Ben, as it is and as it changes; Caro and the host have nothing; stopped, it is gone', async () => {
  const { plan: t, help, ui } = ana.says
  await makeCircle(ana, 'Table', 'family')
  path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const ben = await stage.enter('Ben', { theme: 'dark' })
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${path}/invite`)
  const caro = await stage.enter('Caro', { lang: 'es', width: 320 })
  await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')

  const show = async (how: string, step: string): Promise<void> => {
    await ana.open('/plan')
    await ana.press(t.show)
    await ana.choose('Table')
    await ana.press(t.show)
    await ana.reads(t.showWhomNone)
    await ana.page.locator('label').filter({ hasText: /Ben$/ }).click()
    await ana.press(t.showDo('Ben'))
    await ana.reads(t.showStepsNone)
    await ana.page.locator('label.audience-person').filter({ hasText: step }).click()
    await ana.choose(how)
    await ana.reads(t.showTo('Ben'))
    await ana.press(t.showDo('Ben'))
    await ana.sees(t.shownTitle)
    await ana.reads(t.showAsk)
    await ana.press(ui.done)
  }
  await show(t.showCopy, help.planSteps.reasons)
  await ben.open('/')
  await ben.sees(t.today('Ana'))
  await ben.press(t.todayDo)
  await ben.sees(t.theirsOf('Ana'))
  await stands(ben, 'The dog.')
  expect(await wordsOn(ben)).not.toContain('I stop answering.')

  await show(t.showLive, help.planSteps.signs)
  await stands(ben, 'I stop answering.')
  await ana.open('/plan/change')
  await ana.sees(help.planSteps.signs)
  await write(ana, 'I eat little.')
  // Several lines of one sitting go together, and so not at once.
  await ben.page.getByText('I eat little.').waitFor({ timeout: 60_000 })

  await caro.open(`${path}/plans`)
  await caro.sees(caro.says.plan.theirs)
  await caro.reads(caro.says.plan.theirsNone)
  await caro.open(path)
  await caro.sees('Table')
  expect(await wordsOn(caro)).not.toContain(caro.says.plan.theirs)
  const secret = ['The dog.', 'I stop answering.', 'I eat little.']
  expect(wordsOnDisk(stage.host.dataFolder, secret)).toEqual([])

  const scenes = [
    { name: 'plan', path: '/plan' },
    { name: 'change', path: '/plan/change' },
    { name: 'show', path: '/plan/show' },
    { name: 'theirs', path: `${path}/plans` },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  expect(await look(ben, scenes, 'dark')).toEqual([])
  expect(await look(caro, scenes, 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })

  await ben.open(`${path}/plans`)
  await stands(ben, 'I eat little.')
  await ana.open('/plan')
  for (const left of [1, 0]) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(t.stopOf('Ben'))
    // oxlint-disable-next-line no-await-in-loop
    await expect
      .poll(() => ana.page.getByRole('button', { name: t.stopOf('Ben') }).count())
      .toBe(left)
  }
  await ben.reads(t.theirsNone)
  // oxlint-disable-next-line no-await-in-loop
  for (const words of secret) await ben.page.getByText(words).waitFor({ state: 'detached' })
  expect(await wordsOn(ben)).not.toContain('The dog.')
})

test('[PL16] [PL17] trusted adults stand beside the plan and on paper; who is put on it is told nothing', async () => {
  const { young: t, plan, help } = ana.says
  await ana.open('/me/trusted')
  await ana.type(t.name, 'Aunt Rosa')
  await ana.type(t.phone, '+34 600 000 005')
  await ana.press(t.add)
  await ana.page.locator('.card').getByText('Aunt Rosa').first().waitFor()
  await ana.open('/plan')
  await ana.page.locator('a[href="tel:+34600000005"]').waitFor()
  expect(await ana.page.locator('.plan-paper').textContent()).toContain('Aunt Rosa')
  await ana.open('/plan/change')
  for (const step of ['signs', 'alone', 'lift'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.sees(help.planSteps[step])
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(step === 'signs' ? plan.next : plan.pass)
  }
  await ana.sees(help.planSteps.people)
  await ana.reads(plan.notAsked)
})

test('[PL14] not safe: her own plan stands above the lines', async () => {
  const { sharing, circle, help } = ana.says
  await ana.open(path)
  await ana.press(circle.share)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.top().getByRole('heading', { name: help.plan, exact: true }).waitFor()
  const order = await ana
    .top()
    .locator('a[href="tel:+34600000001"], select')
    .evaluateAll(all => all.map(({ tagName }) => tagName))
  expect(order).toEqual(['A', 'SELECT'])
  await ana.press(ana.says.ui.close)
})
