import { toHex, utf8 } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import { practiceOf } from '#core/circle/practices.ts'
import { opRefusal } from '#core/circle/refusalOf.ts'
import { copyOfNetwork } from '#core/network/network.ts'
import { copyOfPeople } from '#core/people/people.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { OutboxItem } from '../outbox/outbox.ts'

/** Stands for the entry that an item of the outbox will be. */
export const entryToCome = (id: string): EntryId => toHex(sha256(utf8(id))) as EntryId

const ofMine: ReadonlySet<string> = new Set([
  'vault',
  'page',
  'letters',
  'people',
  'plan',
  'catching',
  'endings',
  'weeks',
  'reachOut',
  'season',
  'network',
  'hereNote',
])

/**
 * My self circle as if what waits to be sent had been: nobody else writes there, so a setting
 * changed on a train holds at once, and so does a page.
 */
export const selfCircleNow = (
  log: CircleLog,
  waiting: readonly OutboxItem[],
  me: AccountId,
): Circle => {
  const { circle } = log.fold
  if (waiting.length === 0) return circle
  // Replay changes a circle in place; the folded one must stay what the log says.
  const now = {
    ...circle,
    vault: structuredClone(circle.vault),
    page: structuredClone(circle.page),
    people: copyOfPeople(circle.people),
    letters: structuredClone(circle.letters),
    plan: structuredClone(circle.plan),
    catching: structuredClone(circle.catching),
    endings: structuredClone(circle.endings),
    weeks: { ...circle.weeks },
    reachOut: structuredClone(circle.reachOut),
    season: structuredClone(circle.season),
    network: copyOfNetwork(circle.network),
    hereNote: structuredClone(circle.hereNote),
  }
  for (const { id, event } of waiting) {
    if (event.t === 'unknown') continue
    const acts: readonly Act[] = event.t === 'batch' ? event.ops : [event]
    const said = { seq: log.state.seq + 1, by: me, entry: entryToCome(id), id: event.id }
    for (const act of acts) {
      const practice = practiceOf(act.t)
      const isAlone = event.t !== 'batch'
      if (practice === undefined || (!isAlone && opRefusal(now, me, act) !== undefined)) continue
      if (!ofMine.has(practice.name)) continue
      if (practice.refusalOf(now, me, act) === undefined)
        practice.replay(now, { ...said, at: event.at, act })
    }
  }
  return now
}
