import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, dayMs, emptyCircle } from '../circle/circle.ts'
import { circleKinds } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Fact } from '../circle/fact.ts'
import type { CircleId, EntryId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import type { PlanAct, PlanSays } from './events.ts'
import { laterMs } from './review.ts'
import { maxPlanLines, type PlanStep, planSteps } from './steps.ts'
import { linesOf, movedUp, placeAfter, planView, standsFor } from './view.ts'

const words = (said: string): PlanSays => ({ kind: 'words', words: said })
const written = (
  said: string | PlanSays,
  step: PlanStep = 'signs',
  more: Partial<Extract<PlanAct, { t: 'plan-line-written' }>> = {},
): PlanAct => ({
  t: 'plan-line-written',
  step,
  place: 1000,
  says: typeof said === 'string' ? words(said) : said,
  ...more,
})

const refused = (circle: Circle, act: PlanAct) =>
  refusalOf(circle, me('ana'), { ...act, v: 1, id: eventIdOf(9999), at: 0 })

const said = (circle: Circle, step?: PlanStep): readonly string[] =>
  planView(circle)
    .lines.filter(line => step === undefined || line.step === step)
    .map(({ says }) =>
      says.kind === 'words' ? says.words : says.kind === 'person' ? says.name : says.line,
    )

const lastId = (facts: readonly Fact[]): EventId => {
  const fact = facts.at(-1)
  if (fact?.kind !== 'content') throw new Error('nothing said')
  return fact.event.id
}

describe('a plan', () => {
  test('[PL1] it has seven steps, in the self circle alone, and only what fits on a step', () => {
    expect(planSteps).toHaveLength(7)
    for (const kind of circleKinds.filter(each => each !== 'self'))
      expect(refused(scene(kind).circle, written('I sleep badly.'))).toBe('not-here')
    const { circle } = scene('self')
    expect(refused(circle, written('I sleep badly.'))).toBeUndefined()
    const ben: PlanSays = { kind: 'person', name: 'Ben', phone: '+34 600 000 001' }
    const line: PlanSays = { kind: 'help-line', country: 'ES', line: 'es-024', name: '024' }
    const fits = (says: PlanSays) =>
      planSteps.filter(step => refused(circle, written(says, step)) === undefined)
    expect(fits(words('tea'))).toEqual(planSteps)
    expect(fits(ben)).toEqual(['lift', 'people', 'lines'])
    expect(fits(line)).toEqual(['lines'])
  })

  test('[PL1] what is read from outside has its bounds', () => {
    const stamp = { v: 1, id: eventIdOf(1), at: 1 }
    const ok = { t: 'plan-line-written', step: 'signs', place: 1, says: words('x'), ...stamp }
    expect(parseEvent(ok)?.t).toBe('plan-line-written')
    for (const change of [
      { step: 'diagnosis' },
      { place: -1 },
      { place: 1.5 },
      { says: words('') },
      { says: words('x'.repeat(501)) },
      { says: { kind: 'person', name: 'Ben', phone: 'tel:evil' } },
      { says: { kind: 'help-line', country: 'es', line: 'es-024', name: '024' } },
      { says: { kind: 'help-line', country: 'ES', line: '../x', name: '024' } },
      { says: { kind: 'help-line', country: 'ES', line: 'es-024' } },
      { instead: [] },
      { instead: ['__proto__'] },
    ])
      expect(parseEvent({ ...ok, ...change })).toBeUndefined()
  })

  test('[PL1] it holds two hundred lines, and then says so', () => {
    const it = scene('self')
    for (let n = 0; n < maxPlanLines; n++) it.say('ana', written(`line ${n}`))
    expect(refused(it.circle, written('one more'))).toBe('plan-full')
    expect(refused(it.circle, written('changed', 'signs', { instead: [lastId(it.facts)] }))).toBe(
      undefined,
    )
  })

  test('[PL1] lines stand in the order of their steps and places, and move up', () => {
    const it = scene('self')
    it.say('ana', written('my sister’s laugh', 'reasons'))
    it.say('ana', written('a', 'alone', { place: placeAfter(planView(it.circle), 'alone') }))
    it.say('ana', written('b', 'alone', { place: placeAfter(planView(it.circle), 'alone') }))
    it.say('ana', written('c', 'alone', { place: placeAfter(planView(it.circle), 'alone') }))
    expect(said(it.circle)).toEqual(['a', 'b', 'c', 'my sister’s laugh'])
    const up = (name: string) => {
      const plan = planView(it.circle)
      const line = linesOf(plan, 'alone').find(({ says }) => 'words' in says && says.words === name)
      if (line === undefined) throw new Error('no such line')
      for (const each of movedUp(plan, line)) it.say('ana', { t: 'plan-line-placed', ...each })
    }
    up('c')
    expect(said(it.circle, 'alone')).toEqual(['a', 'c', 'b'])
    up('c')
    expect(said(it.circle, 'alone')).toEqual(['c', 'a', 'b'])
    up('c')
    expect(said(it.circle, 'alone')).toEqual(['c', 'a', 'b'])
  })

  test('[PL2] a line changed on two devices keeps both; a change outlives the striking', () => {
    const it = scene('self')
    it.say('ana', written('I sleep badly.'))
    const first = lastId(it.facts)
    it.say('ana', written('I do not sleep.', 'signs', { instead: [first] }))
    it.say('ana', written('I wake at four.', 'signs', { instead: [first] }))
    expect(said(it.circle)).toEqual(['I do not sleep.', 'I wake at four.'])
    const second = lastId(it.facts)
    it.say('ana', written('I wake at five.', 'signs', { instead: [second] }))
    it.say('ana', { t: 'plan-lines-dropped', lines: [second] })
    expect(said(it.circle)).toEqual(['I do not sleep.', 'I wake at five.'])
  })

  test('[PL3] what is struck or changed is remembered until its words have left the host', () => {
    const it = scene('self')
    const first = it.say('ana', written('I sleep badly.'))
    const one = lastId(it.facts)
    const second = it.say('ana', written('I wake at four.', 'signs', { instead: [one] }))
    it.say('ana', { t: 'plan-lines-dropped', lines: [lastId(it.facts)] })
    expect(it.circle.plan.struck).toEqual([first, second])
    it.change('ana', { t: 'taken-back', entries: [first, second], mod: false })
    expect(it.circle.plan.struck).toEqual([])
    const third = it.say('ana', written('A page of words.'))
    it.change('ana', { t: 'taken-back', entries: [third], mod: false })
    expect(JSON.stringify(it.circle)).not.toContain('words.')
  })
})

type Op =
  | { readonly does: 'write'; readonly step: number }
  | { readonly does: 'change' | 'drop' | 'up'; readonly which: number }
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ does: fc.constant('write' as const), step: fc.nat(6) }),
  fc.record({ does: fc.constantFrom('change', 'drop', 'up'), which: fc.nat(20) }),
)

