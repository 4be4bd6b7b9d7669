import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { decodeAs } from '#client/people/decodeAs.ts'
import { readVCards } from '#core/people/vcard/readVCards.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'

let stage: Stage
let ana: Person

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  // No mailbox, telephone or other place was opened, and nothing asked of anybody else.
  expect(stage.witness.complaints()).toEqual([])
})

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

/** As phones and programs write them, and one that broke off in their midst. */
const ofPhones = [
  card(
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
    'N:Weiss;Mara;;;',
    'FN:Mara Weiss',
    'item1.TEL;type=pref:+49 (171) 234-5678',
    'item1.X-ABLabel:_$!<Mobile>!$_',
    'item2.EMAIL;type=INTERNET:mara@example.org',
    'item2.X-ABLabel:Choir',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBw',
    ' CQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/',
  ),
  card(
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Mar=C3=ADa Jos=',
    '=C3=A9;;;',
    'TEL;CELL:600 123 456',
  ),
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Imre\r\nTEL:600 000 009\r\n',
  card(
    'VERSION:2.1',
    'N:Baker;Ben',
    'AGENT:',
    card('VERSION:2.1', 'N:Of Ben;Secretary', 'TEL:555').trimEnd(),
    'TEL;WORK;VOICE:600 000 001',
  ),
].join('')

const give = async (text: string, name = 'contacts.vcf'): Promise<void> => {
  await ana.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/vcard', buffer: Buffer.from(text) })
}

const listed = (): Promise<readonly string[]> =>
  ana.page.locator('.people-list .row-title').allInnerTexts()

test('[PE2] [PE8] Ana begins with one name; her number stays as she writes it, and is dialled plainly', async () => {
  const { people: t } = ana.says
  await ana.open('/')
  await ana.follow(ana.says.ui.people)
  await ana.reads(t.none)
  await ana.press(t.add)
  await ana.sees(t.newTitle)
  await ana.press(t.save)
  await ana.reads(t.nameMissing)
  await ana.type(t.name, 'José')
  await ana.type(t.phone, '0600/123 456')
  await ana.press(t.save)
  await ana.sees('José')
  await ana.reads('0600/123 456')
  const call = ana.page.getByRole('link', { name: t.callLabel('0600/123 456', 'José') })
  expect(await call.getAttribute('href')).toBe('tel:0600123456')
  await ana.press(t.toldWrite)
  await ana.type(t.toldLine, 'His knee is better.')
  await ana.press(t.save)
  await ana.reads('His knee is better.')
  await ana.reload()
  await ana.reads('His knee is better.')
})

test('[PE13] [PE11] a file of four kinds of cards is looked at, brought in, and a broken one named', async () => {
  const { people: t } = ana.says
  await ana.open('/people')
  await ana.press(t.bring)
  await ana.sees(t.bringTitle)
  expect(await ana.page.getByText(t.pickTitle).count()).toBe(0)
  await give('name;number\r\nMara;1\r\n')
  await ana.reads(t.fileNobody)
  await give(ofPhones)
  await ana.sees(t.previewTitle)
  await ana.reads(t.previewNew(3))
  await ana.reads(t.previewPictures)
  // María's number is José's, written another way.
  await ana.reads(new RegExp(t.seems('José')))
  await ana.reads(t.unread['cut-short']('Imre'))
  await ana.choose(t.choices.own)
  await ana.press(t.importDo(4))
  await ana.reads(t.doneTitle)
  await ana.press(t.toList)
  await ana.sees(t.title)
  expect(await listed()).toEqual(['Ben Baker', 'Imre', 'José', 'Mara Weiss', 'María José Núñez'])
})

test('[PE7] [PE6] two with one number are offered as one; made one, both names’ numbers stay', async () => {
  const { people: t } = ana.says
  await ana.sees(t.alikeTitle)
  await ana.reads(t.alikeBy.number('0600/123 456'))
  await ana.press(t.alikeOneLabel('José', 'María José Núñez'))
  await ana.sees(t.alikeSure('José', 'María José Núñez'))
  await ana.reads(t.alikeForGood)
  await ana.press(t.alikeOne)
  await ana.page.getByText(t.alikeTitle).waitFor({ state: 'detached' })
  expect(await listed()).toEqual(['Ben Baker', 'Imre', 'José', 'Mara Weiss'])
})

test('[PE5] the import is taken back: who came goes, who was made one with somebody stays', async () => {
  const { people: t } = ana.says
  await ana.press(t.undoLast)
  await ana.sees(t.undoTitle)
  await ana.press(t.undo)
  await ana.page.locator('output:focus', { hasText: t.undoDone }).waitFor()
  await ana.page.getByText('Mara Weiss').waitFor({ state: 'detached' })
  expect(await listed()).toEqual(['José'])
})

test('[PE20] [PE21] one is left out, with the keyboard alone; a number is asked for a name', async () => {
  const { people: t } = ana.says
  await ana.open('/people/bring')
  const number = '+34 600 555 000'
  await give(
    [
      card('VERSION:3.0', 'FN:Nora', 'TEL:600 111 000'),
      card('VERSION:3.0', 'FN:Otto', 'TEL:600 222 000'),
      card('VERSION:3.0', `FN:${number}`, `TEL:${number}`),
      card('VERSION:3.0', 'TEL:600 444 000'),
    ].join(''),
  )
  await ana.sees(t.previewTitle)
  const box = ana.page
    .getByRole('group', { name: t.whoChoose })
    .getByRole('checkbox', { name: /^Otto/ })
  expect(await box.isChecked()).toBe(true)
  await box.focus()
  await ana.page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(false)
  await ana.type(t.namelessName(number), 'Pia')
  await ana.press(t.importDo(2))
  await ana.reads(t.doneTitle)
  await ana.press(t.toList)
  await ana.sees(t.title)
  await ana.page.getByText('Nora').waitFor()
  // Neither who was left out nor a number that nobody named.
  expect(await listed()).toEqual(['José', 'Nora', 'Pia'])
  await ana.press(t.undoLast)
  await ana.press(t.undo)
  await ana.page.locator('output:focus', { hasText: t.undoDone }).waitFor()
  await ana.page.getByText('Nora').waitFor({ state: 'detached' })
})

