import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settledOnDevice } from './keptOnDevice.ts'
import { look, troubles } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin } from './steps.ts'

let stage: Stage
let ana: Person
const dayMs = 86_400_000
const clock = { ahead: 0 }

beforeAll(async () => {
  stage = await openStage({
    now: () => Date.now() + clock.ahead,
    rules: {
      hereNoteWrite: { name: 'here-note-write', kind: 'bucket', burst: 6, perMinute: 1 / 1440 },
    },
  })
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const keepPerson = async (name: string, phone: string): Promise<string> => {
  const { people } = ana.says
  await ana.open('/people/new')
  await ana.type(people.name, name)
  await ana.type(people.phone, phone)
  await ana.press(people.save)
  await ana.sees(name)
  return new URL(ana.page.url()).pathname
}

/** Writes one, and gives the link as it would go out. */
const write = async (words: string, days: string): Promise<string> => {
  const { hereNote: t } = ana.says
  await ana.type(t.words, words)
  await ana.type(t.from, 'Ana from the choir')
  await ana.choose(days)
  await ana.press(t.make)
  await ana.reads(t.madeTitle)
  const sms = await ana.page.getByRole('link', { name: t.byText }).getAttribute('href')
  const message = decodeURIComponent(sms?.split('?&body=')[1] ?? '')
  // The name goes with it where she wants that, and no word of hers.
  await ana.reads(t.messageSeen)
  expect(message).toMatch(/^From Ana from the choir: a few words for you\. http\S+$/)
  await ana.choose(t.messages.plain())
  const plain = await ana.page.getByRole('link', { name: t.byText }).getAttribute('href')
  expect(decodeURIComponent(plain ?? '')).toMatch(/body=Something for you: http\S+$/)
  return message.slice(message.indexOf('http'))
}

const isSound = async ({ page }: Person): Promise<void> => {
  expect(await troubles(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  )
}

test('[HN2] [HN3] [HN5] [HN8] Ana writes to Eva, who has no account, reads it and answers once', async () => {
  const { hereNote: t } = ana.says
  const evaPath = await keepPerson('Eva Ruiz', '+34 600 123 456')
  await ana.follow(new RegExp(`^${t.rowTitle}`))
  await ana.sees(t.title('Eva Ruiz'))
  const anasPath = new URL(ana.page.url()).pathname
  // Nothing is sent without words, and it says so.
  await ana.press(t.make)
  await ana.reads(t.wordsMissing)
  await ana.page.getByRole('button', { name: t.begin.noNeed }).click()
  await isSound(ana)
  // Begun words come back after a reload.
  await ana.type(t.words, 'I think of')
  await settledOnDevice(ana, 'drafts')
  await ana.reload()
  await ana.reads(ana.says.sharing.keptBefore)
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('I think of')
  const link = await write('I think of you today.\nYou need not say anything.', t.dayChoice['7'])
  await ana.reads(t.goneMore)
  await ana.reads(t.nearOnly)
  await isSound(ana)

  // A program that draws previews gets the bare page: nothing of a note, nothing to keep.
  const [page = ''] = link.split('#')
  const preview = await fetch(page)
  expect(preview.status).toBe(200)
  expect(preview.headers.get('referrer-policy')).toBe('no-referrer')
  expect(preview.headers.get('x-robots-tag')).toContain('noindex')
  expect(await preview.text()).not.toMatch(/og:|note|heal/i)

  const eva = await stage.enter('Eva', { lang: 'es', theme: 'dark' })
  const { hereNote: e } = eva.says
  await eva.open(link)
  await eva.sees(e.openTitle)
  // The secret is out of sight before anything else, and nothing of the note stands there.
  expect(new URL(eva.page.url()).hash).toBe('')
  expect(await eva.page.title()).toBe(eva.says.app.neutralTitle)
  expect(await eva.page.locator('body').innerText()).not.toContain('Ana')
  await isSound(eva)
  await eva.press(e.open)
  await eva.reads('Ana from the choir')
  await eva.reads('I think of you today.')
  await eva.page.getByRole('button', { name: eva.says.help.getHelp }).waitFor()
  await isSound(eva)
  // Nobody learns that it was read.
  await ana.reload()
  await ana.reads('You do not learn whether it was read.')
  // No answer is as large as an answer, and can be thought over.
  const sizes = await Promise.all(
    [e.send, e.leave].map(name =>
      eva.page.getByRole('button', { name, exact: true }).evaluate(one => one.clientWidth),
    ),
  )
  expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 1))).toBeLessThan(2)
  await eva.press(e.leave)
  await eva.reads(e.left)
  await eva.press(e.leftBack)
  await eva.choose(e.own)
  await eva.press(e.send)
  await eva.reads(e.ownMissing)
  // Without a connection the words stay where they are.
  await eva.type(e.ownLabel, 'Ven el <b>domingo</b>.')
  await eva.context.setOffline(true)
  await eva.press(e.send)
  await eva.page.locator('.notice-error').waitFor()
  await eva.context.setOffline(false)
  await eva.press(e.send)
  await eva.reads(e.sent)
  await eva.reload()
  await eva.press(e.open)
  await eva.reads(e.sentBefore)
  // Somebody with the same link finds no second answer either.
  const other = await stage.enter('Friend', { width: 320 })
  await other.open(link)
  await other.press(other.says.hereNote.open)
  await other.reads(other.says.hereNote.sentBefore)
  expect(await other.page.getByRole('button', { name: other.says.hereNote.send }).count()).toBe(0)
  await isSound(other)
  await other.leave()

  await ana.open('/')
  await ana.sees(t.today('Eva Ruiz'))
  await ana.press(t.todayDo)
  await ana.reads('Ven el <b>domingo</b>.')
  await ana.reads(t.notSure)
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  await ana.page.getByText(t.today('Eva Ruiz')).waitFor({ state: 'detached' })
  expect(await look(ana, [{ name: 'here-notes', path: anasPath }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })

  // No more of them: the note goes, and Ana reads it plainly.
  await eva.press(e.noMoreAsk)
  await eva.sees(e.noMoreTitle)
  await isSound(eva)
  await eva.press(e.noMoreYes)
  await eva.reads(e.noMoreDone)
  await eva.open(link)
  await eva.press(e.open)
  await eva.reads(e.gone)
  await eva.leave()
  await ana.open(anasPath)
  await ana.reads(t.noMore)
  for (const name of [t.make, t.another])
    expect(await ana.page.getByRole('button', { name }).count()).toBe(0)
  await ana.open(evaPath)
  await ana.sees('Eva Ruiz')
})

test('[HN4] what was taken back or is over opens no more, and says so kindly', async () => {
  const { hereNote: t } = ana.says
  await keepPerson('Mara Weiss', '+34 600 123 457')
  await ana.follow(new RegExp(`^${t.rowTitle}`))
  const first = await write(t.begin.candle, t.dayChoice['3'])
  const eva = await stage.enter('Mara', { width: 320 })
  await eva.open(first)
  await eva.press(t.open)
  await eva.reads(t.begin.candle)
  await ana.press(t.takeBack)
  await ana.sees(t.takeBackTitle)
  await ana.press(t.takeBack)
  await ana.reads(t.stands['taken-back'])
  // On Mara's screen it can no longer be answered; and the link opens nothing.
  await eva.choose(t.answers.thanks)
  await eva.press(t.send)
  await eva.reads(t.gone)
  await eva.open(first)
  await eva.press(t.open)
  await eva.reads(t.goneWhy)
  await isSound(eva)

  await ana.press(t.another)
  const second = await write('Shall I come on Sunday?', t.dayChoice['3'])
  await eva.open(second)
  await eva.press(t.open)
  await eva.press(t.close)
  await eva.reads(t.closed)
  await eva.reload()
  await eva.reads(t.noLink)
  clock.ahead = 3 * dayMs + 60_000
  // As people paste it: the whole message.
  await eva.type(t.paste, `Something for you: ${second}.`)
  await eva.press(t.pasteOpen)
  await eva.press(t.open)
  await eva.reads(t.gone)
  clock.ahead = 0
  await eva.leave()
})

test('[HN1] without a connection nothing is made, and the words stay; a link that is cut says so', async () => {
  const { hereNote: t } = ana.says
  await keepPerson('Nils', '+34 600 123 458')
  await ana.follow(new RegExp(`^${t.rowTitle}`))
  await ana.sees(t.title('Nils'))
  await ana.type(t.words, 'A few words.')
  await ana.context.setOffline(true)
  await ana.press(t.make)
  await ana.page.locator('.notice-error').waitFor()
  expect(await ana.page.getByLabel(t.words).inputValue()).toBe('A few words.')
  await ana.context.setOffline(false)
  const eva = await stage.enter('Eva')
  await eva.open('/n#AQEBAQ')
  await eva.press(t.open)
  await eva.reads(eva.says.app.failures['link-damaged'])
  await isSound(eva)
  // Whoever leaves quickly leaves no link behind.
  await eva.open('/n#AQEBAQEBAQEBAQEBAQEBAQE')
  await eva.sees(t.openTitle)
  await eva.press(eva.says.leave.leave)
  await eva.page.waitForURL(/measures|example/)
  const kept = await eva.page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  expect(kept).not.toContain('AQEB')
  // [T156] Nor from another screen, where nothing is seen of the note any more; nor the link of an invitation.
  for (const link of ['/n#AQEBAQEBAQEBAQEBAQEBAQE', '/j#AQEBAQEBAQEBAQEBAQEBAQE']) {
    await eva.open(link)
    await eva.page.waitForFunction(() => location.hash === '')
    await eva.open('/sign-in')
    await eva.press(eva.says.leave.leave)
    await eva.page.waitForURL(/measures|example/)
    const left = await eva.page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
    expect(left).not.toContain('AQEB')
  }
  await eva.leave()
})
