import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { Without } from '#client/archive/archiveFormat.ts'
import { type PersonId, personIdOf } from '#core/people/card.ts'
import type { NetworkView } from '#core/network/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilMine } from '../cast/until.ts'
import { passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
let ana: StoppableEngine
let anas: StoppableEngine
const browsers: Browser[] = []

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

const networkOf = (
  engine: StoppableEngine,
  isSo: (view: NetworkView) => boolean,
): Promise<NetworkView> => untilMine(engine, 'network', isSo)

const archiveOf = async (
  engine: StoppableEngine,
  without: readonly Without[] = [],
): Promise<Readonly<Record<'page' | 'text' | 'json', string>>> => {
  const words = archiveWords('en', en)
  const blob = await good(
    engine.archive.make({ words, withSecrets: false, without, timeZone: 'UTC' }),
  )
  const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()))
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  return {
    page: read('index.html'),
    text: read('text/pages.md'),
    json: read('archive.json'),
  }
}

const keep = async (name: string): Promise<PersonId> =>
  personIdOf(await good(ana.circles.sayToMyself({ t: 'person-kept', name })))

beforeAll(async () => {
  host = await testHost()
  ana = await signUp(browser(), 'Ana')
  anas = browser().open()
  const { name, passphrase } = passphraseOf('Ana')
  await good(anas.account.signInWithPassphrase(name, passphrase))
  await until(anas, state => state.connection === 'live' && state.coming !== true)
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

test('[NE2] [NE12] it is on each device and in an archive, and goes with whom I let go of', async () => {
  const [mara, jon] = [await keep('Marawithoutacircle'), await keep('Jonofthebakery')]
  for (const [person, ring] of [
    [mara, 1],
    [mara, 2],
    [jon, 3],
  ] as const)
    await good(
      ana.circles.sayToMyself({ t: 'network-placed', person, ring, for: ['joy'], on: 20_000 }),
    )
  const shown = await networkOf(anas, ({ people }) => people.length === 2)
  expect(shown.people.map(({ name, ring }) => [name, ring])).toEqual([
    ['Marawithoutacircle', 2],
    ['Jonofthebakery', 3],
  ])

  const whole = await archiveOf(ana)
  for (const part of [whole.page, whole.text]) {
    expect(part).toContain(en.network.title)
    expect(part).toContain('Jonofthebakery')
  }
  expect(whole.json.match(/network-placed/g)).toHaveLength(3)
  const noOthers = await archiveOf(ana, ['others'])
  expect(noOthers.page).not.toContain(en.network.title)
  expect(noOthers.json).not.toContain('network-placed')
  expect(noOthers.json).not.toContain('Marawithoutacircle')

  await good(anas.people.letGo(mara))
  await networkOf(ana, ({ people }) => people.length === 1)
  // Both of what placed her are gone from the log, for a device too that comes later.
  const later = browser().open()
  const { name, passphrase } = passphraseOf('Ana')
  await good(later.account.signInWithPassphrase(name, passphrase))
  await until(later, state => state.connection === 'live' && state.coming !== true)
  expect((await networkOf(later, ({ people }) => people.length > 0)).people).toMatchObject([
    { name: 'Jonofthebakery', ring: 3 },
  ])
  const { json } = await archiveOf(later)
  expect(json.match(/network-placed/g)).toHaveLength(1)
  expect(json).not.toContain('Marawithoutacircle')
})
