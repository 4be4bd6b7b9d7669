import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type MailCatcher, mailService } from '../cast/mailService.ts'
import { troubles } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

/** The real host with a mail service beside it; its clock is the test's. */
let service: MailCatcher
let stage: Stage
const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Nine in the morning, so that noon is today. */
const clock = { now: Math.floor(Date.now() / dayMs) * dayMs + 9 * hourMs }

beforeAll(async () => {
  service = await mailService()
  stage = await openStage({ now: () => clock.now, mail: service.place, tellingRoundMs: 50 })
})
afterAll(async () => {
  await stage.close()
  await service.stop()
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const isSound = async ({ page }: Person, width: number): Promise<void> => {
  expect(await troubles(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
}

const arrived = async (count: number) => {
  await expect.poll(() => service.arrived.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
  expect(service.arrived).toHaveLength(count)
  return service.arrived[count - 1]
}

test('[NO19] [NO14] Ben gives an address, types the code, gets a mail after Ana has shared, and takes it back', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Tuesday')
  const link = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben', {
    lang: 'es',
    theme: 'dark',
    context: { timezoneId: 'UTC' },
  })
  await comeByLink(ben, link)
  await joinAtOnce(ben)

  const { email, telling } = ben.says
  await ben.open('/me/told')
  await ben.follow(new RegExp(`^${email.title}`))
  await ben.sees(email.title)
  await ben.reads(email.isOff)
  // What it costs stands before the field, and not behind it.
  const places = await Promise.all(
    [email.seenBy, email.seenByReader].map(words =>
      ben.page.getByText(words).evaluate(element => element.getBoundingClientRect().top),
    ),
  )
  const field = ben.page.getByLabel(email.address, { exact: true })
  const fieldTop = await field.evaluate(element => element.getBoundingClientRect().top)
  expect(places.every(top => top < fieldTop)).toBe(true)
  await isSound(ben, 390)

  await field.fill('ben')
  await ben.choose(telling.atOnceNo)
  await ben.page.getByLabel(telling.second).fill('')
  await ben.page.getByLabel(telling.first, { exact: true }).fill('12:00')
  await ben.press(email.sendCode)
  await ben.reads(ben.says.app.failures['not-an-address'])
  await field.fill('ben@example.org')
  await ben.press(email.sendCode)
  await ben.reads(email.asked('ben@example.org'))
  await isSound(ben, 390)
  const code = await arrived(1)
  expect(code?.to).toEqual(['ben@example.org'])
  expect(code?.subject).toBe('Tu código')
  const [, first = '', second = ''] = /(\d{4}) (\d{4})/.exec(code?.text ?? '') ?? []
  await ben.type(email.code, first === '0000' ? '11111111' : '00000000')
  await ben.press(email.confirm)
  await ben.reads(email.codeWrong)
  await ben.type(email.code, `${first} ${second}`)
  await ben.press(email.confirm)
  await ben.reads(email.isOn('ben@example.org'))
  await isSound(ben, 390)
  await ben.reload()
  await ben.reads(email.isOn('ben@example.org'))
  expect(await ben.page.getByLabel(telling.first, { exact: true }).inputValue()).toBe('12:00')

  // He puts the phone away; something is said; at noon there is one mail.
  await ben.page.goto('about:blank')
  await ana.open('/circles')
  await ana.follow(/^Tuesday/)
  await share(ana, { need: 'listen', words: 'It is late.' })
  expect(service.arrived).toHaveLength(1)
  clock.now += 3 * hourMs + 11 * 60_000
  const mail = await arrived(2)
  expect(mail?.subject).toBe(email.noticeSubject)
  expect(mail?.text.trim()).toBe(email.notice)

  // With the code’s link, as whoever got it by mistake: no account, nothing happens by looking.
  const token = /\/no-mail#[0-9a-f]{64}/.exec(code?.text ?? '')?.[0] ?? ''
  const stranger = await stage.enter('A stranger', { width: 320, lang: 'es', theme: 'dark' })
  await stranger.open(token)
  await stranger.sees(email.neverTitle)
  expect(new URL(stranger.page.url()).hash).toBe('')
  await isSound(stranger, 320)
  await stranger.press(email.neverYes)
  await stranger.reads(email.neverDone)
  await ben.open('/me/told/mail')
  await ben.reads(email.stopped)
  await stranger.press(email.neverUndo)
  await stranger.reads(email.neverUndone)

  // Given once more, and taken back with one press.
  const again = ben.page.getByLabel(email.address, { exact: true })
  await again.fill('ben@example.org')
  await ben.press(email.sendCode)
  const next = await arrived(3)
  await ben.type(email.code, /(\d{4} \d{4})/.exec(next?.text ?? '')?.[1] ?? '')
  await ben.press(email.confirm)
  await ben.reads(email.isOn('ben@example.org'))
  await ben.press(email.takeBack)
  await ben.reads(email.isOff)
  await ana.open('/circles')
  await ana.follow(/^Tuesday/)
  await share(ana, { need: 'listen', words: 'Still late.' })
  await ben.page.goto('about:blank')
  clock.now += dayMs
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(service.arrived).toHaveLength(3)
})

test('[NO19] where the host sends no mail, nothing of it is shown', async () => {
  const quiet = await openStage()
  try {
    const ana = await quiet.enter('Ana')
    await begin(ana, await quiet.host.setUpLink())
    await ana.open('/me/told')
    await ana.sees(ana.says.telling.title)
    await ana.page.waitForLoadState('networkidle')
    expect(await ana.page.getByRole('link', { name: ana.says.email.title }).count()).toBe(0)
  } finally {
    await quiet.close()
  }
})
