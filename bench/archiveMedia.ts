import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { good } from '#test/cast/engineDevice.ts'
import { untilCircle } from '#test/cast/until.ts'
import { type Figure, figure } from './figure.ts'
import { type Taken, taken } from './memory.ts'
import { heldFigure } from './heldMemory.ts'
import { tellStory } from './story.ts'
import { unwatchedPage } from './unwatchedChromium.ts'

/** As large as a picture may be. */
const pictureBytes = 16 * 2 ** 20

/** A circle with so many MiB of pictures in it; `last` is said beside the last of them. */
export const toldInPictures = async (mebibytes: number) => {
  const count = Math.ceil(mebibytes / 16)
  let last = ''
  const story = await tellStory(0, 2, async (writer, circle) => {
    for (let n = 0; n < count; n++) {
      const draft = await writer.circles.newId()
      const bytes = new Uint8Array(randomBytes(pictureBytes))
      await good(
        writer.files.keep(draft, { bytes, kind: 'picture', mime: 'image/webp', words: '' }),
      )
      last = `Picture ${n}`
      await good(
        writer.circles.say(circle, { t: 'share-offered', need: 'rejoice', words: last }, draft),
      )
      await untilCircle(writer, circle, ({ sending }) => sending.length === 0)
      if (n % 16 === 15) console.error(`  ${n + 1} of ${count} pictures are there`)
    }
  })
  return { story, last, count }
}

/**
 * An archive with very many pictures, which nothing packs any smaller, and bringing it back: whether they
 * go through without being held in memory. One run: it moves every byte six times.
 */
export const archiveMedia = async (
  mebibytes: number,
  comesBack: boolean,
  heapMebibytes: number | undefined,
): Promise<readonly Figure[]> => {
  const { story, last, count } = await toldInPictures(mebibytes)
  const page = await unwatchedPage(story.anasProfile(), { heapMebibytes })
  const address = `${story.host.url}/bench.html`
  await page.open(address)
  await page.evaluate((id, words) => bench.catchUp(id, words), story.circle, last)
  await pause(6000)
  const opened = async (): Promise<void> => {
    await page.open('about:blank')
    await page.open(address)
    await page.evaluate(
      async () => void (await bench.until(({ connection }) => connection === 'live')),
    )
    await pause(2000)
  }
  await opened()
  const { value: made, taken: making } = await taken(() => page.evaluate(() => bench.archive()))
  console.error(`  made ${JSON.stringify(made)} ${JSON.stringify(making)}`)
  if (!comesBack) {
    await page.close()
    await story.end()
    return figuresOf(count, made, making)
  }
  // Chosen from the disk in a page that did not make it, as on another device.
  await page.evaluate(() => bench.saveMade())
  await opened()
  const { value: back, taken: bringing } = await taken(() => page.evaluate(() => bench.bringBack()))
  console.error(`  brought back ${JSON.stringify(back)} ${JSON.stringify(bringing)}`)
  await page.evaluate(() => bench.letBackGo())
  await opened()
  const held = await page.held(() => page.evaluate(() => bench.bringBack()))
  await page.close()
  await story.end()
  return [
    ...figuresOf(count, made, making),
    figure('the same brought back and put with the host', back.ms / 1000, 's'),
    ...memoryOf('bringing back', bringing),
    heldFigure(held),
  ]
}

const figuresOf = (
  count: number,
  { bytes, ms }: { readonly bytes: number; readonly ms: number },
  making: Taken,
): readonly Figure[] => {
  const size = Math.round(bytes / 2 ** 20)
  return [
    figure(`an archive with ${count} pictures, ${size} MiB, Chromium`, ms / 1000, 's'),
    ...memoryOf('making', making),
  ]
}

const memoryOf = (name: string, took: Taken): readonly Figure[] => [
  figure(`… processor time of all of Chromium, ${name}`, took.cpuMs, 'ms'),
  figure(`… most memory of page and engine, ${name}`, took.renderer, 'MiB', {
    ceiling: took.rendererBefore,
    target: { of: 'value', is: 'at most', limit: 300 },
  }),
  figure(`… most memory of the browser itself, ${name}`, took.browser, 'MiB', {
    ceiling: took.browserBefore,
    target: { of: 'value', is: 'at most', limit: 300 },
  }),
]
