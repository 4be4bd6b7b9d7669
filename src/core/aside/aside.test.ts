import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { type Circle, emptyCircle, hourMs } from '../circle/circle.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, ContentFact, Fact } from '../circle/fact.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import type { Refusal } from '../circle/refusal.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { circleView } from '../circle/view.ts'
import type { SharingAct } from '../sharing/events.ts'
import { todayView } from '../today/view.ts'
import { type Audience, readersOf } from './audience.ts'
import { asideSchema, readersSchema } from './events.ts'
import * as v from 'valibot'

const me = accountOf
const people = (...who: readonly Actor[]): Audience => ({
  kind: 'people',
  accounts: who.map(accountOf),
})
const offer = (words = 'Only for you.', need: 'listen' | 'unsafe' = 'listen'): SharingAct => ({
  t: 'share-offered',
  need,
  words,
})
const reflect = (share: EntryId): SharingAct => ({
  t: 'move-made',
  share,
  move: 'reflect',
  words: 'What I hear is…',
})
const heard = (move: EntryId): SharingAct => ({ t: 'heard-answered', move, heard: 'yes' })

const family = () => {
  const it = scene('family')
  it.welcome('ben', 'caro', 'mallory')
  it.say('ana', { t: 'member-named', name: 'Ana' })
  it.say('ben', { t: 'member-named', name: 'Ben' })
  return it
}

/** What a device outside the audience makes of an aside: that there is one. */
const closed = (fact: ContentFact): ContentFact => {
  const { id, at } = fact.event
  const event = { t: 'aside', v: 1, id, at, commit: '', to: [], n: '', ct: '' } as const
  return { ...fact, event, audience: undefined }
}

/** The circle as a device of `who` folds these facts. */
const foldedFor = (facts: readonly Fact[], who: Actor): Circle => {
  const circle = emptyCircle()
  replayAll(
    circle,
    facts.map(fact =>
      fact.kind === 'content' && fact.audience?.includes(me(who)) === false ? closed(fact) : fact,
    ),
  )
  return circle
}

const refused = (
  { circle }: Scene,
  who: Actor,
  act: Act,
  readers?: readonly Actor[],
): Refusal | undefined =>
  refusalOf(
    circle,
    me(who),
    { ...act, v: 1, id: eventIdOf(9999), at: 0 },
    readers?.map(accountOf).toSorted(),
  )

