import { type Actor, accountOf as me, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { readersOf } from '#core/aside/audience.ts'
import { type Circle, dayMs, emptyCircle, hourMs } from '#core/circle/circle.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Act, Fact } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { replayAll } from '#core/circle/replay.ts'
import { todayView } from '#core/today/view.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { dayAt } from '#core/commitment/due.ts'
import type { CheckInAnswer, CommitmentAct, ConsentCard } from '#core/commitment/events.ts'
import { commitmentsView } from '#core/commitment/view.ts'

/** A Monday at six in the evening, in UTC. */
export const monday = 20_605 * dayMs + 18 * hourMs
export const first = dayAt(monday, 0)
export const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
export const line = 'Shall we go round the block?'
export const card: ConsentCard = { from: 17, to: 21, when: 'quiet', days: 3, words: [line] }

export type Asked = Extract<CommitmentAct, { t: 'commitment-asked' }>
export const asks = (companion: Actor, more: Partial<Asked> = {}): Asked => ({
  t: 'commitment-asked',
  companion: me(companion),
  what: 'I walk before I open the fridge.',
  often: 'daily',
  first,
  last: first + 11,
  zone: 0,
  card,
  ...more,
})

/** Everybody is in; what is said of a commitment goes to those whom the circle's own rule names. */
export const group = (kind: CircleKind = 'family', it: Scene = scene(kind)) => {
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const say = (who: Actor, act: CommitmentAct, at = monday): EntryId => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act, at)
    const names = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, names, act, at)
  }
  const refusal = (who: Actor, act: Act, at = monday, circle = it.circle) =>
    refusalOf(
      circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at },
      readersOf(circle, me(who), act, undefined),
    )
  const view = (who: Actor, now = monday, self?: Circle, circle = foldedFor(it.facts, who)) =>
    commitmentsView(circle, self, me(who), now, limitsOf(self))
  const today = (who: Actor, now = monday, self?: Circle) =>
    todayView([foldedFor(it.facts, who)], self, me(who), now, quiet).items.map(item => item.kind)
  const ask = (companion: Actor = 'ben', more: Partial<Asked> = {}) =>
    say('ana', asks(companion, more))
  const answer = (who: Actor, commitment: EntryId, says: 'yes' | 'notNow', at = monday) =>
    say(who, { t: 'commitment-answered', commitment, answer: says }, at)
  const begun = (more: Partial<Asked> = {}) => {
    const commitment = ask('ben', more)
    answer('ben', commitment, 'yes')
    return commitment
  }
  const checkIn = (commitment: EntryId, day: number, says: CheckInAnswer, words?: string) =>
    say(
      'ana',
      {
        t: 'check-in-said',
        commitment,
        day: first + day,
        says,
        ...(words === undefined ? {} : { line: words }),
      },
      monday + day * dayMs,
    )
  return { ...it, say, refusal, view, today, ask, answer, begun, checkIn }
}

/** The log as a device of `who` folds it. */
export function foldedFor(facts: readonly Fact[], who: Actor): Circle {
  const circle = emptyCircle()
  for (const fact of facts) {
    const closed =
      fact.kind === 'content' && fact.audience !== undefined && !fact.audience.includes(me(who))
    if (!closed) replayAll(circle, [fact])
  }
  return circle
}

/** As an event that was never said. */
export function stamped(act: CommitmentAct) {
  return { ...act, v: 1 as const, id: eventIdOf(9999), at: monday }
}
