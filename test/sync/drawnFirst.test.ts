import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, good } from '../cast/engineDevice.ts'
import { signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { until } from '../cast/until.ts'

let host: TestHost
let phone: Browser

beforeAll(async () => {
  host = await testHost()
  phone = new Browser(host.url)
})
afterAll(async () => {
  await phone.close()
  await host.stop()
})

test('[W20] what was begun is told of before whatever it stands in is drawn', async () => {
  const ana = await signUp(phone, 'Ana')
  await good(ana.circles.sayToMyself({ t: 'person-kept', name: 'Nora' }))
  const id = await ana.circles.newId()
  await good(
    ana.circles.saveDraft({ kind: 'words', id, about: 'plan/signs', words: 'I', savedAt: 1 }),
  )
  await ana.stop()

  const again = phone.open()
  const told: string[] = []
  again.watch(({ drafts }) => drafts !== undefined && told.push('drafts'))
  again.watchMine('people', () => told.push('people'))
  await until(again, ({ connection }) => connection === 'live')
  expect(told).toContain('people')
  expect(told.indexOf('drafts')).toBeLessThan(told.indexOf('people'))
})