describe('an aside', () => {
  test('[B1] its readers see it with who reads it; everybody else nothing, not even a gap', () => {
    const it = family()
    const share = it.sayTo('ana', ['ben'], offer())
    it.sayTo('ben', ['ana'], reflect(share))
    const bens = circleView(foldedFor(it.facts, 'ben'), me('ben'), 0)
    expect(bens.shares).toMatchObject([
      { entry: share, state: 'answered', moves: [{ kind: 'open' }] },
    ])
    const [shown] = bens.shares
    expect(shown?.kind === 'open' ? shown.audience?.map(({ name }) => name) : []).toEqual([
      'Ana',
      'Ben',
    ])
    const without = foldedFor(
      it.facts.filter(fact => fact.kind !== 'content' || fact.audience === undefined),
      'caro',
    )
    const caros = foldedFor(it.facts, 'caro')
    const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
    expect(circleView(caros, me('caro'), 0)).toEqual(circleView(without, me('caro'), 0))
    expect(todayView([caros], undefined, me('caro'), 0, on).items).toEqual([])
    expect(todayView([foldedFor(it.facts, 'ben')], undefined, me('ben'), 0, on).items).toEqual([])
    it.change('ana', { t: 'taken-back', entries: [share], mod: false })
    expect(circleView(foldedFor(it.facts, 'caro'), me('caro'), 0).shares).toEqual([])
    expect(circleView(foldedFor(it.facts, 'ben'), me('ben'), 0).shares).toMatchObject([
      { kind: 'taken-back' },
    ])
  })

  test('[B1] only its readers are asked to listen, and named as who else there is', () => {
    const it = family()
    it.sayTo('ana', ['ben'], offer())
    const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
    expect(
      todayView([foldedFor(it.facts, 'ben')], undefined, me('ben'), 0, on).items,
    ).toMatchObject([{ kind: 'share-waits' }])
    const [mine] = circleView(foldedFor(it.facts, 'ana'), me('ana'), 25 * hourMs).shares
    const others = mine?.kind === 'open' ? mine.nobodyYet?.others : undefined
    expect(others?.map(({ account }) => account)).toEqual([me('ben')])
    const [item] = todayView(
      [foldedFor(it.facts, 'ana')],
      undefined,
      me('ana'),
      25 * hourMs,
      on,
    ).items
    expect(item).toMatchObject({ kind: 'nobody-yet', others: [{ account: me('ben') }] })
  })

  test('[B2] words and answers only: what the circle is stays the same for all', () => {
    const it = family()
    const acts: readonly Act[] = [
      { t: 'circle-named', name: 'Ours', kind: 'family', colour: 'moss' },
      { t: 'member-named', name: 'Anna' },
      { t: 'agreement-written', words: 'Between us.' },
      { t: 'hearing-time-set', hours: 1 },
      { t: 'steward-asked', account: me('ben') },
    ]
    for (const act of acts) {
      expect(refused(it, 'ana', act, ['ana', 'ben'])).toBe('not-for-some')
      it.sayTo('ana', ['ben'], act)
    }
    const { name, hearingTimeMs, agreement, asks } = foldedFor(it.facts, 'ben')
    expect([name, hearingTimeMs, agreement, asks]).toEqual([undefined, 24 * hourMs, undefined, {}])
    const batch = { t: 'batch', ops: [], v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(it.circle, me('ana'), batch, [me('ana'), me('ben')])).toBe('not-for-some')
  })

  test('[B3] whoever says it is among its readers, and all of them are here', () => {
    const it = family()
    expect(refused(it, 'ana', offer(), ['ben', 'caro'])).toBe('wrong-value')
    expect(refused(it, 'ana', offer(), ['ana', 'ben'])).toBeUndefined()
    it.change('ben', { t: 'left' })
    expect(refused(it, 'ana', offer(), ['ana', 'ben'])).toBe('chosen-left')
    expect(refused(it, 'ana', offer(), ['ana'])).toBe('chosen-left')
    it.sayTo('ana', ['ben'], offer())
    expect(foldedFor(it.facts, 'ben').sharing.shares).toEqual({})
  })

  test('[B3] who was chosen and has left stays chosen until the author chooses again', () => {
    const it = family()
    it.change('ben', { t: 'left' })
    const readers = readersOf(it.circle, me('ana'), offer(), people('ben', 'caro'))
    expect(readers).toEqual([me('ana'), me('ben'), me('caro')].toSorted())
    expect(readersOf(it.circle, me('ana'), offer(), { kind: 'everybody' })).toBeUndefined()
  })

  test('[B5] an answer to an aside is an aside to the same people, whatever was chosen', () => {
    const it = family()
    const share = it.sayTo('ana', ['ben', 'caro'], offer())
    const same = [me('ana'), me('ben'), me('caro')].toSorted()
    expect(readersOf(it.circle, me('ben'), reflect(share), { kind: 'everybody' })).toEqual(same)
    expect(readersOf(it.circle, me('ben'), reflect(share), people('caro'))).toEqual(same)
    expect(refused(it, 'ben', reflect(share))).toBe('not-the-same-people')
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben'])).toBe('not-the-same-people')
    const all: readonly Actor[] = ['ana', 'ben', 'caro', 'mallory']
    expect(refused(it, 'ben', reflect(share), all)).toBe('not-the-same-people')
    expect(refused(it, 'mallory', reflect(share), ['ana', 'mallory'])).toBe('not-the-same-people')
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben', 'caro'])).toBeUndefined()
    const move = it.sayTo('ben', ['ana', 'caro'], reflect(share))
    expect(refused(it, 'ana', heard(move))).toBe('not-the-same-people')
    expect(refused(it, 'ana', heard(move), ['ana', 'ben'])).toBe('not-the-same-people')
    expect(refused(it, 'ana', heard(move), ['ana', 'ben', 'caro'])).toBeUndefined()
    expect(refused(it, 'ana', { t: 'share-rested', share })).toBe('not-the-same-people')
  })

  test('[B5] what everybody reads may be answered to some, its author among them', () => {
    const it = family()
    const share = it.say('ana', offer())
    expect(refused(it, 'ben', reflect(share), ['ben', 'caro'])).toBe('not-the-same-people')
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben'])).toBeUndefined()
    const move = it.sayTo('ben', ['ana'], reflect(share))
    const anas = circleView(foldedFor(it.facts, 'ana'), me('ana'), 0).shares[0]
    expect(anas).toMatchObject({ state: 'answered', audience: undefined })
    expect(anas?.kind === 'open' ? anas.moves : []).toMatchObject([
      { entry: move, audience: [{ name: 'Ben' }, { isMe: true }] },
    ])
    // The ring closes for those who have the answer.
    const caros = circleView(foldedFor(it.facts, 'caro'), me('caro'), 0).shares[0]
    expect(caros).toMatchObject({ state: 'waiting', moves: [] })
    // What is everybody's is not changed for some.
    expect(refused(it, 'ana', { t: 'share-rested', share }, ['ana', 'ben'])).toBe(
      'not-the-same-people',
    )
  })

  test('[B5] of those it was for, who is still here goes on; who came back may be among them', () => {
    const it = family()
    const share = it.sayTo('ana', ['ben', 'caro'], offer())
    it.change('caro', { t: 'left' })
    const two = [me('ana'), me('ben')].toSorted()
    expect(readersOf(it.circle, me('ben'), reflect(share), undefined)).toEqual(two)
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben'])).toBeUndefined()
    it.welcome('caro')
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben'])).toBeUndefined()
    expect(refused(it, 'ben', reflect(share), ['ana', 'ben', 'caro'])).toBeUndefined()
  })

  test('[B6] a part for some is no part of what everybody reads, nor the other way', () => {
    const it = family()
    const first = it.sayTo('ana', ['ben'], offer('One', 'unsafe'))
    const id = it.facts.at(-1)
    if (id?.kind !== 'content') throw new Error('nothing said')
    const rest = { ...offer('Two', 'unsafe'), continues: id.event.id } as Act
    const plain = it.say('ana', rest)
    const part = it.sayTo('ana', ['ben'], rest)
    const other = it.sayTo('ana', ['ben', 'caro'], rest)
    const { shares } = foldedFor(it.facts, 'ben').sharing
    const goesOn = [plain, part, other].map(entry => shares[entry]?.continues)
    expect(goesOn).toEqual([undefined, first, undefined])
  })
})

