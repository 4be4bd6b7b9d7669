import { caughtUp } from './catchUp.ts'
import { type Figure, figure, median } from './figure.ts'
import { offlineAnas, paintedAt, slowdown } from './opening.ts'
import { type Story, tellStory } from './story.ts'

/** A circle as large as one can be, beside one of ten with as much in it. */
export const largeCircle = async (entries: number, runs: number): Promise<readonly Figure[]> => {
  const small = await tellStory(entries, 10)
  const large = await tellStory(entries, 150)
  const found = [...(await openings(small, large, entries, runs)), ...(await rotation(large, runs))]
  await small.end()
  await large.end()
  return found
}

/** The circle's own screen, offline, read anew from the device each time; in turns. */
const openings = async (
  small: Story,
  large: Story,
  entries: number,
  runs: number,
): Promise<readonly Figure[]> => {
  const few = await offlineAnas(small)
  const many = await offlineAnas(large)
  const ofFew: number[] = []
  const ofMany: number[] = []
  for (let run = 0; run <= runs; run++) {
    const fewMs = await paintedAt(few, `${small.host.url}/c/${small.circle}`, '.share-card')
    const manyMs = await paintedAt(many, `${large.host.url}/c/${large.circle}`, '.share-card')
    console.error(`  a circle of 10 painted after ${fewMs} ms, of 150 after ${manyMs} ms`)
    // The first run warms up.
    if (run === 0) continue
    ofFew.push(fewMs)
    ofMany.push(manyMs)
  }
  await few.close()
  await many.close()
  const name = `opening a circle of 150 with ${entries} entries, beside one of 10, ${slowdown}× slower`
  const target = { of: 'ratio', is: 'at most', limit: 1.1 } as const
  return [figure(name, median(ofMany), 'ms', { ceiling: median(ofFew), target })]
}

/** Somebody is removed: a new key, sealed to each who stays, signed, stored by the host, taken in. */
const rotation = async (story: Story, runs: number): Promise<readonly Figure[]> => {
  const { context, page } = await caughtUp(story)
  const whole: number[] = []
  const bare: number[] = []
  const longest: number[] = []
  for (let run = 0; run < runs; run++) {
    await page.evaluate(() => longTasks.splice(0))
    whole.push(await page.evaluate(id => bench.removeLast(id), story.circle))
    longest.push(await page.evaluate(() => Math.max(0, ...longTasks)))
    bare.push(await page.evaluate(() => bench.bareSeals(150)))
    console.error(`  rotation ${whole.at(-1)} bare ${bare.at(-1)} longest ${longest.at(-1)}`)
  }
  await context.close()
  return [
    figure('rotation for 150 members, Chromium', median(whole), 'ms', {
      ceiling: median(bare),
      target: { of: 'value', is: 'at most', limit: 400 },
    }),
    figure('longest task of the main thread during a rotation', Math.max(...longest), 'ms', {
      target: { of: 'value', is: 'at most', limit: 50 },
    }),
  ]
}