/** What one device writes offline, knowing only what it knows: acts, and the lines it struck. */
const offline = (base: readonly Fact[], ops: readonly Op[], prefix: number) => {
  const circle = emptyCircle()
  replayAll(circle, base)
  const facts: Fact[] = []
  const wrote = new Map<EventId, string>()
  const struck = new Set<string>()
  let seq = base.length
  const say = (act: PlanAct): void => {
    const id = eventIdOf(prefix + facts.length)
    const fact: Fact = {
      kind: 'content',
      seq: ++seq,
      by: me('ana'),
      entry: (prefix + facts.length).toString(16).padStart(64, '0') as EntryId,
      event: { ...act, v: 1, id, at: seq },
    }
    facts.push(fact)
    replayAll(circle, [fact])
    if (act.t === 'plan-line-written') wrote.set(id, JSON.stringify(act.says))
  }
  for (const each of ops) {
    const plan = planView(circle)
    if (each.does === 'write') {
      const step = planSteps[each.step] ?? 'signs'
      say(written(`${prefix}/${facts.length}`, step, { place: placeAfter(plan, step) }))
      continue
    }
    const line = plan.lines[each.which % Math.max(1, plan.lines.length)]
    if (line === undefined) continue
    if (each.does === 'up')
      for (const m of movedUp(plan, line)) say({ t: 'plan-line-placed', ...m })
    else {
      struck.add(line.id)
      if (each.does === 'drop') say({ t: 'plan-lines-dropped', lines: standsFor(line) })
      else {
        const { step, place } = line
        say(written(`${prefix}/${facts.length}!`, step, { place, instead: standsFor(line) }))
      }
    }
  }
  return { facts, wrote, struck }
}

const after = (base: readonly Fact[], ...more: readonly (readonly Fact[])[]): readonly Fact[] =>
  [...base, ...more.flat()].map((fact, place) => ({ ...fact, seq: place + 1 }))

