import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { es } from '#web/text/es.ts'
import { languageNames } from '#web/text/language.ts'
import { meet, type Person } from './person.ts'
import { innerScenes, outerScenes, type Scene, show } from './scenes.ts'
import { openStage } from './stage.ts'
import { makeCircle, makeLink, pair, share } from './steps.ts'

/**
 * Pictures of every screen of the real app over the real host, into shots/:
 * `node test/browser/shots.ts [part of a name] …`.
 */
const root = resolve(import.meta.dirname, '../..')
const wanted = process.argv.slice(2)
const folder = resolve(root, 'shots/real')
mkdirSync(folder, { recursive: true })

const sizes = [
  { width: 390, height: 740 },
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
]

const take = async (person: Person, scenes: readonly Scene[]): Promise<void> => {
  const { page, lang } = person
  for (const scene of scenes) {
    const names = sizes.flatMap(({ width }) =>
      (['light', 'dark'] as const).map(theme => `${scene.name}-${width}-${theme}-${lang}`),
    )
    if (wanted.length > 0 && !names.some(name => wanted.some(part => name.includes(part)))) continue
    await page.setViewportSize({ width: 390, height: 740 })
    await show(person, scene)
    for (const size of sizes)
      for (const theme of ['light', 'dark'] as const) {
        const name = `${scene.name}-${size.width}-${theme}-${lang}`
        if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: theme })
        // A dialog covers one screen, whatever lies below it.
        const fullPage = (await page.locator('dialog[open]').count()) === 0
        await page.evaluate(() => scrollTo(0, 0))
        await page.screenshot({ path: resolve(folder, `${name}.png`), fullPage })
      }
    await scene.after?.(person)
  }
}

const stage = await openStage()
const { ana, ben } = await pair(stage)
await share(ana, { need: 'listen', words: 'The lamp is still on, and nobody sits under it.' })
await ben.follow(ben.says.sharing.asks.listen('Ana'))
await ben.sees(ben.says.sharing.asks.listen('Ana'))
const path = new URL(ben.page.url()).pathname
const places = { share: path, circle: path.replace(/\/s\/.*/, '') }
await makeCircle(ana, 'Ana and Caro')
const link = await makeLink(ana, 'ask')
const invite = { name: 'invite-link', path: new URL(ana.page.url()).pathname }
await take(ana, [
  { ...invite, act: async person => void (await makeLink(person, 'ask')) },
  { ...invite, name: 'invite-open', act: async person => void (await makeLink(person, 'open')) },
])
await take(ben, innerScenes(places))

// Ana's side: answered, then heard.
await show(ben, { name: 'share', path: places.share })
await ben.pick(ben.says.sharing.moves.reflect)
await ben.type(ben.says.sharing.replyWords, 'What I hear is that the evenings are long.')
await ben.press(ben.says.sharing.replySend)
await ben.press(ben.says.ui.done)
await take(ana, [{ name: 'share-answered', path: places.share }])
await show(ana, { name: 'share', path: places.share })
await ana.press(ana.says.sharing.thatsIt)
await ana.ring('heard')
await take(ana, [{ name: 'share-heard', path: places.share }])
await take(ben, [{ name: 'share-heard-listener', path: places.share }])

await show(ben, { name: 'settings', path: '/me/settings' })
await ben.page.getByText(languageNames.es, { exact: true }).click()
const benito = meet({ ...ben, lang: 'es' })
await benito.sees(es.me.settingsTitle)
await take(benito, innerScenes(places))

for (const lang of ['en', 'es'] as const) {
  const stranger = await stage.enter('Caro', { lang })
  await take(stranger, outerScenes(link.split('#')[1] ?? ''))
  await stranger.leave()
}
await stage.close()