describe('what stands in the log of an aside', () => {
  const e = 'A'.repeat(43)
  const c = 'A'.repeat(64)
  const body = (count: number, changed: object = {}) => ({
    t: 'aside',
    v: 1,
    id: eventIdOf(1),
    at: 1,
    commit: e,
    to: Array.from({ length: count }, () => ({ e, c })),
    n: 'A'.repeat(16),
    ct: 'AAAA',
    ...changed,
  })

  test('[C15] 4, 8, 16 … seals of their own length, and nothing else', () => {
    expect([4, 8, 16, 256].map(count => parseEvent(body(count))?.t)).toEqual(Array(4).fill('aside'))
    for (const count of [0, 1, 3, 5, 6, 255, 512]) expect(parseEvent(body(count))).toBeUndefined()
    const broken = [
      { commit: `${e.slice(1)}B` },
      { n: 'A' },
      { ct: '' },
      { ct: 'a b' },
      { ct: 'A'.repeat(90_001) },
      { to: [...body(3).to, { e, c: e }] },
    ]
    for (const change of broken) expect(parseEvent(body(4, change))).toBeUndefined()
    const { v: _, id: __, at: ___, ...alone } = body(4)
    expect(v.safeParse(asideSchema, alone).success).toBe(true)
  })

  test('[B3] who it is for: two or more, each once, in order', () => {
    const [one, two] = [me('ana'), me('ben')].toSorted()
    const reads = (accounts: unknown) => v.safeParse(readersSchema, { for: accounts }).success
    expect(reads([one, two])).toBe(true)
    for (const accounts of [[two, one], [one, one], [one], [], 'ana', [one, '__proto__']])
      expect(reads(accounts)).toBe(false)
  })
})