test('[PE15] where the browser has a contact picker, whoever is chosen there is looked at first', async () => {
  const phone = await ana.tab()
  await phone.page.addInitScript(() => {
    Object.defineProperty(navigator, 'contacts', {
      value: { select: async () => [{ name: ['Lin'], tel: ['600 000 007'], email: [] }] },
    })
  })
  const { people: t } = phone.says
  await phone.open('/people/bring')
  await phone.press(t.pick)
  await phone.sees(t.previewTitle)
  await phone.press(t.importDo(1))
  await phone.reads(t.doneTitle)
  await phone.page.close()
})

test('[PE16] Ben of her circle is kept too, and learns nothing of it', async () => {
  const { people: t } = ana.says
  await makeCircle(ana, 'Table', 'family')
  const ben = await stage.enter('Ben', { theme: 'dark' })
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open('/people/bring')
  await ana.press(t.circlesKeepLabel('Ben'))
  await ana.page.locator('output:focus', { hasText: t.circlesKept('Ben') }).waitFor()
  await ana.reads(t.circlesAll)
  await ana.open('/people')
  await ana.follow(/Ben/)
  await ana.reads(t.inCircles)
  await ben.open('/people')
  await ben.reads(t.none)
  await ben.leave()
})

test('[PE17] [PE12] she takes them along as a file with a plain name, and it comes back the same', async () => {
  const { people: t } = ana.says
  await ana.open('/people')
  await ana.page.getByText(t.exportTitle).click()
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('button', { name: t.export }).click(),
  ])
  expect(download.suggestedFilename()).toBe('contacts.vcf')
  const { cards } = readVCards(readFileSync(await download.path()), decodeAs)
  expect(new Set(cards.map(({ name }) => name))).toEqual(new Set(['Ben', 'José', 'Lin']))
  expect(JSON.stringify(cards)).not.toContain('knee')
  // Read again, everybody is here already and nothing is left to bring.
  await ana.open('/people/bring')
  await give(readFileSync(await download.path(), 'utf8'))
  await ana.sees(t.previewTitle)
  await ana.reads(t.previewNew(0))
})

test('[PE19] a hostile file acts nowhere: no address behind a button, no letter that turns others around', async () => {
  const { people: t } = ana.says
  await ana.open('/people/bring')
  await give(
    card(
      'VERSION:3.0',
      'FN:<img src=x onerror=alert(1)>\u202eMallory\u0000',
      'TEL:javascript:alert(1)',
      'TEL:*2767*3855#',
      'TEL;VALUE=uri:tel:+34600000001?x=javascript:alert(2)',
      'EMAIL:mallory@example.org?bcc=ana@example.org',
      'URL:javascript:alert(3)',
      'NOTE:<script>alert(4)</script>',
      `X-LONG:${'x'.repeat(100_000)}`,
    ),
  )
  await ana.sees(t.previewTitle)
  await ana.press(t.importDo(1))
  await ana.press(t.toList)
  await ana.follow(/Mallory/)
  await ana.sees('<img src=x onerror=alert(1)>Mallory')
  await ana.reads('<script>alert(4)</script>')
  const links = await ana.page
    .locator('main a')
    .evaluateAll(all => all.map(link => link.getAttribute('href')))
  // The way back, and to screens of ours.
  const ours = ['reach', 'here', 'ring'].map(place =>
    expect.stringMatching(new RegExp(`^/${place}/[0-9A-Z-]+$`)),
  )
  expect(links).toEqual(['/people', ...ours])
  expect(await ana.page.getByText(t.notDialled).count()).toBe(3)
  await ana.press(t.letGo)
  await ana.press(t.letGoYes)
  await ana.sees(t.title)
  await ana.page.getByText('Mallory').waitFor({ state: 'detached' })
})

test('[PE14] [PE20] two thousand people: a screenful is drawn, and one is found at once', async () => {
  const { people: t } = ana.says
  await ana.open('/people/bring')
  await give(
    Array.from({ length: 2_000 }, (_, place) =>
      card('VERSION:3.0', `FN:Person ${place}`, `TEL:6${String(place).padStart(8, '1')}`),
    ).join(''),
  )
  // Nothing of the list is drawn before somebody looks, and one among them is left out by name.
  await ana.page.getByText(t.who, { exact: true }).click()
  await ana.type(t.search, 'person 1234')
  await ana.page.getByRole('checkbox', { name: /^Person 1234/ }).uncheck()
  await ana.type(t.search, '')
  expect(await ana.page.getByRole('checkbox').count()).toBeLessThan(100)
  await ana.press(t.importDo(1_999))
  await ana.press(t.toList)
  await ana.page.locator('.people-list li').nth(20).waitFor()
  expect((await listed()).length).toBeLessThan(300)
  await ana.type(t.search, 'pérson 1998')
  await ana.page.getByText('Person 1998').waitFor()
  await ana.page.waitForFunction(() => document.querySelectorAll('.people-list li').length === 1)
})
