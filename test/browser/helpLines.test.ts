import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { helpLinesEn } from '#web/text/en/helpLines.ts'
import { helpLinesEs } from '#web/text/es/helpLines.ts'
import { toolsWith } from '../cast/hostTools.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { begin } from './steps.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'herewith-lines-'))
  stage = await openStage()
})
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const choose = async (person: Person, country: string): Promise<void> => {
  await person.page.getByRole('combobox').last().selectOption(country)
}

/** On the screen: the page for the printer stands below, unseen, and has some of the same words. */
const reads = (person: Person, words: string): Promise<void> =>
  person.page.getByText(words).first().waitFor()

const links = (person: Person): Promise<readonly string[]> =>
  person.page
    .locator('.help a')
    .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))

const focused = (person: Person): Promise<string> =>
  person.page.evaluate(() => document.activeElement?.textContent ?? '')

/** What the page asked of the host since then, files of the app aside. */
const askedSince = (from: number): readonly string[] =>
  stage.witness.requests
    .slice(from)
    .map(request => new URL(request.url()).pathname)
    .filter(path => path.startsWith('/v1/'))

test('[GH8] [GH10] what the host confirms and adds is shown as theirs, offline and signed out', async () => {
  const tools = toolsWith({ HEREWITH_DATA: stage.host.dataFolder })
  const file = join(folder, 'lines.json')
  const rows = [
    { confirms: 'es-016', on: '2026-11-20' },
    {
      country: 'ES',
      kind: 'youth',
      name: 'Línea del pueblo',
      call: '900 000 001',
      on: '2026-11-20',
      replaces: 'es-telefono-anar',
    },
  ]
  writeFileSync(file, JSON.stringify({ rows }))
  expect(await tools('help-lines', file)).toMatchObject({ code: 0 })
  const served = async (): Promise<unknown> =>
    (await fetch(`${stage.host.origin}${paths.helpLines}`)).json()
  await expect.poll(served, { timeout: 20_000, interval: 500 }).toEqual({ rows })

  const stranger = await stage.enter('Stranger', { lang: 'es', width: 320, theme: 'dark' })
  await stranger.open('/')
  await stranger.sees(stranger.says.welcome.title)
  await stranger.page.waitForFunction(() => localStorage.getItem('host-help-lines') !== null)
  await stranger.appIsKept()
  // Looking for help asks the host for nothing: it is not told.
  const before = stage.witness.requests.length
  await stranger.press(stranger.says.help.getHelp)
  await choose(stranger, 'ES')
  await stranger.sees('Línea del pueblo')
  expect(askedSince(before)).toEqual([])

  await stranger.context.setOffline(true)
  await stranger.reload()
  await stranger.press(stranger.says.help.getHelp)
  await choose(stranger, 'ES')
  const day = '20 de noviembre de 2026'
  await reads(stranger, helpLinesEs.hostAdded(day))
  await reads(stranger, helpLinesEs.hostConfirmed(day))
  await reads(stranger, helpLinesEs.hostInstead('Teléfono ANAR de Ayuda a Niños y Adolescentes'))
  const found = await links(stranger)
  // Theirs, and below it ours; the emergency number before both.
  const [emergency, theirs, ours] = ['tel:112', 'tel:900000001', 'tel:900202010'].map(href =>
    found.indexOf(href),
  )
  expect(emergency).toBe(0)
  expect(theirs).toBeGreaterThan(0)
  expect(ours).toBeGreaterThan(theirs ?? 0)
  await stranger.context.setOffline(false)
  // Clean for axe and no wider than the screen, by its own address too.
  const page = {
    name: 'help',
    path: '/help.html',
    act: (person: Person) => choose(person, 'ES'),
  }
  expect(await look(stranger, [page], 'dark')).toEqual([])
  expect(await look(stranger, [page], 'light')).toEqual([])
  await stranger.leave()
  expect(await tools('help-lines', '')).toMatchObject({ code: 0 })
})

test('[GH9] a hostile host adds rows that say whose they are, and changes nothing else', async () => {
  const row = { country: 'ES', kind: 'domestic-violence', on: '2026-11-20' }
  const hostile = {
    rows: [
      { ...row, name: '<img src=x onerror="document.title=1">', call: '900 000 666' },
      { ...row, name: 'Turned \u202e round', call: '900 000 667' },
      { ...row, name: 'Script', call: 'javascript:document.title=1' },
      { ...row, name: 'Elsewhere', call: '900 000 668', url: 'https://evil.example' },
      { hides: 'es-016' },
      { ...row, name: 'Instead', call: '900 000 669', replaces: 'es-016' },
      ...Array.from({ length: 20 }, (_, n) => ({
        ...row,
        name: `Flood ${n}`,
        call: '900 000 670',
      })),
    ],
  }
  const at = async (body: string | undefined): Promise<readonly string[]> => {
    const person = await stage.enter('Mallory’s guest', { context: { serviceWorkers: 'block' } })
    await person.page.route(`**${paths.helpLines}`, route =>
      body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html', body }),
    )
    const answered =
      body === undefined ? undefined : person.page.waitForResponse(`**${paths.helpLines}`)
    await person.open('/')
    await person.sees(person.says.welcome.title)
    await answered
    await person.press(person.says.help.getHelp)
    await choose(person, 'ES')
    if (body?.includes('Instead') === true) await person.sees('Instead')
    expect(await person.page.title()).not.toBe('1')
    expect(await person.page.locator('.help img').count()).toBe(0)
    expect(await person.page.getByText('evil.example').count()).toBe(0)
    expect(await person.page.getByText(helpLinesEn.hostWarning).count()).toBe(
      body?.includes('Instead') === true ? 3 : 0,
    )
    const found = await links(person)
    await person.leave()
    return found
  }
  const clean = await at(undefined)
  const under = await at(JSON.stringify(hostile))
  // All of ours, in our order, with three of theirs among them; the emergency number first.
  const theirs = under.filter(href => href.startsWith('tel:900000'))
  expect(theirs.toSorted()).toEqual(['tel:900000666', 'tel:900000669', 'tel:900000670'])
  expect(under.filter(href => !href.startsWith('tel:900000'))).toEqual(clean)
  expect(under[0]).toBe('tel:112')
  expect(await at(JSON.stringify({ rows: ['x'.repeat(10_485_760)] }))).toEqual(clean)
  expect(await at('<script>document.title=1</script>')).toEqual(clean)
})

