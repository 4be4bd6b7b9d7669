import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SignatureCheck } from '#protocol/checks.ts'

interface Waiting {
  readonly check: SignatureCheck
  readonly resolve: (valid: boolean) => void
  readonly reject: (error: unknown) => void
}

interface Crew {
  readonly worker: Worker
  /** Batches under way, oldest first: a worker answers in order. */
  readonly batches: (readonly Waiting[])[]
}

/** More than this many together are worth a worker; fewer go to Node's own threads. */
export const workerThreshold = 4
/** After a batch for a worker, the next one collects for this long. */
const windowMs = 5

const maxWorkers = 8
const crews: Crew[] = []
let waiting: Waiting[] = []
let next = 0
let isBusy = false

/**
 * Under load, one message to a worker carries every signature of some milliseconds: a wake-up for
 * each by itself costs the main thread as much as half a verification. Workers start when they are
 * first needed and do not keep the process alive.
 */
export const verifyTogether = (
  check: SignatureCheck,
  alone: (check: SignatureCheck) => Promise<boolean>,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    if (waiting.length === 0) {
      if (isBusy) setTimeout(handOut, windowMs, alone)
      else setImmediate(handOut, alone)
    }
    waiting.push({ check, resolve, reject })
  })

const handOut = (alone: (check: SignatureCheck) => Promise<boolean>): void => {
  const batch = waiting
  waiting = []
  isBusy = batch.length > workerThreshold
  if (isBusy) give(batch)
  else for (const one of batch) alone(one.check).then(one.resolve, one.reject)
}

const give = (batch: readonly Waiting[]): void => {
  const crew = nextCrew()
  const packed = pack(batch)
  crew.batches.push(batch)
  crew.worker.postMessage({ packed, count: batch.length }, [packed.buffer])
}

const nextCrew = (): Crew => {
  const size = Math.min(maxWorkers, Math.max(1, availableParallelism() - 1))
  next = (next + 1) % size
  const known = crews[next]
  if (known !== undefined) return known
  const worker = new Worker(new URL('./verifyWorker.ts', import.meta.url))
  const crew: Crew = { worker, batches: [] }
  worker.unref()
  worker.on('message', (answers: Uint8Array) => {
    for (const [index, one] of (crew.batches.shift() ?? []).entries())
      one.resolve(answers[index] === 1)
  })
  worker.on('error', error => {
    crews.splice(crews.indexOf(crew), 1)
    for (const one of crew.batches.flat()) one.reject(error)
  })
  crews.push(crew)
  return crew
}

const pack = (batch: readonly Waiting[]): Uint8Array<ArrayBuffer> => {
  const length = batch.reduce((sum, { check }) => sum + 100 + check.message.length, 0)
  const packed = new Uint8Array(length)
  const view = new DataView(packed.buffer)
  let at = 0
  for (const { check } of batch) {
    packed.set(check.publicKey, at)
    packed.set(check.signature, at + 32)
    view.setUint32(at + 96, check.message.length)
    packed.set(check.message, at + 100)
    at += 100 + check.message.length
  }
  return packed
}
