import { nextTime } from '../telling/tellingRound.ts'
import type { Way } from '../telling/way.ts'
import type { DueEmail, EmailId, EmailStore } from './emailStore.ts'
import type { Mailed } from './sendMail.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** One mail a day at most. Less than a day, so that the hour of tomorrow is not missed by its spread. */
const paceMs = 20 * hourMs
const firstTryMs = 5 * minuteMs
const givenUpMs = 24 * hourMs

/** By the hours, and never twice a day: also after they were changed, or the address was given anew. */
export const nextMail = (
  hours: readonly number[],
  toldAt: number,
  now: number,
  chance: number,
): number => nextTime(hours, Math.max(now, toldAt + paceMs), chance)

/**
 * Being told by a mail. At an hour it is at most once: an end of the process between the mail service's
 * yes and our writing it down costs nothing today, and one more mail tomorrow. At once it is at least
 * once: somebody is not safe, and two mails are better than none.
 */
export const emailWay = (
  store: EmailStore,
  send: (row: DueEmail) => Promise<Mailed>,
  now: () => number,
): Way<EmailId, DueEmail> => ({
  store,
  async send(row, urgent) {
    const mailed = await send(row)
    if (mailed === 'taken') await store.taken(row, now(), urgent)
    else if (mailed === 'refused') await store.refused(row)
    else await store.notTaken(row)
    return mailed === 'taken'
  },
  paceMs,
  nowGapMs: hourMs,
  // Waits as long again as it has waited: five minutes, ten, twenty, and after a day no more.
  async tryAgainAt(row, at) {
    const since = await store.failingSince(row, at)
    if (since === undefined) return undefined
    const waitedMs = at - since
    if (waitedMs < givenUpMs) return at + Math.max(firstTryMs, waitedMs)
    await store.giveUp(row)
    return undefined
  },
})