test('[GH5] no answer: by keyboard from line to line, to the emergency number, to people', async () => {
  const stranger = await stage.enter('Stranger')
  await stranger.open('/help.html')
  await choose(stranger, 'AT')
  const first = stranger.page.getByRole('button', {
    name: helpLinesEn.noAnswerLabel('Frauenhelpline gegen Gewalt'),
  })
  await first.focus()
  const heard: string[] = []
  for (let press = 0; press < 3; press++) {
    await stranger.page.keyboard.press('Enter')
    await expect.poll(() => focused(stranger)).toMatch(/^Next: /)
    heard.push(await focused(stranger))
    // From the heading on: the numbers of this step, then what comes after it.
    for (let tab = 0; tab < 4; tab++) {
      await stranger.page.keyboard.press('Tab')
      if (/No answer|Begin again/.test(await focused(stranger))) break
    }
  }
  expect(heard).toEqual([
    helpLinesEn.nextIs('Telefonseelsorge'),
    helpLinesEn.nextEmergency,
    helpLinesEn.nextPeople,
  ])
  await stranger.reads(helpLinesEn.people.go)
  // Never a dead end.
  expect(await focused(stranger)).toBe(helpLinesEn.fromTheTop)
  await stranger.leave()
})

test('[GH5] after a call the next line is there, and the focus stays where it was', async () => {
  const stranger = await stage.enter('Stranger')
  await stranger.open('/help.html')
  await choose(stranger, 'US')
  // No telephone here: the page stays.
  await stranger.page.evaluate(() =>
    addEventListener('click', event => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]') !== null)
        event.preventDefault()
    }),
  )
  await stranger.page.getByRole('link', { name: /^Call 988,/ }).click()
  await stranger.sees(helpLinesEn.nextIs('Crisis Text Line'))
  expect(await focused(stranger)).toContain('988')
  await stranger.leave()
})

test('[GH4] at night the line that is closed says when it opens, and what is next is there at once', async () => {
  const stranger = await stage.enter('Stranger')
  await stranger.page.clock.setFixedTime(new Date('2026-11-29T02:00:00Z'))
  await stranger.open('/help.html')
  await choose(stranger, 'IT')
  await stranger.reads(helpLinesEn.closedNow('09:00'))
  await stranger.sees(helpLinesEn.nextEmergency)
  await stranger.leave()
})

test('[GH7] where a kind has no line, it says so and leads to what there is', async () => {
  const stranger = await stage.enter('Stranger')
  await stranger.open('/help.html')
  await choose(stranger, 'AT')
  await stranger.reads(stranger.says.help.noneOfKind)
  await stranger.press(helpLinesEn.insteadLine('Telefonseelsorge', stranger.says.help.kinds.crisis))
  expect(await focused(stranger)).toBe('Telefonseelsorge')
  await stranger.leave()
})

test('[GH11] the lines of a country print on one page, from a page and from a sheet', async () => {
  const stranger = await stage.enter('Stranger')
  const pages = async (): Promise<number> => {
    const pdf = await stranger.page.pdf({ format: 'A4' })
    return Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])
  }
  await stranger.open('/help.html')
  for (const country of ['US', 'GB', 'FR', 'IT', 'JP', 'SG', 'BE']) {
    await choose(stranger, country)
    expect(await pages(), country).toBe(1)
  }
  await stranger.open('/')
  await stranger.sees(stranger.says.welcome.title)
  await stranger.press(stranger.says.help.getHelp)
  await choose(stranger, 'ES')
  expect(await pages()).toBe(1)
  await stranger.page.emulateMedia({ media: 'print' })
  const printed = (await stranger.page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  expect(printed).toContain(`${helpLinesEn.paperTitle('Spain')} In danger now 112`)
  expect(printed).toContain('900 20 20 10')
  for (const screen of [stranger.says.welcome.title, stranger.says.leave.leave])
    expect(printed).not.toContain(screen)
  await stranger.leave()
  // Also with the style of the recovery sheet on the page, beside which no sheet is printed.
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await ana.press(ana.says.help.getHelp)
  await choose(ana, 'ES')
  await ana.page.emulateMedia({ media: 'print' })
  expect(await ana.page.locator('body').innerText()).toContain('900 20 20 10')
  await ana.leave()
})
