import { setTimeout as pause } from 'node:timers/promises'
import { authorNamed, CircleScript } from '#test/cast/author.ts'
import { prepareBare, runBare } from './bareCatchUp.ts'
import { makeCircle, member } from './delivery.ts'
import { type Figure, figure, median } from './figure.ts'
import { startHost } from './hostProcess.ts'
import { sameLength, wordsOf } from './words.ts'

/** Entries that one author writes before the next one does. */
const inARow = 7

/**
 * A new device of a circle of ten, with the client library in Node: everything from the first entry
 * on. Processor time stands beside the clock, because it says the same on a busy machine.
 */
export const nodeCatchUp = async (count: number, runs: number): Promise<readonly Figure[]> => {
  const host = await startHost()
  const script = new CircleScript()
  const names = Array.from({ length: 10 }, (_, m) => `catch-up ${m}`)
  const authors = await Promise.all(names.map(name => authorNamed(name)))
  const devices = await makeCircle(host.url, script, authors)
  const wires: Uint8Array[] = []
  for (let n = 0; n < count; n += inARow) {
    const who = (n / inARow) % authors.length
    const some = Array.from({ length: Math.min(inARow, count - n) }, (_, index) => n + index)
    const batch: Uint8Array<ArrayBuffer>[] = []
    for (const number of some)
      batch.push((await script.content(authors[who]!, shareOf(number))).wire)
    const answer = await devices[who]!.append(script.circleId, ...batch)
    if (answer.status !== 200) throw new Error(`append ${answer.status}`)
    wires.push(...batch)
  }
  const work = await prepareBare(wires, sameLength)
  const engine: Spent[] = []
  const bare: Spent[] = []
  for (let run = 0; run <= runs; run++) {
    const once = await spent(async () => {
      const device = await member(host.url, authors[0]!, devices[0]!, script, () => undefined)
      while (device.seq() < script.seq) await pause(2)
      device.stop()
    })
    const least = await spent(() => runBare(work))
    // The first run warms up.
    if (run === 0) continue
    engine.push(once)
    bare.push(least)
  }
  await host.stop()
  const of = (all: readonly Spent[], key: keyof Spent): number => median(all.map(one => one[key]))
  const target = { of: 'ratio', is: 'at most', limit: 1.5 } as const
  const name = `catch-up of ${count} entries of ten authors, Node`
  return [
    figure(name, of(engine, 'ms'), 'ms', { ceiling: of(bare, 'ms'), target }),
    figure(`${name}, processor time`, of(engine, 'cpuMs'), 'ms', {
      ceiling: of(bare, 'cpuMs'),
      target,
    }),
  ]
}

interface Spent {
  readonly ms: number
  readonly cpuMs: number
}

const spent = async (work: () => Promise<unknown>): Promise<Spent> => {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 }
}

const shareOf = (number: number): string =>
  JSON.stringify({
    v: 1,
    id: `0${number.toString().padStart(25, '0')}`,
    at: 1_763_900_000_000 + number,
    t: 'share-offered',
    need: 'listen',
    words: wordsOf(number),
  })
