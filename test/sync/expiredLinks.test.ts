import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { makeCircle, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

const dayMs = 86_400_000

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

test('[C39] a link whose time is over is ended by the device of who looks after the circle', async () => {
  const anas = browser()
  const ana = await signUp(anas, 'Ana')
  const ben = await signUp(browser(), 'Ben')
  const circle = await makeCircle(ana, 'family')
  const short = await good(ana.circles.invite(circle, { mode: 'ask', uses: 10, days: 1 }))
  const long = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 30 }))
  expect([short.uses, long.uses]).toEqual(['several', 'one'])
  const fragmentOf = ({ link }: { readonly link: string }) => link.split('#')[1] ?? ''
  await good(ben.circles.readInvite(fragmentOf(short)))
  await ana.stop()

  anas.clockAheadMs = 2 * dayMs
  const later = anas.open()
  await until(later, state => state.connection === 'live')
  const endedLinks = new Promise<number>(resolve => {
    const stop = later.watchCircle(circle, { deedsBefore: Number.MAX_SAFE_INTEGER }, state => {
      const ended = state?.view.stewardLog?.deeds.filter(({ did }) => did === 'ended-link')
      if (ended === undefined || ended.length === 0) return
      resolve(ended.length)
      queueMicrotask(() => stop())
    })
  })
  expect(await endedLinks).toBe(1)
  const { invites } = await untilCircle(later, circle, () => true)
  expect(invites).toMatchObject([{ uses: 'one' }])
  expect(await ben.circles.readInvite(fragmentOf(short))).toEqual({
    ok: false,
    error: 'link-closed',
  })
  await good(ben.circles.readInvite(fragmentOf(long)))
})
