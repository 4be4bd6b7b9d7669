import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, emptyCircle } from '../circle/circle.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, ContentFact, Fact } from '../circle/fact.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import type { StretchAnswer } from '../stretch/stretchAnswer.ts'
import { answerJson, readAnswer } from './answer.ts'
import { openingOf } from './byThemselves.ts'
import { maxLastNamed } from './events.ts'
import { answerOf, everybodySaid, maxSaid, roundOf } from './together.ts'

const goOn: StretchAnswer = { t: 'stretch-answer', choice: 'goOn', line: 'I come for the tea.' }
const sealedTo = (to: EntryId): Act => ({
  t: 'answer-sealed',
  to,
  commit: 'A'.repeat(43),
  n: 'A'.repeat(16),
  ct: 'AAAA',
})

/** A circle of three in which Ana has asked. */
const asked = () => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const to = it.say('ana', { t: 'stretch-begun', weeks: 8 })
  const answer = (who: Actor, id: EventId) => it.say(who, sealedTo(to), 0, id)
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const counts = (who: Actor) => answerOf(roundOf(it.circle, to)!, me(who))
  return { ...it, to, answer, refusal, counts }
}
const [first, second, third] = [eventIdOf(901), eventIdOf(902), eventIdOf(903)]
const shows = (answer: EventId): Act => ({ t: 'answer-opened', answer, k: 'A'.repeat(43) })

