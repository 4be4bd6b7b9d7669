import { setTimeout as pause } from 'node:timers/promises'
import type { CircleId } from '#core/circle/ids.ts'
import { toldInPictures } from './archiveMedia.ts'
import { type Figure, figure } from './figure.ts'
import { type Taken, taken } from './memory.ts'
import { unwatchedPage, type UnwatchedPage } from './unwatchedChromium.ts'

/**
 * An archive with very many pictures whose browser is ended in the middle: of making it, of bringing it back, and of
 * putting it with the host. What the next one does again is what was not written down.
 */
export const archiveResume = async (mebibytes: number): Promise<readonly Figure[]> => {
  const { story, last } = await toldInPictures(mebibytes)
  const figures = await resumedIn(story.anasProfile(), story.host.url, story.circle, last)
  await story.end()
  return figures
}

export const resumedIn = async (
  profile: string,
  url: string,
  circle: CircleId,
  last: string,
): Promise<readonly Figure[]> => {
  const address = `${url}/bench.html`
  const opened = async (): Promise<UnwatchedPage> => {
    const page = await unwatchedPage(profile, {})
    await page.open(address)
    await page.evaluate(
      async () => void (await bench.until(({ connection }) => connection === 'live')),
    )
    return page
  }
  const here = (page: UnwatchedPage): Promise<number> => page.evaluate(() => bench.mebibytesHere())
  const say = (what: string, value: unknown): void =>
    console.error(`  ${what}: ${JSON.stringify(value)}`)

  let page = await opened()
  await page.evaluate((id, words) => bench.catchUp(id, words), circle, last)
  await pause(6000)
  const making = await endedAtHalf(page, 'files', () => void bench.archive())
  page = await opened()
  const fetched = await here(page)
  const made = await taken(() => page.evaluate(() => bench.archive()))
  say('made', { making, fetched, ...made })
  await page.evaluate(() => bench.saveMade())

  const keeping = await endedAtHalf(page, 'keeping', () => void bench.bringBack())
  page = await opened()
  const kept = await here(page)
  const keptOn = performance.now()
  const rest = await taken(() => endedAtHalf(page, 'putting', () => void bench.bringBack()))
  say('kept', { keeping, kept, ...rest, ms: performance.now() - keptOn })
  page = await opened()
  const put = await taken(() => page.evaluate(() => bench.putRest()))
  const whole = await page.evaluate(() => bench.keptPictures())
  say('put', { ...put, whole })
  await page.close()
  const size = Math.round(made.value.bytes / 2 ** 20)
  return [
    figure(`an archive of ${size} MiB, ended at half while it is made, after`, making, 's'),
    figure('… of these, here when it was opened again', fetched, 'MiB'),
    figure('… made, of what was here and the rest', made.value.ms / 1000, 's'),
    memory('made', made.taken),
    figure('ended at half while it is brought back, after', keeping, 's'),
    figure('… of these, kept when it was opened again', kept, 'MiB'),
    figure(
      '… the rest kept, and half of all put with the host, and ended again, after',
      rest.value,
      's',
    ),
    memory('kept', rest.taken),
    figure('… the rest put with the host', put.value / 1000, 's'),
    memory('put', put.taken),
    figure('pictures that can be read in what came back', whole, ''),
  ]
}

/** Seconds until half of this step was done; then the browser is ended, as a device ends it. */
const endedAtHalf = async (
  page: UnwatchedPage,
  kind: 'files' | 'keeping' | 'putting',
  work: () => void,
): Promise<number> => {
  const start = performance.now()
  await page.evaluate(work)
  await page.evaluate(step => bench.half(step), kind)
  const ms = performance.now() - start
  await page.kill()
  return ms / 1000
}

const memory = (name: string, took: Taken): Figure =>
  figure(`… most memory of page and engine, ${name}`, took.renderer, 'MiB', {
    ceiling: took.rendererBefore,
    target: { of: 'value', is: 'at most', limit: 300 },
  })
