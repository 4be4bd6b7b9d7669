import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { shareNames } from '../agreement/events.ts'
import { needs, heardAnswers, moveKinds } from '../sharing/events.ts'
import { todayView } from '../today/view.ts'
import { type Circle, emptyCircle } from './circle.ts'
import { policyOf } from './circleKind.ts'
import type { Act, Change, Fact } from './fact.ts'
import type { EntryId } from './ids.ts'
import { parseEvent } from './event.ts'
import { replay, replayAll } from './replay.ts'
import { circleView } from './view.ts'

const seed = 20_261_123
const actors: readonly Actor[] = ['ana', 'ben', 'caro', 'mallory']
const actor = fc.constantFrom(...actors)
// Entry ids of the first forty positions: most of them exist, few are of the expected kind.
const entry = fc.integer({ min: 1, max: 40 }).map(n => n.toString(16).padStart(64, '0') as EntryId)
const words = fc.constantFrom('', ' ', 'What I hear is…', '__proto__', 'w'.repeat(200))

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ t: fc.constant('share-offered' as const), need: fc.constantFrom(...needs), words }),
  fc.record({
    t: fc.constant('move-made' as const),
    share: entry,
    move: fc.constantFrom(...moveKinds),
    words,
  }),
  fc.record({
    t: fc.constant('heard-answered' as const),
    move: entry,
    heard: fc.constantFrom(...heardAnswers),
  }),
  fc.record({ t: fc.constant('share-rested' as const), share: entry }),
  fc.record({
    t: fc.constant('member-named' as const),
    name: fc.constantFrom('Ana', 'constructor'),
  }),
  fc.record({
    t: fc.constant('hearing-time-set' as const),
    hours: fc.integer({ min: 1, max: 168 }),
  }),
  fc.record({ t: fc.constant('page-written' as const), words }),
  fc.record({ t: fc.constant('agreement-written' as const), words }),
  fc.record({ t: fc.constant('agreement-accepted' as const), agreement: entry }),
  fc.record({ t: fc.constant('share-called' as const), called: fc.constantFrom(...shareNames) }),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ t: 'asked-to-join' }),
  actor.chain(who =>
    entry.map(
      (request): Change => ({ t: 'admitted', account: accountOf(who), role: 'member', request }),
    ),
  ),
  fc.constant<Change>({ t: 'joined' }),
  fc.constant<Change>({ t: 'left' }),
  actor.map((who): Change => ({ t: 'removed', accounts: [accountOf(who)] })),
  entry.map((id): Change => ({ t: 'taken-back', entries: [id], mod: false })),
  entry.map((id): Change => ({ t: 'taken-back', entries: [id], mod: true })),
  actor.map((who): Change => ({ t: 'taken-back', entries: [], all: accountOf(who), mod: false })),
  fc.constantFrom<Change>({ t: 'circle-closed' }, { t: 'circle-reopened' }),
)

type Line = readonly [
  Actor,
  { readonly say: Act; readonly id: number } | { readonly change: Change },
]
const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(actor, fc.record({ say: act, id: fc.nat({ max: 60 }) })) },
  { weight: 1, arbitrary: fc.tuple(actor, fc.record({ change })) },
)

/** Any forty things four people may do, rules kept or not. */
const log: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(fc.constantFrom('pair' as const, 'family' as const), fc.array(line, { maxLength: 60 }))
  .map(([kind, lines]) => {
    const it = scene(kind)
    it.welcome('ben')
    for (const [who, what] of lines)
      if ('say' in what) it.say(who, what.say, what.id, eventIdOf(what.id))
      else it.change(who, what.change)
    return it.facts
  })

const folded = (facts: readonly Fact[]): Circle => {
  const circle = emptyCircle()
  replayAll(circle, facts)
  return circle
}

const reloaded = (circle: Circle): Circle => JSON.parse(JSON.stringify(circle)) as Circle

describe('replay', () => {
  test('[C18] any split into batches, each stored and read back, ends in the same state', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat({ max: 60 })), (facts, cuts) => {
        let circle = emptyCircle()
        let from = 0
        for (const cut of [...cuts.toSorted((a, b) => a - b), facts.length]) {
          replayAll(circle, facts.slice(from, cut))
          circle = reloaded(circle)
          from = Math.max(from, cut)
        }
        expect(circle).toEqual(reloaded(folded(facts)))
      }),
      { seed, numRuns: 200 },
    )
  })

  test('[C6] facts that arrive again, early or late, change nothing', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat({ max: 60 })), (facts, again) => {
        const circle = emptyCircle()
        for (const fact of facts) {
          replay(circle, fact)
          for (const place of again) {
            const earlier = facts[place % facts.length]
            if (earlier !== undefined && earlier.seq <= fact.seq) replay(circle, earlier)
          }
        }
        expect(circle).toEqual(folded(facts))
      }),
      { seed, numRuns: 100 },
    )
  })

  test('[C19] whatever is in the log, every view of every person can be drawn', () => {
    fc.assert(
      fc.property(log, facts => {
        const circle = folded(facts)
        const connection = { online: true, unsent: undefined, halted: [], welcomed: [] }
        for (const who of actors) {
          circleView(circle, accountOf(who), 50)
          const today = todayView([circle], undefined, accountOf(who), 50, connection)
          expect(today.items.length).toBeLessThanOrEqual(3)
        }
      }),
      { seed, numRuns: 100 },
    )
  })

  test('[H9] in any log, nobody but the two sees whether somebody was heard', () => {
    fc.assert(
      fc.property(log, facts => {
        const circle = folded(facts)
        for (const who of actors)
          for (const share of circleView(circle, accountOf(who), 0, { limit: 99 }).shares) {
            if (share.kind !== 'open' || share.author.isMe) continue
            const others = share.moves.filter(move => move.kind === 'open' && !move.author.isMe)
            expect(others.every(move => move.kind === 'open' && move.heard === undefined)).toBe(
              true,
            )
          }
      }),
      { seed, numRuns: 100 },
    )
  })

  test('[C19] hostile events are skipped and nothing is thrown', () => {
    const it = scene('family')
    const hostile = ['__proto__', 'constructor', 'toString', 'w'.repeat(16_000)]
    for (const text of hostile)
      for (const field of ['share', 'move', 'id', 't', 'need', 'name', 'circle', 'words']) {
        const event = parseEvent({
          t: 'move-made',
          v: 1,
          id: eventIdOf(1),
          at: 1,
          share: '0'.repeat(64),
          move: 'here',
          words: '',
          [field]: text,
        })
        if (event !== undefined && event.t !== 'aside') it.say('mallory', event)
      }
    expect(it.circle.sharing.moves).toEqual({})
    expect(Object.getPrototypeOf({})).not.toHaveProperty('by')
  })

  test('[C5] before its first entry a circle takes nothing', () => {
    const circle = emptyCircle()
    const { facts } = scene('pair')
    const created = facts[0]
    if (created?.kind !== 'membership') throw new Error('The first fact is the making')
    replay(circle, { ...created, change: { t: 'joined' } })
    expect(circle.id).toBeUndefined()
    const again: Change = {
      t: 'created',
      circle: circleOf(created.change),
      policy: policyOf.family,
    }
    const it = scene('pair')
    it.change('mallory', again)
    expect(it.circle.policy.kind2).toBe(true)
    expect(circleView(it.circle, accountOf('mallory'), 0).standing).toBe('outside')
  })
})

const circleOf = (made: Change | undefined) => {
  if (made?.t !== 'created') throw new Error('Not a making')
  return made.circle
}