describe('answers that open together', () => {
  test('[O1] each answers or passes, in any order, and changes it until all are opened', () => {
    const { say, to, answer, counts, refusal } = asked()
    answer('ben', first)
    expect(counts('ben')).toMatchObject({ kind: 'sealed', id: first })
    say('ben', { t: 'answer-passed', to })
    expect(counts('ben')).toMatchObject({ kind: 'passed' })
    answer('ben', second)
    expect(counts('ben')).toMatchObject({ kind: 'sealed', id: second })
    expect(refusal('mallory', sealedTo(to))).toBe('not-a-member')
    expect(refusal('ben', sealedTo('9'.repeat(64) as EntryId))).toBe('not-asked')
  })

  test('[O1] only the latest few of somebody are kept', () => {
    const { say, to, circle } = asked()
    for (let turn = 0; turn < 3 * maxSaid; turn++) say('ben', { t: 'answer-passed', to })
    expect(roundOf(circle, to)?.answers[me('ben')]).toHaveLength(maxSaid)
  })

  test('[O2] it is known whether everybody who is here has answered or passed', () => {
    const { circle, say, change, to, answer } = asked()
    const everybody = () => everybodySaid(circle, roundOf(circle, to)!)
    answer('ana', first)
    answer('ben', second)
    expect(everybody()).toBe(false)
    change('caro', { t: 'left' })
    expect(everybody()).toBe(true)
    say('ben', { t: 'answer-passed', to })
    expect(everybody()).toBe(true)
  })

  test('[O13] what is earlier than the last one that the opening names never counts again', () => {
    const { circle, say, change, to, answer, counts } = asked()
    answer('ben', first)
    const last = answer('ben', second)
    const pass = say('caro', { t: 'answer-passed', to })
    say('ana', openingOf(circle, roundOf(circle, to)!))
    expect(counts('ben')).toMatchObject({ id: second })
    change('ben', { t: 'taken-back', entries: [last], mod: false })
    change('caro', { t: 'taken-back', entries: [pass], mod: false })
    expect([counts('ben'), counts('caro')]).toEqual([undefined, undefined])
  })

  test('[O13] whoever is not named keeps what they said last; so do old logs, where nobody is', () => {
    const { circle, say, change, to, answer, counts } = asked()
    answer('ben', first)
    const last = answer('ben', second)
    const { last: named, ...old } = openingOf(circle, roundOf(circle, to)!) as Extract<
      Act,
      { t: 'answers-opened' }
    >
    expect(named).toEqual([{ by: me('ben'), entry: last }])
    say('ana', old)
    change('ben', { t: 'taken-back', entries: [last], mod: false })
    expect(counts('ben')).toMatchObject({ id: first })
  })

  test('[O13] the answers of everybody in the largest circle fit in one opening', () => {
    const last = Array.from({ length: maxLastNamed }, (_, place) => ({
      by: place.toString(16).padStart(32, '0'),
      entry: place.toString(16).padStart(64, '0'),
    }))
    const opening = { t: 'answers-opened', v: 1, id: eventIdOf(1), at: 0, to: 'a'.repeat(64), last }
    expect(parseEvent(opening)).toMatchObject({ last })
    expect(JSON.stringify(opening).length).toBeLessThan(56_000)
    expect(parseEvent({ ...opening, last: [...last, last[0]] })).toBeUndefined()
  })

  test('[O3] after the opening nobody answers, passes or opens again', () => {
    const { say, to, answer, refusal } = asked()
    answer('ben', first)
    say('ana', { t: 'answers-opened', to })
    expect(refusal('ben', sealedTo(to))).toBe('answers-open')
    expect(refusal('caro', { t: 'answer-passed', to })).toBe('answers-open')
    expect(refusal('ana', { t: 'answers-opened', to })).toBe('answers-open')
  })

  test('[O4] of a stretch, whoever looks after the circle opens, and nobody else', () => {
    const { to, refusal } = asked()
    expect(refusal('ben', { t: 'answers-opened', to })).toBe('stewards-only')
    expect(refusal('ana', { t: 'answers-opened', to })).toBeUndefined()
  })

  test('[O5] one shows the key of one’s own answer, the last one, once and not before', () => {
    const { say, to, answer, refusal, openAnswer, counts } = asked()
    answer('ben', first)
    answer('ben', second)
    expect(refusal('ben', shows(second))).toBe('not-asked')
    say('ana', { t: 'answers-opened', to })
    expect(refusal('caro', shows(second))).toBe('no-such-answer')
    expect(refusal('ben', shows(first))).toBe('no-such-answer')
    expect(refusal('ben', shows(third))).toBe('no-such-answer')
    openAnswer('ben', second, goOn)
    expect(counts('ben')).toMatchObject({ opened: { answer: goOn } })
    expect(refusal('ben', shows(second))).toBe('already-said')
  })

  test('[O5] whoever passed has nothing to open', () => {
    const { say, to, answer, refusal } = asked()
    answer('ben', first)
    say('ben', { t: 'answer-passed', to })
    say('ana', { t: 'answers-opened', to })
    expect(refusal('ben', shows(first))).toBe('no-such-answer')
  })

  test('[O6] a key that opens no answer to this counts as passed, for good', () => {
    const { say, to, answer, openAnswer, counts, refusal } = asked()
    answer('ben', first)
    say('ana', { t: 'answers-opened', to })
    openAnswer('ben', first, undefined)
    expect(counts('ben')).toMatchObject({ opened: { answer: undefined } })
    expect(refusal('ben', shows(first))).toBe('already-said')
  })

  test('[O6] what is sealed says which round it is for, and of which kind it is', () => {
    const to = '7'.repeat(64) as EntryId
    const read = (json: unknown) => readAnswer(to, 'stretch-answer', json)
    const json: unknown = JSON.parse(answerJson(to, goOn))
    expect(read(json)).toEqual(goOn)
    const whole = { ...goOn, v: 1, to }
    expect(read({ ...whole, to: '8'.repeat(64) })).toBeUndefined()
    expect(read({ ...whole, v: 2 })).toBeUndefined()
    expect(read({ ...whole, t: 'another-answer' })).toBeUndefined()
    expect(read({ ...whole, choice: 'perhaps' })).toBeUndefined()
    expect(read({ ...whole, line: 'w'.repeat(281) })).toBeUndefined()
    expect(read({ ...whole, line: 'two\nlines' })).toBeUndefined()
    expect(read(undefined)).toBeUndefined()
  })

  test('[O9] an answer is taken back with its key, and its words are in no state', () => {
    const { circle, say, change, to, answer, openAnswer, counts } = asked()
    const sealed = answer('ben', first)
    say('ana', { t: 'answers-opened', to })
    const key = openAnswer('ben', first, goOn)
    expect(JSON.stringify(circle)).toContain('for the tea')
    change('ben', { t: 'taken-back', entries: [sealed, key], mod: false })
    expect(JSON.stringify(circle)).not.toContain('for the tea')
    expect(counts('ben')).toBeUndefined()
  })

  test('[O9] with everything of somebody, their answers go too', () => {
    const { circle, say, change, to, answer, openAnswer } = asked()
    answer('ben', first)
    say('ana', { t: 'answers-opened', to })
    openAnswer('ben', first, goOn)
    change('ben', { t: 'left' })
    change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    expect(JSON.stringify(circle)).not.toContain('for the tea')
  })
})

const step = fc.record({
  who: fc.constantFrom<Actor>('ana', 'ben', 'caro', 'mallory'),
  does: fc.constantFrom(
    'begin',
    'seal',
    'pass',
    'open',
    'open naming',
    'show',
    'wrong key',
    'take back',
    'leave',
  ),
  about: fc.integer({ min: 1, max: 30 }),
})

