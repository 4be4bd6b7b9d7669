import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { type Pair, pair, share } from './steps.ts'

let stage: Stage
let friends: Pair

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage)
  await share(friends.ana, { need: 'listen', words: 'The lamp is still on.' })
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const firstInTabOrder = async ({ page, says }: Person): Promise<void> => {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  const bar = dialog ? page.locator('dialog[open]').last() : page.locator('#app')
  const first = await bar.evaluate(element => {
    const stops = element.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]',
    )
    return stops[0]?.textContent?.trim()
  })
  expect(first, page.url()).toBe(says.leave.leave)
}

/** Visible, not covered by anything, at every scroll position. */
const inSight = async ({ page, says }: Person): Promise<void> => {
  const button = page.getByRole('button', { name: says.leave.leave, exact: true }).last()
  const place = await button.boundingBox()
  for (const to of [0, 1e6]) {
    await page.evaluate(y => {
      scrollTo(0, y)
      for (const each of document.querySelectorAll('dialog[open], dialog[open] *'))
        each.scrollTo?.(0, y)
    }, to)
    expect(await button.boundingBox()).toEqual(place)
    const covered = await button.evaluate(element => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
      return onTop === null || !element.contains(onTop)
    })
    expect(covered, page.url()).toBe(false)
  }
}

test('[X5] Leave quickly is first in tab order and in sight on every screen', async () => {
  const { ana } = friends
  await ana.open('/circles')
  await ana.follow(/Ana and Ben/)
  await ana.sees('Ana and Ben')
  const circle = new URL(ana.page.url()).pathname
  const paths = [
    '/',
    '/circles',
    '/circles/new',
    circle,
    `${circle}/people`,
    `${circle}/invite`,
    `${circle}/share`,
    '/pages',
    '/pages/new',
    '/me',
    '/me/name',
    '/me/devices',
    '/me/sign-in',
    '/me/recovery-sheet',
    '/me/settings',
    '/me/archive',
    '/me/about',
    '/me/leaving',
    '/https',
    '/nowhere',
  ]
  for (const path of paths) {
    await ana.open(path)
    await ana.page.getByRole('heading', { level: 1 }).last().waitFor()
    await firstInTabOrder(ana)
    await inSight(ana)
  }
  const stranger = await stage.enter('Stranger')
  for (const path of ['/', '/sign-in', '/new', '/j', '/setup', '/help.html']) {
    await stranger.open(path)
    await stranger.page.getByRole('heading', { level: 1 }).last().waitFor()
    if (path !== '/help.html') await firstInTabOrder(stranger)
    await inSight(stranger)
  }
  await stranger.leave()
})

test('[X13] the safety check keeps nothing and sends nothing, whatever is answered', async () => {
  const { ana } = friends
  const { safetyCheck, circles } = ana.says
  await ana.open('/circles/new')
  await ana.choose(circles.kinds.couple)
  const kept = () => ana.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  const before = { asked: stage.witness.requests.length, kept: await kept() }
  // What the app fetches for itself meanwhile says nothing: no body, and no words in an address.
  const told = () =>
    stage.witness.requests
      .slice(before.asked)
      .filter(request => request.method() !== 'GET' || /[?&](?!from=|view=)/.test(request.url()))
      .map(request => `${request.method()} ${request.url()}`)
  for (const answer of [safetyCheck.yes, safetyCheck.no]) {
    await ana.press(safetyCheck.open)
    for (const radio of await ana.top().getByRole('radio', { name: answer, exact: true }).all())
      await radio.check()
    const goOn = ana.top().getByRole('button', { name: safetyCheck.goOn })
    if (answer === safetyCheck.yes) {
      await ana.reads(safetyCheck.danger)
      expect(await goOn.count()).toBe(0)
      await ana.press(safetyCheck.notNow)
    } else await goOn.click()
  }
  // Opened again, nothing of it is there any more.
  await ana.press(safetyCheck.open)
  expect(await ana.top().locator('input:checked').count()).toBe(0)
  await ana.press(safetyCheck.notNow)
  expect(told()).toEqual([])
  expect(await kept()).toBe(before.kept)
})

