import { setTimeout as pause } from 'node:timers/promises'
import { type Figure, figure } from './figure.ts'

/** A question of the Chrome DevTools Protocol to the page, or to a thread of it. */
export type Send = <T = unknown>(method: string, params?: object, session?: string) => Promise<T>

export interface Held<T> {
  readonly value: T
  /** MiB of script objects and of bytes outside of the heap, page and engine together: the most. */
  readonly most: number
  /** Of these, bytes outside of the heap (ArrayBuffer), when it was most. */
  readonly bytes: number
  /** Before the work began. */
  readonly before: number
}

interface HeapUsage {
  readonly usedSize: number
  readonly embedderHeapUsedSize?: number
  readonly backingStorageSize?: number
}

const everyMs = 200
const mebibyte = 1_048_576

/**
 * The least that the work can do with: all garbage is collected a few times a second, so that what is left is what
 * somebody still holds. It makes the work slower, and its time says nothing.
 */
export const heldWhile = async <T>(
  send: Send,
  workers: () => readonly string[],
  work: () => Promise<T>,
): Promise<Held<T>> => {
  const look = async (): Promise<{ readonly all: number; readonly bytes: number }> => {
    let all = 0
    let bytes = 0
    for (const session of [undefined, ...workers()]) {
      await send('HeapProfiler.collectGarbage', {}, session)
      const usage = await send<HeapUsage>('Runtime.getHeapUsage', {}, session)
      bytes += usage.backingStorageSize ?? 0
      all += usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)
    }
    return { all: all / mebibyte, bytes: bytes / mebibyte }
  }
  const before = await look()
  let most = before
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      const now = await look()
      if (now.all > most.all) most = now
      await pause(everyMs)
    }
  })()
  try {
    const value = await work()
    return { value, most: most.all, bytes: most.bytes, before: before.all }
  } finally {
    isOver = true
    await looking
  }
}

/** Garbage that nobody came for is the larger part of what Linux sees on a large machine. */
export const heldFigure = ({ most, before }: Held<unknown>): Figure =>
  figure(
    '… of these, what page and engine hold when garbage is collected all the time',
    most,
    'MiB',
    {
      ceiling: before,
      target: { of: 'value', is: 'at most', limit: 300 },
    },
  )
