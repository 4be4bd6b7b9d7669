import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { emptyCircle } from '#core/circle/circle.ts'
import { replay, replayAll } from '#core/circle/replay.ts'
import { circleView } from '#core/circle/view.ts'
import { familyWeeks } from '#dev/familyWeeks.ts'
import { accountOf } from '#dev/scene.ts'
import { type Figure, figure, median } from './figure.ts'

/**
 * Years of a family, events of all kinds, folded into a circle. The ceiling is reading the same events
 * from their JSON: no fold of them could be faster than that.
 */
export const fold = (events: number, runs: number): readonly Figure[] => {
  const { facts } = familyWeeks(events)
  const json = facts.map(fact => JSON.stringify(fact))
  const folds: number[] = []
  const reads: number[] = []
  const singles: number[] = []
  const kept: number[] = []
  for (let run = 0; run <= runs; run++) {
    const heldBefore = heldBytes()
    const circle = emptyCircle()
    const foldMs = timed(() => replayAll(circle, facts.slice(0, -200)))
    kept.push(heldBytes() - heldBefore)
    for (const fact of facts.slice(-200)) singles.push(timed(() => replay(circle, fact)))
    const readMs = timed(() => json.map(text => JSON.parse(text) as unknown))
    if (circle.seq !== facts.at(-1)?.seq) throw new Error('Something was not folded')
    console.error(`  folded in ${foldMs} ms, read in ${readMs} ms`)
    // The first run warms up.
    if (run === 0) continue
    folds.push(foldMs)
    reads.push(readMs)
  }
  const circle = emptyCircle()
  replayAll(circle, facts)
  const viewMs = Array.from({ length: 2 * runs + 1 }, () =>
    timed(() => circleView(circle, accountOf('ana'), 0, { deedsBefore: Number.MAX_SAFE_INTEGER })),
  )
  const atMost = (limit: number) => ({ of: 'value', is: 'at most', limit }) as const
  return [
    figure(`${facts.length} events of all kinds, folded, Node`, median(folds), 'ms', {
      ceiling: median(reads),
      target: atMost(1000),
    }),
    figure('memory that the folded circle keeps', Math.max(...kept) / 2 ** 20, 'MiB', {
      target: atMost(150),
    }),
    figure('one new event, the slowest of 99 in 100', slowest(singles), 'ms', {
      target: atMost(1),
    }),
    figure('the view of it, drawn anew', median(viewMs), 'ms'),
  ]
}

const timed = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const heldBytes = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

const slowest = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN
