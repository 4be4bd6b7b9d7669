import type { Page } from 'playwright-core'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { personIdOf } from '#core/people/card.ts'
import { reachOutView } from '#core/reachOut/view.ts'
import { type Figure, figure, median } from './figure.ts'
import { benchPage, tellStory } from './story.ts'

const count = 2_000
const atMost50 = { of: 'value', is: 'at most', limit: 50 } as const

/** The screen of 2,000 people in Chromium, once it is loaded: each from the hand to the next frame that shows it. */
export const peoplePage = async (runs: number): Promise<readonly Figure[]> => {
  const story = await tellStory(0)
  const context = await story.openAnas()
  const first = await benchPage(context, story.host.url)
  await first.evaluate(() => bench.until(({ connection }) => connection === 'live'))
  await first.evaluate(all => bench.keepPeople(all), count)
  await first.close()
  const page = await context.newPage()
  await page.goto(`${story.host.url}/people`)
  await page.waitForSelector('.people-list li')
  await page.waitForTimeout(3000)
  const listed: number[] = []
  const searched: number[] = []
  const cleared: number[] = []
  for (let run = 0; run <= runs; run++) {
    const list = await shownAgain(page)
    const search = await typed(page, 'nunez 1999', 1)
    const clear = await typed(page, '', 80)
    // The first run warms up.
    if (run === 0) continue
    listed.push(list)
    searched.push(search)
    cleared.push(clear)
  }
  await context.close()
  await story.end()
  return [
    figure(`${count} people listed again, Chromium, to the next frame`, median(listed), 'ms', {
      target: atMost50,
    }),
    figure('… one of them found, to the next frame', median(searched), 'ms', { target: atMost50 }),
    figure('… all of them again', median(cleared), 'ms', { target: atMost50 }),
    ...suggested(runs),
  ]
}

/** Another screen of the app and this one again, without a load: everything is read and drawn anew. */
const shownAgain = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    history.pushState(null, '', '/me')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.waitForSelector('.people-list', { state: 'detached' })
  await page.waitForTimeout(200)
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const start = performance.now()
        history.pushState(null, '', '/people')
        dispatchEvent(new PopStateEvent('popstate'))
        const look = (): void => {
          requestAnimationFrame(() => {
            if (document.querySelectorAll('.people-list li').length === 0) look()
            else resolve(performance.now() - start)
          })
        }
        look()
      }),
  )
}

const typed = (page: Page, words: string, rows: number): Promise<number> =>
  page.evaluate(
    ([said, least]) =>
      new Promise<number>(resolve => {
        const field = document
          .querySelector<HTMLInputElement>('.people-list')
          ?.closest('section')
          ?.querySelector('input')
        if (field === undefined || field === null) throw new Error('There is nothing to search in.')
        const start = performance.now()
        field.value = said
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const look = (): void => {
          requestAnimationFrame(() => {
            const now = document.querySelectorAll('.people-list li').length
            if (least === 1 ? now !== 1 : now < least) look()
            else resolve(performance.now() - start)
          })
        }
        look()
      }),
    [words, rows] as const,
  )

/** Whom to reach out to, of 2,000 with a rhythm each. */
const suggested = (runs: number): readonly Figure[] => {
  const self = scene('self')
  for (let number = 0; number < count; number++) {
    const id = eventIdOf(10_000 + number)
    self.say('ana', { t: 'person-kept', name: `Somebody ${number}` }, 0, id)
    const rhythm = { from: 7, to: 30 }
    self.say('ana', { t: 'rhythm-set', person: personIdOf(id), rhythm, on: 19_980 })
  }
  const times = Array.from({ length: runs + 1 }, () => {
    const begun = performance.now()
    const { suggested: two } = reachOutView(self.circle, [], accountOf('ana'), 20_000)
    if (two.length === 0) throw new Error(`${two.length} were suggested`)
    return performance.now() - begun
  }).slice(1)
  return [
    figure(`whom of ${count} to reach out to, Node`, median(times), 'ms', { target: atMost50 }),
  ]
}
