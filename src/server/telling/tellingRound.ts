import { isQuiet, nextHour } from './tellingHours.ts'
import { dueRows, type ToldKind, type ToldRow } from './toldStore.ts'
import type { Way } from './way.ts'

export interface RoundDeps {
  readonly now: () => number
  /** In [0, 1). */
  readonly chance: () => number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** It goes out spread over so long after the hour: who is told together says who belongs together. */
export const spreadMs: number = 10 * minuteMs
/** A host that was away does not tell at three at night what was due at seven in the evening. */
const lateMs: number = hourMs
/** What was to be told at once and was not taken is tried again, twice as late each time. */
const firstTryMs = minuteMs
const maxTries = 8
const atOnce = 8

/** Nobody looked at the last ones: more of the same would only be more of the same. */
const restMs = (unheeded: number): number =>
  unheeded >= 4 ? 7 * dayMs - 12 * hourMs : unheeded >= 2 ? 20 * hourMs : 0

/** When somebody may be told next, after `at`, by their hours. `paceMs`: no sooner than that. */
export const nextTime = (
  hours: readonly number[],
  at: number,
  chance: number,
  unheeded = 0,
  paceMs = 0,
): number =>
  nextHour(hours, at + Math.max(paceMs, restMs(unheeded))) + Math.floor(chance * spreadMs)

/**
 * Tells whoever is due in one way. What is told at once is taken out of the store only when it was
 * taken (at least once); an hour is used up before it is told, so that an end of the process never
 * tells twice (at most once). May run in several processes: a row is taken by whoever changes it
 * first. What is told at once goes round by itself: a slow service at a busy hour must not hold it up.
 */
export const tellingRound = async <Id, Row extends Id & ToldRow>(
  way: Way<Id, Row>,
  { now, chance }: RoundDeps,
  kind: ToldKind,
): Promise<void> => {
  const { store, paceMs } = way

  const tellNow = async (row: Row): Promise<void> => {
    const at = now()
    const isHeld = row.atOnce === 'no' || (row.atOnce === 'awake' && isQuiet(row.quiet, at))
    if (isHeld || row.tries >= maxTries) {
      await store.change(row, 'now', { nowAt: undefined, waits: true })
      return
    }
    const again = at + firstTryMs * 2 ** row.tries
    if (!(await store.change(row, 'now', { nowAt: again, tries: row.tries + 1 }))) return
    if (await way.send(row, true))
      await store.change({ ...row, nowAt: again }, 'now', {
        nowAt: undefined,
        nowLast: at,
        waits: false,
        tries: 0,
        unheeded: row.unheeded + 1,
      })
  }

  const tellHour = async (row: Row): Promise<void> => {
    const at = now()
    const { hours, unheeded, wakeAt } = row
    const isDue = row.waits || (wakeAt !== undefined && wakeAt <= at)
    const isLate = at - row.nextAt > lateMs
    const tells = isDue && !isLate
    const nextAt = tells
      ? nextTime(hours, at, chance(), unheeded + 1, paceMs)
      : nextTime(hours, at, chance(), unheeded)
    if (!(await store.change(row, 'hour', { nextAt })) || !tells) return
    const used = { ...row, nextAt }
    if (await way.send(row, false)) {
      const isOver = wakeAt !== undefined && wakeAt <= at
      await store.change(used, 'hour', {
        waits: false,
        unheeded: unheeded + 1,
        ...(isOver ? { wakeAt: undefined } : {}),
      })
      return
    }
    const again = await way.tryAgainAt?.(row, at)
    if (again === undefined) return
    // Not into the quiet time: then it is as late as the hour.
    if (!isQuiet(row.quiet, again)) await store.change(used, 'hour', { nextAt: again })
  }

  for (;;) {
    // Each is moved on before the next are read, so that this comes to an end.
    // oxlint-disable-next-line no-await-in-loop
    const due = await store.due(kind, now())
    // oxlint-disable-next-line no-await-in-loop
    await inTurns(due, kind === 'now' ? tellNow : tellHour)
    if (due.length < dueRows) return
  }
}

/** A few at a time: a slow service must not hold up the others, nor all go out at once. */
const inTurns = async <Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<void>,
): Promise<void> => {
  const left = [...rows]
  const one = async (): Promise<void> => {
    const next = left.shift()
    if (next === undefined) return
    await work(next)
    await one()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
