import type { Circle } from './circle.ts'
import { noteEnd } from './ends.ts'
import type { Act, ContentFact, Fact } from './fact.ts'
import { replayMembership } from './membership.ts'
import { own } from './own.ts'
import { practiceOf } from './practices.ts'
import { entryRefusal, isSeen, opRefusal, saidRefusal } from './refusalOf.ts'

/**
 * Folds one fact into the circle, in place. Total: it never throws and never reads a clock. An
 * event that breaks a rule is skipped, in the same way on every device. Facts come in log order;
 * one that was folded before is ignored, so a batch may overlap with the last.
 */
export const replay = (circle: Circle, fact: Fact): void => {
  if (fact.seq <= circle.seq) return
  circle.seq = fact.seq
  if (fact.kind === 'membership') replayMembership(circle, fact)
  else replayContent(circle, fact)
}

export const replayAll = (circle: Circle, facts: Iterable<Fact>): void => {
  for (const fact of facts) replay(circle, fact)
}

const replayContent = (circle: Circle, fact: ContentFact): void => {
  const { by, event, audience } = fact
  if (circle.id === undefined) return
  if (isSeen(circle, by, event.id)) return noteCopy(circle, fact)
  const refusal = entryRefusal(circle, by, event)
  // B1: of an aside everybody folds the same, whether their device opens it or not: that its id is
  // taken. Whatever else it changes is about words that its readers alone have.
  if (event.t !== 'aside' && audience === undefined) noteSaid(circle, fact, refusal === undefined)
  // C6: seen even when refused, or a second try would be judged by another day's rules.
  markSeen(circle, fact)
  if (refusal !== undefined || event.t === 'unknown' || event.t === 'aside') return
  if (event.t !== 'batch') {
    if (saidRefusal(circle, by, event, audience, event.at) === undefined) fold(circle, fact, event)
  } else if (audience === undefined)
    for (const op of event.ops) if (opRefusal(circle, by, op) === undefined) fold(circle, fact, op)
}

const noteSaid = (circle: Circle, { seq, event }: ContentFact, isAccepted: boolean): void => {
  if (isAccepted) circle.saidAt = event.at
  circle.handingOn.readFrom ??= seq
}

const markSeen = ({ seen }: Circle, { by, event }: ContentFact): void => {
  const ids = own(seen, by)
  if (ids === undefined) seen[by] = { [event.id]: 1 }
  else ids[event.id] = 1
}

const fold = (circle: Circle, fact: ContentFact, act: Act): void => {
  const { seq, by, entry, event, audience, answer, named } = fact
  const { id, at } = event
  noteEnd(circle, by, entry, act)
  practiceOf(act.t)?.replay(circle, { seq, by, entry, id, at, act, audience, answer, named })
}

/** The same words in a second entry: not shown twice, but remembered for taking back. */
const noteCopy = (circle: Circle, { by, entry, event }: ContentFact): void => {
  if (event.t !== 'share-offered' && event.t !== 'move-made') return
  const { copies, shares, moves } = circle.sharing
  if (own(shares, entry) !== undefined || own(moves, entry) !== undefined) return
  const key = `${by}/${event.id}`
  const known = own(copies, key)
  if (known === undefined) copies[key] = [entry]
  else if (!known.includes(entry)) known.push(entry)
}
