import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Change, ContentFact, Fact } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { CirclePolicy } from '#core/circle/circleKind.ts'
import type { ControlEvent, Policy } from '#protocol/controlEvent.ts'
import { asideWords, type OpenedAside } from './asides.ts'
import type { KeyTrouble } from './epochBook.ts'
import { parseOnce } from './parseOnce.ts'

export interface FactPlace {
  readonly seq: number
  readonly by: AccountId
  readonly eventId: EventId
}

/** The same 32 bytes: the protocol says event, the domain says entry. */
export const entryIdOf = (eventId: string): EntryId => eventId as EntryId
export const eventIdOfEntry = (entry: string): EventId => entry as EventId

const placeOf = ({ seq, by, eventId }: FactPlace) => ({ seq, by, entry: entryIdOf(eventId) })

/** What a control entry means to people; `undefined` for housekeeping. */
export const membershipFact = (
  place: FactPlace,
  event: ControlEvent,
  /** Whose words a steward hid with it. */
  of: readonly AccountId[] = [],
): Fact | undefined => {
  const change = changeOf(place, event, of)
  return change === undefined ? undefined : { kind: 'membership', ...placeOf(place), change }
}

/**
 * What somebody said. `undefined` when it is not an event. The author is the one who signed: a
 * name inside the JSON would be a claim (rule 31).
 */
export const contentFact = (place: FactPlace, json: string): ContentFact | undefined => {
  const event = parseEvent(parseOnce(json))
  return event === undefined ? undefined : { kind: 'content', ...placeOf(place), event }
}

/**
 * The JSON, with what it holds for me alone; or why there is no key; or `undefined` for what was not
 * sealed as it should be.
 */
export type Opened = string | OpenedAside | KeyTrouble | undefined

/** The same of words that opened for this reader alone; what does not hold is closed to them too. */
export const saidFact = (
  place: FactPlace,
  words: Opened,
  reader: AccountId,
): ContentFact | undefined => {
  if (typeof words === 'string') return contentFact(place, words)
  if (words?.kind !== 'aside') return undefined
  const said = asideWords(words, place.by, reader)
  return said === undefined
    ? contentFact(place, words.outer)
    : { kind: 'content', ...placeOf(place), ...said }
}

const circleIdOf = (genesis: string): CircleId => genesis as CircleId

const policyOf = (policy: Policy): CirclePolicy => ({
  self: policy.self === true,
  kind2: policy.kind2 === true,
  history: policy.history,
  invite: policy.invite,
})

const changeOf = (
  place: FactPlace,
  event: ControlEvent,
  of: readonly AccountId[],
): Change | undefined => {
  switch (event.t) {
    case 'circle.create':
      // The genesis entry names its circle by its own hash.
      return {
        t: 'created',
        circle: circleIdOf(place.eventId),
        policy: policyOf(event.policy),
        gen: event.m.g,
        parent: event.parent,
      }
    case 'join.request':
      return { t: 'asked-to-join', invite: event.i }
    case 'member.add':
      return {
        t: 'admitted',
        account: event.m.a,
        role: event.role,
        request: entryIdOf(event.req),
        past: event.past !== undefined && event.past.length > 0,
        gen: event.m.g,
      }
    case 'member.join':
      return { t: 'joined', invite: event.i, gen: event.m.g }
    case 'member.leave':
      return { t: 'left' }
    case 'member.remove':
      return { t: 'removed', accounts: event.a }
    case 'member.rekey':
      return { t: 'keys-changed', gen: event.m.g }
    case 'role.set':
      return { t: 'role-set', account: event.a, role: event.role }
    case 'redact':
      return {
        t: 'taken-back',
        entries: (event.ids ?? []).map(entryIdOf),
        all: event.a,
        mod: event.mod === true,
        of: event.a === undefined ? of : [event.a],
      }
    case 'circle.pause':
      return { t: 'circle-paused' }
    case 'circle.resume':
      return { t: 'circle-resumed' }
    case 'circle.close':
      return { t: 'circle-closed' }
    case 'circle.reopen':
      return { t: 'circle-reopened' }
    case 'invite.create':
      return { t: 'invite-made', invite: event.i, mode: event.mode, uses: event.max }
    case 'invite.seat':
      return { t: 'invite-made', invite: event.i, mode: 'ask', uses: 1, seat: true }
    case 'seat.end':
      return { t: 'seat-ended', account: event.a }
    case 'invite.revoke':
      return { t: 'invite-revoked', invite: event.i }
    case 'epoch.rotate':
    case 'epoch.reseal':
      return undefined
  }
}