/** Whatever four people do, in an order of chance. */
const played = (steps: readonly { who: Actor; does: string; about: number }[]) => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const entryAt = (seq: number) => seq.toString(16).padStart(64, '0') as EntryId
  it.say('ana', { t: 'stretch-begun', weeks: 8 })
  const rounds = () => it.circle.stretch.all
  for (const { who, does, about } of steps) {
    const to = rounds()[about % rounds().length]?.entry ?? entryAt(about)
    if (does === 'begin') it.say(who, { t: 'stretch-begun', weeks: 8 })
    if (does === 'seal') it.say(who, sealedTo(to))
    if (does === 'pass') it.say(who, { t: 'answer-passed', to })
    if (does === 'open') it.say(who, { t: 'answers-opened', to })
    const round = roundOf(it.circle, to)
    if (does === 'open naming' && round !== undefined) it.say(who, openingOf(it.circle, round))
    if (does === 'show') it.openAnswer(who, eventIdOf(about), goOn)
    if (does === 'wrong key') it.openAnswer(who, eventIdOf(about), undefined)
    if (does === 'take back')
      it.change(who, { t: 'taken-back', entries: [entryAt(about)], mod: false })
    if (does === 'leave') it.change(who, { t: 'left' })
  }
  return it
}

const nameOf = (account: AccountId): Actor =>
  (['ana', 'ben', 'caro', 'mallory'] as const).find(who => me(who) === account) ?? 'mallory'

/** An opening, as a device reads it that comes when these are gone. */
const withGone = (fact: Fact, gone: ReadonlySet<EntryId>): Fact => {
  if (fact.kind !== 'content' || fact.named === undefined) return fact
  return { ...fact, named: fact.named.map(each => ({ ...each, gone: gone.has(each.entry) })) }
}

const refolded = (facts: readonly Fact[], cuts: readonly number[]): Circle => {
  let circle = emptyCircle()
  let from = 0
  for (const cut of [...cuts, facts.length].toSorted((a, b) => a - b)) {
    replayAll(circle, facts.slice(from, cut))
    // oxlint-disable-next-line unicorn/prefer-structured-clone
    circle = JSON.parse(JSON.stringify(circle)) as Circle
    from = cut
  }
  return circle
}

describe('on every device', () => {
  const steps = fc.array(step, { maxLength: 60 })
  const cuts = fc.array(fc.nat(60), { maxLength: 6 })

  test('[C18] answers fold to the same however the log is cut, stored and read back', () => {
    fc.assert(
      fc.property(steps, cuts, (done, where) => {
        const { facts, circle } = played(done)
        const folded = JSON.parse(JSON.stringify(circle)) as unknown
        expect(refolded(facts, where)).toEqual(folded)
      }),
      { seed: 20_261_128, numRuns: 300 },
    )
  })

  test('[O13] a device that comes after words were taken back ends with the same answers', () => {
    const isWord = ({ event }: ContentFact) =>
      event.t === 'answer-sealed' || event.t === 'answer-passed'
    fc.assert(
      fc.property(steps, fc.array(fc.nat(60), { maxLength: 12 }), (before, places) => {
        const { facts, circle, change } = played(
          before.filter(({ does }) => does !== 'open' && does !== 'take back'),
        )
        const words = facts.filter(fact => fact.kind === 'content').filter(isWord)
        const gone = new Set(
          places.flatMap(place => words[place % Math.max(1, words.length)]?.entry ?? []),
        )
        for (const { by, entry } of words)
          if (gone.has(entry)) change(nameOf(by), { t: 'taken-back', entries: [entry], mod: false })
        const left = facts.filter(({ entry }) => !gone.has(entry))
        const fresh = refolded(
          left.map(fact => withGone(fact, gone)),
          [],
        )
        for (const round of Object.values(fresh.together.rounds))
          for (const who of ['ana', 'ben', 'caro'] as const)
            expect(answerOf(round, me(who))?.entry).toBe(
              answerOf(roundOf(circle, round.entry)!, me(who))?.entry,
            )
      }),
      { seed: 20_261_129, numRuns: 300 },
    )
  })

  test('[O3] whatever else happens, what counts when all are opened never changes its words', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const { facts } = played(before.filter(({ does }) => does !== 'take back'))
        const circle = refolded(facts, [])
        const round = Object.values(circle.together.rounds).find(({ opened }) => opened)
        const all = played([...before, ...after].filter(({ does }) => does !== 'take back'))
        const later = Object.values(all.circle.together.rounds).find(
          ({ entry }) => entry === round?.entry,
        )
        if (round === undefined || later === undefined) return
        for (const who of ['ana', 'ben', 'caro'] as const) {
          const [then, now] = [answerOf(round, me(who)), answerOf(later, me(who))]
          expect(now?.entry).toBe(then?.entry)
        }
      }),
      { seed: 20_261_128, numRuns: 200 },
    )
  })
})
