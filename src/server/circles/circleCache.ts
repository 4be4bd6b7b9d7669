import type { CircleId } from '#base/ids.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import type { CachedCircle } from './cachedCircle.ts'
import { loadCircle } from './loadCircle.ts'

/** The circles in use, read from the store when first asked for, the longest unused let go. */
export interface CircleCache {
  get(circleId: CircleId): Promise<CachedCircle>
  /** Only what is in memory already. */
  peek(circleId: CircleId): CachedCircle | undefined
  /** A circle that is being made. */
  put(circleId: CircleId, circle: CachedCircle): void
  /** What memory says is not what the store says: read it anew. */
  forget(circleId: CircleId): void
}

const defaultMaxCircles = 2_000

export const circleCache = (
  entryLog: EntryLog,
  maxCircles: number = defaultMaxCircles,
): CircleCache => {
  const circles = new Map<CircleId, CachedCircle>()
  const loading = new Map<CircleId, Promise<CachedCircle>>()

  const keep = (circleId: CircleId, circle: CachedCircle): void => {
    circles.delete(circleId)
    circles.set(circleId, circle)
    const [oldest] = circles.keys()
    if (oldest !== undefined && circles.size > maxCircles) circles.delete(oldest)
  }

  const load = async (circleId: CircleId): Promise<CachedCircle> => {
    const under = loading.get(circleId)
    if (under !== undefined) return under
    const promise = loadCircle(entryLog, circleId)
    loading.set(circleId, promise)
    try {
      const circle = await promise
      // Forgotten meanwhile: somebody learned that the store has moved on. Ask once more.
      if (loading.get(circleId) !== promise) return await load(circleId)
      // A circle nobody made yet is not kept: made-up ids must not push real ones out.
      if (circle.log.seq > 0) keep(circleId, circle)
      return circle
    } finally {
      if (loading.get(circleId) === promise) loading.delete(circleId)
    }
  }

  return {
    async get(circleId) {
      const known = circles.get(circleId)
      if (known === undefined) return load(circleId)
      keep(circleId, known)
      return known
    },
    peek: circleId => circles.get(circleId),
    put: keep,
    forget(circleId) {
      circles.delete(circleId)
      loading.delete(circleId)
    },
  }
}
