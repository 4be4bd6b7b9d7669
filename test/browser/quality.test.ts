import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { es } from '#web/text/es.ts'
import { languageNames } from '#web/text/language.ts'
import { look } from './look.ts'
import { meet, type Person } from './person.ts'
import { innerScenes, outerScenes, show, type Places } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { makeCircle, makeLink, pair, share } from './steps.ts'

let stage: Stage
let ben: Person
let places: Places
let invitation: string

beforeAll(async () => {
  stage = await openStage()
  const friends = await pair(stage)
  ben = friends.ben
  const { ana } = friends
  await share(ana, { need: 'listen', words: 'The lamp is still on, and nobody sits under it.' })
  await ben.follow(ben.says.sharing.asks.listen('Ana'))
  await ben.sees(ben.says.sharing.asks.listen('Ana'))
  const path = new URL(ben.page.url()).pathname
  places = { share: path, circle: path.replace(/\/s\/.*/, '') }
  await makeCircle(ana, 'Ana and Caro')
  invitation = (await makeLink(ana, 'ask')).split('#')[1] ?? ''
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

// Colours do not know the language, and words do not know the theme: each is looked at once.
test('[W5] [W6] every screen is clean for axe in English and light, and fits 320 px', async () => {
  expect(await look(ben, innerScenes(places), 'light')).toEqual([])
})

test('[W5] [W6] every screen is clean in Spanish, where words are longer, and dark', async () => {
  await show(ben, { name: 'settings', path: '/me/settings' })
  await ben.page.getByText(languageNames.es, { exact: true }).click()
  const benito = meet({ ...ben, lang: 'es' })
  await benito.sees(es.me.settingsTitle)
  expect(await look(benito, innerScenes(places), 'dark')).toEqual([])
})

for (const lang of ['en', 'es'] as const)
  test(`[W5] [W6] what somebody sees who is not in is clean (${lang})`, async () => {
    const stranger = await stage.enter('Stranger', { lang })
    expect(await look(stranger, outerScenes(invitation), lang === 'en' ? 'dark' : 'light')).toEqual(
      [],
    )
    await stranger.leave()
  })