test('[X7] leaving from a composer locks; reopening shows nothing but the ways in, Back nothing', async () => {
  const { ben, benKept } = friends
  await ben.open('/circles')
  await ben.appIsKept()
  await ben.follow(/Ana and Ben/)
  await ben.follow(ben.says.sharing.asks.listen('Ana'))
  await ben.pick(ben.says.sharing.moves.reflect)
  await ben.top().getByRole('textbox').fill('What I hear is that you wait.')
  // One Esc closes the sheet and stays.
  await ben.page.keyboard.press('Escape')
  await ben.top().waitFor({ state: 'detached' })
  await ben.reads('The lamp is still on.')
  await ben.pick(ben.says.sharing.moves.reflect)
  await inSight(ben)
  const other = await ben.tab()
  await other.open('/circles')
  await other.sees(ben.says.ui.circles)
  // The last words are typed in the very moment he leaves.
  await ben.page.evaluate(() => {
    const open = document.querySelector('dialog[open]')
    const box = open?.querySelector('textarea')
    if (box === null || box === undefined) throw new Error('nowhere to write')
    box.value = 'What I hear is that you wait, alone.'
    box.dispatchEvent(new Event('input', { bubbles: true }))
    open?.querySelector<HTMLButtonElement>('.safety-leave')?.click()
  })
  await ben.page.waitForURL('**/measures.html')
  expect(await ben.page.title()).toBe('Kitchen measures')
  // The other tab says nothing of it either.
  await other.page.waitForURL('**/measures.html')
  await other.page.close()

  // Back does not reveal, with or without a connection.
  await ben.context.setOffline(true)
  await ben.page.goBack().catch(() => undefined)
  await ben.sees('Kitchen measures')
  expect((await ben.page.content()).toLowerCase()).not.toMatch(/herewith|lamp|ana/)
  await ben.context.setOffline(false)

  // Opened anew, in another tab: the ways in and nothing else.
  const again = await ben.tab()
  await again.open('/circles')
  await again.sees(again.says.account.lockedTitle)
  expect(await again.page.locator('body').innerText()).not.toMatch(/Ana|Ben|lamp/)
  await again.type(again.says.account.signInName, benKept.name)
  await again.type(again.says.account.ownLabel, benKept.passphrase)
  await again.press(again.says.account.open)
  await again.sees(again.says.ui.circles)
  // The draft he had begun is still there.
  await again.follow(/Ana and Ben/)
  await again.follow(again.says.sharing.asks.listen('Ana'))
  await again.pick(again.says.sharing.moves.reflect)
  expect(await again.top().getByRole('textbox').inputValue()).toBe(
    'What I hear is that you wait, alone.',
  )
})

test('[X7] Esc three times leaves from a dialog, also without a connection', async () => {
  const { ana } = friends
  await ana.open('/me/leaving')
  await ana.press(ana.says.me.delete)
  await ana.sees(ana.says.me.deleteTitle)
  await ana.appIsKept()
  await ana.context.setOffline(true)
  for (let press = 0; press < 3; press++) await ana.page.keyboard.press('Escape')
  await ana.page.waitForURL('**/measures.html')
  await ana.sees('Kitchen measures')
  await ana.context.setOffline(false)
})

test('[X1] Get help opens signed out and offline, and no country stands there first', async () => {
  const stranger = await stage.enter('Stranger')
  await stranger.open('/')
  await stranger.sees(stranger.says.welcome.title)
  await stranger.appIsKept()
  await stranger.context.setOffline(true)
  await stranger.reload()
  await stranger.sees(stranger.says.welcome.title)
  await stranger.press(stranger.says.help.getHelp)
  await stranger.sees(stranger.says.help.title)
  const countries = stranger.top().getByRole('combobox')
  expect(await countries.inputValue()).toBe('')
  await countries.selectOption('GB')
  await stranger
    .top()
    .getByRole('link', { name: /Call 116 123/ })
    .waitFor()
  await inSight(stranger)
  // Offline, by its own address too.
  await stranger.open('/help.html')
  expect(await stranger.page.getByRole('combobox').inputValue()).toBe('')
  await stranger.leave()
})
