import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import {
  type CircleKind,
  type CirclePolicy,
  policyOf,
  sidePolicyOf,
} from '#core/circle/circleKind.ts'
import type { Act, Batch, Change, Event, Fact, Unknown } from '#core/circle/fact.ts'
import type { AccountId, CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import type { Answer } from '#core/together/answer.ts'
import type { NamedEntry } from '#core/together/together.ts'
import { replay } from '#core/circle/replay.ts'
import { toHex, utf8 } from '#base/text.ts'
import type { CastName, Language, Story } from './tuesdayCircle.ts'

/** Anybody in a scene. Mallory is not a friend. */
export type Actor = CastName | 'mallory'

/** The invented account of somebody: their name in hexadecimal. */
export const accountOf = (who: Actor): AccountId => toHex(utf8(who)).padEnd(32, '0') as AccountId

const entryAt = (seq: number): EntryId => seq.toString(16).padStart(64, '0') as EntryId

export const eventIdOf = (number: number): EventId => String(number).padStart(26, '0') as EventId

export interface Scene {
  readonly circle: Circle
  readonly facts: Fact[]
  /** Somebody says something; whether it is accepted is the circle's affair. */
  readonly say: (who: Actor, act: Act | Batch | Unknown, at?: number, id?: EventId) => EntryId
  /** To some alone, as a device of theirs folds it. */
  readonly sayTo: (
    who: Actor,
    readers: readonly Actor[],
    act: Act,
    at?: number,
    id?: EventId,
  ) => EntryId
  /** Somebody shows the key of their answer; `answer` is what it opened to on every device. */
  readonly openAnswer: (who: Actor, id: EventId, answer: Answer | undefined) => EntryId
  /** A membership fact, as the client maps it from the signed control log. */
  readonly change: (who: Actor, change: Change) => EntryId
  /** Somebody asks and is welcomed by Ana. */
  readonly welcome: (...who: readonly Actor[]) => void
}

/** A circle that Ana made, with nobody else in it, and a hand to write its log. No clock, no key. */
export const scene = (kind: CircleKind): Scene => begin(kind, policyOf[kind])

/** A side circle that Ana made beside a circle of this kind. */
export const sideScene = (kind: CircleKind): Scene =>
  begin(kind, sidePolicyOf(kind), circleIdOf(kind))

const circleIdOf = (kind: CircleKind, prefix = 'circle'): CircleId =>
  toHex(utf8(`${prefix}:${kind}`)).padEnd(64, '0') as CircleId

const begin = (kind: CircleKind, policy: CirclePolicy, parent?: CircleId): Scene => {
  const circle = emptyCircle()
  const facts: Fact[] = []
  const add = (fact: Fact): EntryId => {
    facts.push(fact)
    replay(circle, fact)
    return fact.entry
  }
  const place = (who: Actor) => {
    const seq = facts.length + 1
    return { seq, by: accountOf(who), entry: entryAt(seq) }
  }
  const change: Scene['change'] = (who, what) =>
    add({ kind: 'membership', ...place(who), change: what })
  const say: Scene['say'] = (who, act, at = 0, id = eventIdOf(facts.length + 1)) => {
    const event: Event = { ...act, v: 1, id, at }
    return add({ kind: 'content', ...place(who), event, ...namedIn(facts, act) })
  }
  const sayTo: Scene['sayTo'] = (who, readers, act, at = 0, id = eventIdOf(facts.length + 1)) => {
    const event: Event = { ...act, v: 1, id, at }
    const audience = [...new Set([who, ...readers])].map(accountOf).toSorted()
    return add({ kind: 'content', ...place(who), event, audience })
  }
  const openAnswer: Scene['openAnswer'] = (who, answer, opened) => {
    const act = { t: 'answer-opened', answer, k: 'A'.repeat(43) } as const
    const event: Event = { ...act, v: 1, id: eventIdOf(facts.length + 1), at: 0 }
    return add({ kind: 'content', ...place(who), event, answer: opened })
  }
  const welcome: Scene['welcome'] = (...people) => {
    for (const who of people) {
      const request = change(who, { t: 'asked-to-join' })
      change('ana', { t: 'admitted', account: accountOf(who), role: 'member', request })
    }
  }
  const circleId = circleIdOf(kind, parent === undefined ? 'circle' : 'side')
  change('ana', { t: 'created', circle: circleId, policy, parent })
  return { circle, facts, say, sayTo, openAnswer, change, welcome }
}

/** Where the entries stand that an opening names; nothing of a scene is ever gone. */
const namedIn = (
  facts: readonly Fact[],
  act: Act | Batch | Unknown,
): { readonly named?: readonly NamedEntry[] } => {
  if (act.t !== 'answers-opened' || act.last === undefined) return {}
  const named = act.last.flatMap(({ entry }) => facts.filter(fact => fact.entry === entry))
  return { named: named.map(({ by, entry, seq }) => ({ by, entry, seq, gone: false })) }
}

const minuteMs = 60_000

/** A story played into a circle, as if it had happened up to `now` (ms). */
export const playStory = (story: Story, language: Language, now: number): Scene => {
  const played = scene(story.kind)
  const { circle, say, change, welcome } = played
  const entries = new Map<string, EntryId>()
  const entryOf = (key: string): EntryId => {
    const entry = entries.get(key)
    if (entry === undefined) throw new Error(`The story names nothing called ${key}`)
    return entry
  }
  welcome(...story.members.filter(who => who !== 'ana'))
  const { kind, colour } = story
  const name = story.name[language]
  say('ana', { t: 'circle-named', name, kind, colour, purpose: story.purpose[language] })
  say(
    'ana',
    { t: 'agreement-written', words: story.agreement[language] },
    now - 40 * 1440 * minuteMs,
  )
  for (const who of story.members) {
    const capital = who.charAt(0).toUpperCase() + who.slice(1)
    say(who, { t: 'member-named', name: capital })
    if (circle.agreement !== undefined)
      say(who, { t: 'agreement-accepted', agreement: circle.agreement.entry })
  }
  for (const step of story.steps) {
    const at = now - step.minutesAgo * minuteMs
    switch (step.does) {
      case 'share': {
        const { need, invitesViews } = step
        const feelings = step.feelings?.map(feeling => feeling[language])
        const note = step.note?.[language]
        const words = step.words[language]
        const share = { t: 'share-offered', need, words, feelings, note, invitesViews } as const
        entries.set(step.key, say(step.who, share, at))
        break
      }
      case 'move': {
        const { move } = step
        const share = entryOf(step.share)
        const words = step.words[language]
        entries.set(step.key, say(step.who, { t: 'move-made', share, move, words }, at))
        break
      }
      case 'answer':
        say(step.who, { t: 'heard-answered', move: entryOf(step.move), heard: step.heard }, at)
        break
      case 'rest':
        say(step.who, { t: 'share-rested', share: entryOf(step.share) }, at)
        break
      case 'takeBack':
        change(step.who, { t: 'taken-back', entries: [entryOf(step.what)], mod: false })
        break
    }
  }
  return played
}