describe('two devices that write offline', () => {
  test('[PL2] end with the same plan, and no line is lost that nobody struck', () => {
    fc.assert(
      fc.property(
        fc.array(op, { maxLength: 8 }),
        fc.array(op, { maxLength: 12 }),
        fc.array(op, { maxLength: 12 }),
        fc.nat(2 ** 30),
        (before, ofOne, ofOther, erased) => {
          const { facts: made } = scene('self')
          const begun = offline(made, before, 1_000)
          const base = after(made, begun.facts)
          const one = offline(base, ofOne, 2_000)
          const other = offline(base, ofOther, 3_000)
          const log = after(base, one.facts, other.facts)
          const first = emptyCircle()
          replayAll(first, log)
          // In any batches, through storage, and with some of it twice.
          let second = emptyCircle()
          for (let from = 0; from < log.length; from += 3) {
            replayAll(second, log.slice(Math.max(0, from - 2), from + 3))
            second = JSON.parse(JSON.stringify(second)) as Circle
          }
          expect(planView(second)).toEqual(planView(first))
          // A device that meets the log after struck words have left the host.
          const late = emptyCircle()
          const gone = new Set(
            first.plan.struck.filter((_, at) => ((erased >> (at % 30)) & 1) === 1),
          )
          replayAll(
            late,
            log.filter(({ entry }) => !gone.has(entry)),
          )
          expect(planView(late)).toEqual(planView(first))
          // The other order is another history, and loses nothing either.
          const turned = emptyCircle()
          replayAll(turned, after(base, other.facts, one.facts))
          for (const circle of [first, turned]) {
            const stands = new Set(planView(circle).lines.map(({ id }) => id))
            const all = [...begun.wrote.keys(), ...one.wrote.keys(), ...other.wrote.keys()]
            const struck = new Set([...begun.struck, ...one.struck, ...other.struck])
            expect([...stands].toSorted()).toEqual(all.filter(id => !struck.has(id)).toSorted())
          }
        },
      ),
      { seed: 20261129, numRuns: 300 },
    )
  })
})

describe('looking it through', () => {
  const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
  const year = 365 * dayMs
  const start = 1_795_000_000_000
  const today = (self: Circle, circles: readonly Circle[], now: number) =>
    todayView(circles, self, me('ana'), now, on, limitsOf(self))
      .items.map(item => (item.kind === 'plan-review' ? item.because : item.kind))
      .filter(kind => kind !== 'recovery-sheet')
  const withBen = () => {
    const family = scene('family')
    family.welcome('ben', 'caro')
    const self = scene('self')
    const circle = family.circle.id as CircleId
    const member = { circle, account: me('ben') }
    self.say('ana', written({ kind: 'person', name: 'Ben', member }, 'people'), start)
    return { family, self }
  }

  test('[PL9] a year after it was written, changed or looked through, once, last on Today', () => {
    const self = scene('self')
    expect(today(self.circle, [], start + year)).toEqual([])
    self.say('ana', written('I sleep badly.'), start)
    expect(today(self.circle, [], start + year - 1)).toEqual([])
    expect(today(self.circle, [], start + year)).toEqual(['year'])
    const now = start + year
    self.say('ana', { t: 'plan-review-later', until: now + laterMs }, now)
    expect(today(self.circle, [], now + laterMs - 1)).toEqual([])
    expect(today(self.circle, [], now + laterMs)).toEqual(['year'])
    self.say('ana', { t: 'plan-reviewed' }, now + laterMs)
    expect(today(self.circle, [], now + laterMs + dayMs)).toEqual([])
    // A clock that ran years ahead does not keep it quiet.
    self.say('ana', { t: 'plan-review-later', until: now + 9 * year }, now)
    expect(today(self.circle, [], now + laterMs + year)).toEqual(['year'])
  })

  test('[PL9] when somebody on it leaves a circle of mine, is removed or is blocked', () => {
    for (const goes of ['left', 'removed', 'blocked'] as const) {
      const { family, self } = withBen()
      const asked = () => today(self.circle, [family.circle], start + 1)
      expect(asked()).toEqual([])
      if (goes === 'left') family.change('ben', { t: 'left' })
      else if (goes === 'removed') family.change('ana', { t: 'removed', accounts: [me('ben')] })
      else self.say('ana', { t: 'person-blocked', account: me('ben') })
      expect(asked()).toEqual(['people'])
      const [line] = planView(self.circle).lines
      self.say('ana', { t: 'plan-reviewed', without: line === undefined ? [] : [line.id] }, start)
      expect(asked()).toEqual([])
    }
  })

  test('[PL9] nothing is said of a circle that is not here, or that I left myself', () => {
    const { family, self } = withBen()
    expect(today(self.circle, [], start)).toEqual([])
    family.change('ana', { t: 'left' })
    family.change('ben', { t: 'left' })
    expect(today(self.circle, [family.circle], start)).toEqual([])
  })
})
