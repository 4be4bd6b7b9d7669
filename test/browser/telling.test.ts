import type { CDPSession } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import { type PushService, pushService, type Subscription } from '../cast/pushService.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'

/**
 * Chromium without a screen has no push service behind it: the address that a browser would make is
 * brought along, and what the host sends to it is handed to the real service worker by the tools of
 * the browser. Everything else is as it is.
 */
let service: PushService
let stage: Stage
const clock = { now: Date.now() }

beforeAll(async () => {
  service = await pushService()
  stage = await openStage({
    now: () => clock.now,
    pushReach: service.reach,
    tellingRoundMs: 50,
  })
})
afterAll(async () => {
  await stage.close()
  await service.stop()
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** In place of the part of the browser that talks to its maker. */
const withAddress = ({ endpoint, p256dh, auth }: Subscription): string => `
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0)).buffer
  const kept = () => sessionStorage.getItem('push-test')
  const made = () => ({
    endpoint: ${JSON.stringify(endpoint)},
    options: { applicationServerKey: bytes(kept()) },
    getKey: name => bytes(name === 'p256dh' ? ${JSON.stringify(p256dh)} : ${JSON.stringify(auth)}),
    unsubscribe: async () => { sessionStorage.removeItem('push-test'); return true },
  })
  if ('PushManager' in window) {
    PushManager.prototype.getSubscription = async () => kept() === null ? null : made()
    PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
      if (userVisibleOnly !== true) throw new Error('A line has to be shown.')
      const text = btoa(String.fromCharCode(...new Uint8Array(applicationServerKey)))
      sessionStorage.setItem('push-test', text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
      return made()
    }
  }`

/** What lies on the screen outside the app. */
const lines = ({ page }: Person) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const shown = await registration.getNotifications()
    return shown.map(({ title, body, tag }) => ({ title, body, tag }))
  })

/** Hands what a push service would deliver to the person's service worker. */
const deliver = async (session: CDPSession, origin: string, data: string): Promise<void> => {
  const registered = new Promise<string>(resolve => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, scopeURL } of registrations)
        if (scopeURL.startsWith(origin)) resolve(registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  await session.send('ServiceWorker.disable')
}

test('[NO11] [NO1] Ben turns the line on, is told at once when Ana is not safe, and turns it off', async () => {
  const phone = service.subscribe()
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Tuesday')
  const link = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben', { lang: 'es', before: withAddress(phone) })
  await comeByLink(ben, link)
  await joinAtOnce(ben)
  await ben.appIsKept()

  const { telling, me, ui } = ben.says
  await ben.open('/me')
  await ben.follow(new RegExp(`^${telling.title}`))
  await ben.sees(telling.title)
  await ben.reads(telling.isOff)
  await ben.reads(telling.noticeBody)
  // A no of the browser is a plain sentence, and nothing else happened.
  // What may wake him he chooses himself.
  await ben.press(telling.turnOn)
  await ben.reads(telling.atOnceChoose)
  await ben.choose(telling.atOnceNo)
  await ben.press(telling.turnOn)
  await ben.reads(telling.denied)
  // Nothing beside it says that it can be done, or that the browser asks.
  expect(await ben.page.getByText(telling.lead).count()).toBe(0)
  expect(await ben.page.getByText(telling.asks).count()).toBe(0)
  expect(service.pushed).toEqual([])

  await ben.context.grantPermissions(['notifications'], { origin: ben.origin })
  await ben.open('/me/told')
  await ben.choose(telling.atOnceAlways)
  await ben.page.getByLabel(telling.second).fill('')
  await ben.page.getByLabel(telling.first, { exact: true }).fill('08:15')
  await ben.press(telling.turnOn)
  await ben.reads(telling.kept)
  await ben.reload()
  await ben.reads(telling.isOn)
  expect(await ben.page.getByLabel(telling.first, { exact: true }).inputValue()).toBe('08:15')
  expect(await ben.page.getByLabel(telling.second).inputValue()).toBe('')

  // Ana tells him, as whoever is not safe does; and “tell them now” stands beside every other share.
  const { circle, sharing } = ana.says
  await ana.open('/circles')
  await ana.follow(/^Tuesday/)
  await ana.press(circle.share)
  await ana.choose(sharing.needs.listen)
  await ana.press(sharing.goOn)
  await ana.page.getByLabel(ana.says.telling.tellNow).check()
  await ana.press(`${sharing.changeNeed}: ${sharing.needs.listen}`)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.press(sharing.unsafeSendOne('Ben'))
  await ana.sees(sharing.unsafeGoneTitle)
  await expect
    .poll(() => {
      clock.now += 1_000
      return service.pushed.length
    })
    .toBe(1)
  const text = fromUtf8(phone.open(service.pushed[0]?.body ?? new Uint8Array())) ?? ''
  expect(text).toBe('{"v":1}')

  // Ben looks at the app: no line stays. Then he does not.
  const session = await ben.context.newCDPSession(ben.page)
  await deliver(session, ben.origin, text)
  await expect.poll(() => lines(ben)).toEqual([])
  await ben.page.goto('about:blank')
  const away = await ben.context.newCDPSession(ben.page)
  // Whatever a host or its push service puts in: not a letter of it is shown.
  await deliver(away, ben.origin, '{"title":"Call 555 now","body":"Ana is at the station"}')
  await deliver(away, ben.origin, text)
  await ben.page.goto(`${ben.origin}/measures.html`)
  await expect
    .poll(() => lines(ben))
    .toEqual([{ title: ui.appName, body: telling.noticeBody, tag: 'one' }])

  await ben.open('/me/told')
  await ben.press(telling.turnOff)
  await ben.reads(telling.isOff)
  expect(await ben.page.evaluate(() => caches.has('notice'))).toBe(false)
  await ben.page.goto('about:blank')
  const off = await ben.context.newCDPSession(ben.page)
  await deliver(off, ben.origin, text)
  await ben.open('/me')
  await ben.sees(me.title)
  // The line from before may still lie there; a new one names nothing, and is gone.
  const left = await lines(ben)
  expect(left.filter(({ title }) => title !== ui.appName)).toEqual([])

  const { fewTraces } = ben.says
  const leaveTraces = async (how: string): Promise<void> => {
    await ben.open('/me/settings')
    const group = ben.page.getByRole('group', { name: fewTraces.title })
    await group.getByText(how, { exact: true }).click()
    await expect
      .poll(() => group.getByRole('radio', { name: how, exact: true }).isChecked())
      .toBe(true)
  }
  await leaveTraces(fewTraces.on)
  await ben.open('/me/told')
  await ben.reads(telling.fewTraces)
  expect(await ben.page.getByRole('button', { name: telling.turnOn }).count()).toBe(0)

  // Signing out leaves no address behind, and no words.
  await leaveTraces(fewTraces.off)
  await ben.open('/me/told')
  await ben.choose(telling.atOnceNo)
  await ben.press(telling.turnOn)
  await ben.reads(telling.kept)
  await ben.open('/me/leaving')
  await ben.press(me.signOut)
  await ben.press(me.signOutYes)
  await ben.sees(ben.says.welcome.title)
  await expect
    .poll(() =>
      ben.page.evaluate(async () => [
        await caches.has('notice'),
        sessionStorage.getItem('push-test'),
      ]),
    )
    .toEqual([false, null])
})
