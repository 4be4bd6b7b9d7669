import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import { begin } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[RO2] [RO6] [RO10] [RO11] Ana reaches out to Mara in her own words, and notes what came of it', async () => {
  const ana = await stage.enter('Ana', { width: 390 })
  await begin(ana, await stage.host.setUpLink())
  const { people, reachOut: t } = ana.says
  await ana.open('/people/new')
  await ana.type(people.name, 'Mara Weiss')
  await ana.type(people.phone, '+34 600 123 456')
  // [W17] Somebody who is being added comes back too.
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.reads(ana.says.sharing.cameBack)
  expect(await ana.page.getByLabel(people.name).inputValue()).toBe('Mara Weiss')
  expect(await ana.page.getByLabel(people.phone).inputValue()).toBe('+34 600 123 456')
  await ana.press(people.save)
  await ana.sees('Mara Weiss')
  await ana.follow(new RegExp(`^${t.rowTitle}`))
  await ana.sees(t.title('Mara Weiss'))
  const path = new URL(ana.page.url()).pathname
  await ana.reads(t.noContact)
  await ana.choose(t.rhythms.week)
  await ana.press(t.reach)
  await ana.choose(t.occasions.silence)
  const opener = ana.page.locator('.opener').first()
  const line = await opener.innerText()
  expect(line).toContain('Mara,')
  expect(line).not.toContain('Weiss')
  await opener.click()
  const words = ana.page.getByLabel(t.words)
  expect(await words.inputValue()).toBe(line)
  await words.fill(`${line} Ana & all`)
  // [RO10] Another line takes the place of no word of hers.
  const below = ana.page.locator('.opener').nth(1)
  await below.click()
  expect(await words.inputValue()).toBe(`${line} Ana & all\n\n${await below.innerText()}`)
  await ana.page.locator('.opener').nth(2).click()
  expect(await words.inputValue()).toContain(`${line} Ana & all\n\n`)
  expect(await words.inputValue()).not.toContain(await below.innerText())
  await words.fill(`${line} Ana & all`)
  await ana.page.waitForTimeout(600)
  expect(await look(ana, [{ name: 'reach-out', path }], 'dark')).toEqual([])

  // What stands behind the buttons is one number, and the words; the phone is not really opened.
  // Begun words come back, also when the page was left or opened anew.
  await ana.reads(ana.says.sharing.keptBefore)
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe(`${line} Ana & all`)
  await ana.page.getByLabel(t.words).fill('Hola & adi')
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.reads(ana.says.sharing.keptBefore)
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('Hola & adi')
  await ana.page.getByLabel(t.words).fill('Hola & adiós')
  const text = ana.page.getByRole('link', { name: t.text })
  expect(await text.getAttribute('href')).toBe('sms:+34600123456?&body=Hola%20%26%20adi%C3%B3s')
  await text.evaluate(link => link.addEventListener('click', event => event.preventDefault()))
  await text.click()
  await ana.reads(t.gone)
  await ana.reads(t.goneMore)
  await ana.reads(t.goneStay)
  // Perhaps no other app opened: what she wrote stands, and the notice is true.
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('Hola & adiós')
  await ana.reads(ana.says.sharing.keptBefore)
  // It stands above the buttons: it is brought into sight.
  const said = ana.page.locator('output:focus', { hasText: t.gone })
  await said.waitFor()
  expect(
    await said.evaluate(one => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }),
  ).toBe(true)

  // What was lived outside Herewith is noted by hand, read again, and taken away.
  await ana.page.getByText(t.met).click()
  await ana.choose(t.ways.call)
  await ana.type(t.metWords, 'Her knee is better.')
  await ana.press(t.metKeep)
  await ana.reads(t.metKept)
  await ana.page.getByText(t.contacts).click()
  await ana.reads('Her knee is better.')
  await ana.reload()
  await ana.sees(t.title('Mara Weiss'))
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('Hola & adiós')
  // Thrown away they are gone, and nothing says that they were kept.
  await ana.press(ana.says.owning.throwAway)
  await ana.page
    .getByRole('dialog')
    .getByRole('button', { name: ana.says.owning.throwAway })
    .click()
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('')
  await ana.page.getByLabel(t.words).pressSequentially('H')
  expect(await ana.page.getByText(ana.says.sharing.keptBefore).count()).toBe(0)
  await ana.page.getByLabel(t.words).fill('')
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.page.getByRole('button', { name: t.reach }).waitFor()
  expect(await ana.page.getByRole('radio', { name: t.rhythms.week }).isChecked()).toBe(true)
  await ana.page.getByText(t.contacts).click()
  await ana.page.getByRole('button', { name: /away$/ }).click()
  await ana.page.getByText('Her knee is better.').waitFor({ state: 'detached' })
  await ana.page.getByText(t.rest, { exact: true }).click()
  await ana.press(t.rests.month)
  await ana.press(t.rests.none)
})
