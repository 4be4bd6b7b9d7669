import { parentPort, workerData } from 'node:worker_threads'
import { readVCards } from '#core/people/vcard/readVCards.ts'
import { decodeAs } from '#client/people/decodeAs.ts'

// One cold read, as a person's import is; in the same thread the least that could be done.
const file = workerData as Uint8Array
const timed = <T>(work: () => T): { readonly ms: number; readonly value: T } => {
  // Processor time of this thread: on a shared machine the clock tells more of the neighbours.
  const before = process.threadCpuUsage()
  const value = work()
  const { user, system } = process.threadCpuUsage(before)
  return { ms: (user + system) / 1000, value }
}
const read = timed(() => readVCards(file, decodeAs))
const split = timed(() => new TextDecoder().decode(file).split('\r\n'))
parentPort?.postMessage({
  readMs: read.ms,
  splitMs: split.ms,
  cards: read.value.cards.length,
})