type Step = {
  readonly who: Actor
  readonly does: number
  readonly about: number
  readonly readers: readonly Actor[]
  readonly id: number
}
const actors = ['ana', 'ben', 'caro', 'mallory'] as const
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...actors),
  does: fc.nat(7),
  about: fc.nat(30),
  readers: fc.subarray([...actors]),
  id: fc.nat(12),
})

/** Whatever people with changed apps may write, with audiences of any kind. */
const play = (steps: readonly Step[], reusesIds: boolean): Scene => {
  const it = family()
  for (const { who, does, about, readers, id } of steps) {
    const entries = it.facts.map(({ entry }) => entry)
    const entry = entries[about % entries.length] ?? it.say(who, offer())
    const acts: readonly Act[] = [
      offer(),
      { ...offer('More', 'unsafe'), continues: eventIdOf(about) } as Act,
      reflect(entry),
      { t: 'move-made', share: entry, move: 'here', words: '' },
      heard(entry),
      { t: 'share-rested', share: entry },
      { t: 'circle-named', name: 'Other', kind: 'family', colour: 'moss' },
    ]
    const act = acts[does]
    if (act === undefined)
      it.change(who, { t: 'taken-back', entries: [entry], mod: about % 2 === 0 })
    else {
      const seq = it.facts.length + 1
      const event = { ...act, v: 1 as const, id: eventIdOf(reusesIds ? id : seq), at: seq }
      const audience = readers.length < 2 ? undefined : readers.map(accountOf).toSorted()
      const place = { seq, by: me(who), entry: entryAt(seq) }
      it.facts.push({ kind: 'content', ...place, event, audience })
    }
  }
  it.facts.push({ kind: 'membership', seq: it.facts.length + 1, by: me('ana'), entry: entryAt(0) })
  return it
}
const entryAt = (seq: number): EntryId => seq.toString(16).padStart(64, '0') as EntryId

/** What of a state is everybody's: all that is not about words for some. */
const everybodys = (circle: Circle, asides: ReadonlySet<string>): unknown => {
  const copy = structuredClone(circle)
  const { shares, moves, gone, copies, order, unsafe } = copy.sharing
  const rest = (entries: readonly EntryId[]) => entries.filter(entry => !asides.has(entry))
  for (const entry of asides) {
    delete shares[entry]
    delete moves[entry]
    delete gone[entry]
  }
  for (const share of Object.values(shares)) share.moves.splice(0, Infinity, ...rest(share.moves))
  for (const [key, entries] of Object.entries(copies)) {
    copies[key] = rest(entries)
    if (copies[key].length === 0) delete copies[key]
  }
  order.splice(0, Infinity, ...rest(order))
  unsafe.splice(0, Infinity, ...rest(unsafe))
  return copy
}

const asidesOf = ({ facts }: Scene): ReadonlySet<string> =>
  new Set(
    facts.flatMap(fact =>
      fact.kind === 'content' && fact.audience !== undefined ? [fact.entry] : [],
    ),
  )

describe('whoever reads which asides', () => {
  test('[B1] what everybody reads is the same on every device, whatever a changed app writes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const it = play(steps, true)
        const asides = asidesOf(it)
        const states = actors.map(who => everybodys(foldedFor(it.facts, who), asides))
        for (const state of states) expect(state).toEqual(states[0])
      }),
      { numRuns: 300 },
    )
  })

  test('[B1] and the same as if nobody had ever written one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const it = play(steps, false)
        const asides = asidesOf(it)
        const without = emptyCircle()
        replayAll(
          without,
          it.facts.filter(({ entry }) => !asides.has(entry)),
        )
        for (const who of actors) {
          const folded = foldedFor(it.facts, who)
          for (const fact of it.facts)
            if (fact.kind === 'content' && asides.has(fact.entry))
              delete folded.seen[fact.by]?.[fact.event.id]
          for (const by of Object.keys(folded.seen))
            if (Object.keys(folded.seen[by as AccountId] ?? {}).length === 0) delete folded.seen[by]
          expect(everybodys(folded, asides)).toEqual(without)
        }
      }),
      { numRuns: 300 },
    )
  })
})
