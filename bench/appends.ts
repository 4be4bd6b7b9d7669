import { bareFanOut, bareSqlite, bareVerify } from './ceilings.ts'
import { type Figure, figure, median } from './figure.ts'
import { startHost } from './hostProcess.ts'
import { Load, type LoadRun } from './load.ts'

/**
 * Durable appends with live delivery: signed entries of a kilobyte into circles of ten, each
 * acknowledged after it is on disk and delivered to all members over real sockets. The host runs in
 * its own process, the load in this one, both on the same cores.
 */
export const appends = async (circles: number, runs: number): Promise<readonly Figure[]> => {
  const host = await startHost()
  const load = await Load.prepare(host, circles, 10)
  await load.run(500, 2)
  const found = await highestRate(load, runs)
  const quiet: LoadRun[] = []
  for (let n = 0; n < runs; n++) quiet.push(await load.run(100, 3))
  load.close()
  await host.stop()
  const { rate, held, ceilings } = found
  const name = (what: string): string => `${what}, ${circles} circles of 10`
  const last = held.at(-1)
  return [
    figure(name('durable appends, p99 at most 100 ms'), rate, 'entries/s', {
      ceiling: median(ceilings.map(ceiling => ceiling.sqlite)),
      target: { of: 'value', is: 'at least', limit: 6000 },
    }),
    figure(name('p99 at that rate'), median(held.map(run => run.p99)), 'ms'),
    figure(name('host processor time'), last?.hostUs ?? Number.NaN, 'µs/entry'),
    figure(name('load generator processor time'), last?.loadUs ?? Number.NaN, 'µs/entry'),
    figure('ceiling: bare SQLite, 100 a transaction', median(ceilings.map(c => c.sqlite)), '/s'),
    figure('ceiling: Ed25519 verification, one core', median(ceilings.map(c => c.verify)), '/s'),
    figure('ceiling: bare ws, each to 10 sockets', median(ceilings.map(c => c.fanOut)), '/s'),
    figure(name('p99 at 100 entries/s'), median(quiet.map(run => run.p99)), 'ms', {
      target: { of: 'value', is: 'at most', limit: 10 },
    }),
  ]
}

interface Ceilings {
  readonly sqlite: number
  readonly verify: number
  readonly fanOut: number
}

const measureCeilings = async (): Promise<Ceilings> => ({
  sqlite: bareSqlite(800),
  verify: bareVerify(300),
  fanOut: await bareFanOut(800),
})

const steps = [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000, 12_000, 14_000]

const isGood = (run: LoadRun): boolean => run.refused === 0 && run.allDelivered && run.p99 <= 100

/** The last step of which more than half of the runs were good; a ceiling is taken before each. */
const highestRate = async (load: Load, runs: number) => {
  const ceilings: Ceilings[] = []
  let best: { rate: number; held: readonly LoadRun[] } = { rate: 0, held: [] }
  for (const rate of steps) {
    const tried: LoadRun[] = []
    const good = () => tried.filter(isGood).length
    while (good() <= runs / 2 && tried.length - good() <= runs / 2) {
      ceilings.push(await measureCeilings())
      const run = await load.run(rate, 3)
      tried.push(run)
      console.error(
        `  ${rate}/s: p50 ${run.p50.toFixed(1)} p99 ${run.p99.toFixed(1)} ms, refused ${run.refused}, ` +
          `delivered ${run.allDelivered}, host ${Math.round(run.hostUs)} load ${Math.round(run.loadUs)} µs/entry`,
      )
    }
    if (good() <= runs / 2) break
    best = { rate, held: tried }
  }
  return { ...best, ceilings }
}
