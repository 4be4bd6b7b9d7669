import { isQuiet, nextHour } from './pushHours.ts'
import { type DueDevice, dueRows, type PushStore } from './pushStore.ts'
import type { SendPush } from './sendPush.ts'

export interface RoundDeps {
  readonly store: PushStore
  readonly send: SendPush
  readonly now: () => number
  /** In [0, 1). */
  readonly chance: () => number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Pushes go out spread over so long after the hour: who is told together says who belongs together. */
export const spreadMs: number = 10 * minuteMs
/** A host that was away does not tell at three at night what was due at seven in the evening. */
const lateMs: number = hourMs
/** A phone that was off all day is told when it is on again. */
const ttlS = 24 * 3600
/** What was to be told at once and was not taken is tried again, twice as late each time. */
const firstTryMs = minuteMs
const maxTries = 8
const atOnce = 8

/** Nobody looked at the last ones: more of the same would only be more of the same. */
const restMs = (unheeded: number): number =>
  unheeded >= 4 ? 7 * dayMs - 12 * hourMs : unheeded >= 2 ? 20 * hourMs : 0

/** When a device may be told next, after `at`, by its hours. */
export const nextTime = (
  hours: readonly number[],
  at: number,
  chance: number,
  unheeded = 0,
): number => nextHour(hours, at + restMs(unheeded)) + Math.floor(chance * spreadMs)

/**
 * Tells whoever is due. What is told at once is taken out of the store only when a push service has
 * taken it; an hour is used up before it is told, so that an end of the process never tells twice.
 * May run in several processes: a row is taken by whoever changes it first. What is told at once goes
 * round by itself: a slow push service at a busy hour must not hold it up.
 */
export const pushRound = async (
  { store, send, now, chance }: RoundDeps,
  kind: 'now' | 'hour',
): Promise<void> => {
  const tell = async (device: DueDevice): Promise<boolean> => {
    const { endpoint, keys } = device
    const sent = await send({ endpoint, keys, kind: kind === 'now' ? 'now' : 'hours', ttlS })
    if (sent === 'gone') await store.drop(device)
    return sent === 'taken'
  }

  const tellNow = async (device: DueDevice): Promise<void> => {
    const at = now()
    const isHeld =
      device.atOnce === 'no' || (device.atOnce === 'awake' && isQuiet(device.quiet, at))
    if (isHeld || device.tries >= maxTries) {
      await store.change(device, 'now', { nowAt: undefined, waits: true })
      return
    }
    const tries = device.tries + 1
    const again = at + firstTryMs * 2 ** device.tries
    if (!(await store.change(device, 'now', { nowAt: again, tries }))) return
    const held = { ...device, nowAt: again }
    if (await tell(device))
      await store.change(held, 'now', {
        nowAt: undefined,
        nowLast: at,
        waits: false,
        tries: 0,
        unheeded: device.unheeded + 1,
      })
  }

  const tellHour = async (device: DueDevice): Promise<void> => {
    const at = now()
    const { hours, unheeded, wakeAt } = device
    const isDue = device.waits || (wakeAt !== undefined && wakeAt <= at)
    const isLate = at - device.nextAt > lateMs
    const tells = isDue && !isLate
    const nextAt = nextTime(hours, at, chance(), tells ? unheeded + 1 : unheeded)
    if (!(await store.change(device, 'hour', { nextAt })) || !tells) return
    const used = { ...device, nextAt }
    if (!(await tell(device))) return
    const isOver = wakeAt !== undefined && wakeAt <= at
    await store.change(used, 'hour', {
      waits: false,
      unheeded: unheeded + 1,
      ...(isOver ? { wakeAt: undefined } : {}),
    })
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

/** A few at a time: a slow push service must not hold up the others, nor all go out at once. */
const inTurns = async (
  devices: readonly DueDevice[],
  work: (device: DueDevice) => Promise<void>,
): Promise<void> => {
  const left = [...devices]
  const one = async (): Promise<void> => {
    const next = left.shift()
    if (next === undefined) return
    await work(next)
    await one()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
