import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterAll(async () => {
  await Promise.all(browsers.map(browser => browser.close()))
  await host.stop()
})

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

const passphrase = 'ember quilt harbour violet stone'

/** After sign-in, the host's list of circles is held back until two questions wait for it. */
const answeredTogether = (where: Browser): void => {
  let asked = 0
  const held: (() => void)[] = []
  where.wire.tamper = async (request, pass) => {
    const answer = await pass()
    if (request.path !== paths.circles || asked++ === 0) return answer
    await new Promise<void>(answerNow => {
      held.push(answerNow)
      if (held.length === 2) for (const each of held.splice(0)) each()
    })
    return answer
  }
}

test('[A15] a circle that two questions bring at once is there on the new device', async () => {
  const ana = browser().open()
  await good(
    ana.account.create({
      admission: { kind: 'none' },
      displayName: 'Ana',
      language: 'en',
      passphrase: { name: 'ana', passphrase },
    }),
  )
  await until(ana, ({ connection }) => connection === 'live')
  const circle = await good(ana.circles.create({ kind: 'pair', name: 'Tuesday', colour: 'moss' }))
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  await until(ana, ({ circles }) => circles.length === 1)

  const laptop = browser()
  answeredTogether(laptop)
  const second = laptop.open()
  await good(second.account.signInWithPassphrase('ana', passphrase))
  const { circles } = await until(second, state => state.circles.length === 1)
  expect(circles[0]?.name).toBe('Tuesday')
})
