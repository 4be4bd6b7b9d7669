import { caughtUp } from './catchUp.ts'
import { type Figure, figure, median } from './figure.ts'
import { tellStory } from './story.ts'

/** One file of everything somebody can read, made on their device: of a circle with very much in it. */
export const archive = async (entries: number, runs: number): Promise<readonly Figure[]> => {
  const story = await tellStory(entries)
  const { context, page } = await caughtUp(story)
  const whole: number[] = []
  const bare: number[] = []
  const longest: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    await page.evaluate(() => longTasks.splice(0))
    const made = await page.evaluate(() => bench.archive())
    whole.push(made.ms)
    bytes = made.bytes
    longest.push(await page.evaluate(() => Math.max(0, ...longTasks)))
    bare.push(await page.evaluate(id => bench.bare(id), story.circle))
    console.error(
      `  archive ${made.ms} (${bytes} bytes) bare ${bare.at(-1)} longest ${longest.at(-1)}`,
    )
  }
  await context.close()
  await story.end()
  return [
    figure(`an archive of ${entries} entries, Chromium`, median(whole), 'ms', {
      ceiling: median(bare),
    }),
    figure('its size', bytes / 2 ** 20, 'MiB'),
    figure('longest task of the main thread meanwhile', Math.max(...longest), 'ms', {
      target: { of: 'value', is: 'at most', limit: 50 },
    }),
  ]
}
