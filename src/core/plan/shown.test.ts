import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, emptyCircle } from '../circle/circle.ts'
import { circleView } from '../circle/view.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import type { Fact } from '../circle/fact.ts'
import type { CircleId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { todayView } from '../today/view.ts'
import { limitsOf, noLimits } from '../vault/limits.ts'
import { showsDue } from './due.ts'
import type { PlanSays } from './events.ts'
import type { ShownPlanAct } from './shownEvents.ts'
import { shownPlansView } from './shownView.ts'
import { planView, shownSteps } from './view.ts'

const show = eventIdOf(77)
const shown = (
  to: readonly Actor[],
  words = 'I wake at four.',
  more: Partial<Extract<ShownPlanAct, { t: 'plan-shown' }>> = {},
): ShownPlanAct => ({
  t: 'plan-shown',
  show,
  to: to.map(me),
  live: true,
  steps: [{ step: 'signs', lines: [{ kind: 'words', words }] }],
  ...more,
})
const ended = (...to: readonly Actor[]): ShownPlanAct => ({
  t: 'plan-show-ended',
  show,
  to: to.map(me),
})

const foldedFor = (facts: readonly Fact[], who: Actor): Circle => {
  const circle = emptyCircle()
  replayAll(
    circle,
    facts.filter(
      fact =>
        fact.kind !== 'content' || fact.audience === undefined || fact.audience.includes(me(who)),
    ),
  )
  return circle
}

const group = (kind: CircleKind = 'family') => {
  const it = scene(kind)
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const say = (who: Actor, act: ShownPlanAct, at = 0) => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act, at)
    const all = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, all, act, at)
  }
  const refusal = (
    who: Actor,
    act: ShownPlanAct,
    readers = readersOf(it.circle, me(who), act, undefined),
  ) => refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 }, readers)
  const seenBy = (who: Actor, self?: Circle) =>
    shownPlansView(foldedFor(it.facts, who), self, me(who), noLimits).theirs.map(({ steps }) =>
      steps.flatMap(({ lines }) => lines.map(says => ('words' in says ? says.words : says.kind))),
    )
  return { ...it, say, refusal, seenBy }
}

describe('showing a plan', () => {
  test('[PL4] it is for members by name, never for a circle, and never for oneself', () => {
    const it = group()
    expect(it.refusal('ana', shown(['ben']))).toBeUndefined()
    expect(it.refusal('ana', shown(['ben']), undefined)).toBeUndefined()
    const aloud = { ...shown(['ben']), v: 1, id: eventIdOf(9), at: 0 } as const
    expect(refusalOf(it.circle, me('ana'), aloud)).toBe('not-the-same-people')
    const more = [me('ana'), me('ben'), me('caro')].toSorted()
    expect(it.refusal('ana', shown(['ben']), more)).toBe('not-the-same-people')
    expect(it.refusal('ana', shown(['ana']))).toBe('yourself')
    expect(it.refusal('ana', shown(['ben', 'ben']))).toBe('wrong-value')
    it.change('ben', { t: 'left' })
    expect(it.refusal('ana', shown(['ben']), [me('ana'), me('ben')].toSorted())).toBe('chosen-left')
  })

  test('[PL4] [PL8] those it names read it; for everybody else there is nothing', () => {
    const it = group()
    it.say('ana', shown(['ben']))
    expect(it.seenBy('ben')).toEqual([['I wake at four.']])
    for (const who of ['caro', 'mallory'] as const) {
      expect(it.seenBy(who)).toEqual([])
      const told = foldedFor(it.facts, who)
      const without = foldedFor(
        it.facts.filter(fact => fact.kind !== 'content' || fact.event.t !== 'plan-shown'),
        who,
      )
      expect(circleView(told, me(who), 0)).toEqual(circleView(without, me(who), 0))
    }
  })

  test('[PL4] in a circle of two it is for the other; who comes in later is shown nothing', () => {
    const it = group('pair')
    expect(it.refusal('ana', shown(['ben']))).toBeUndefined()
    it.say('ana', shown(['ben']))
    expect(it.seenBy('ben')).toHaveLength(1)
    it.change('ben', { t: 'left' })
    it.welcome('caro')
    expect(it.seenBy('caro')).toEqual([])
  })

  test('[PL5] what is shown later stands in the place of what was shown before', () => {
    const it = group()
    const first = it.say('ana', shown(['ben']))
    it.say('ana', shown(['ben', 'caro'], 'I wake at five.'))
    expect(it.seenBy('ben')).toEqual([['I wake at five.']])
    expect(it.seenBy('caro')).toEqual([['I wake at five.']])
    expect(foldedFor(it.facts, 'ana').shownPlans.struck[me('ana')]).toEqual([first])
    // Nobody else can put words in its place.
    it.say('mallory', shown(['ben'], 'She is fine.'))
    expect(it.seenBy('ben')).toHaveLength(2)
    const anas = shownPlansView(foldedFor(it.facts, 'ben'), undefined, me('ben')).theirs
    expect(anas.find(({ by }) => by.account === me('ana'))?.steps[0]?.lines).toEqual([
      { kind: 'words', words: 'I wake at five.' },
    ])
  })

  test('[PL6] ended it is gone, also what another device says of it later', () => {
    const it = group()
    it.say('ana', shown(['ben']))
    it.say('ana', ended('ben'))
    expect(it.seenBy('ben')).toEqual([])
    const late = it.say('ana', shown(['ben'], 'I wake at five.'))
    expect(it.seenBy('ben')).toEqual([])
    const anas = foldedFor(it.facts, 'ana')
    expect(anas.shownPlans.struck[me('ana')]).toContain(late)
    // Mallory cannot end what is Ana's.
    const other = group()
    other.say('ana', shown(['ben']))
    other.say('mallory', ended('ben'))
    expect(other.seenBy('ben')).toHaveLength(1)
  })

  test('[PL6] taken back, or its author gone, nothing of it is left', () => {
    const it = group()
    const entry = it.say('ana', shown(['ben']))
    it.change('ana', { t: 'taken-back', entries: [entry], mod: false })
    expect(JSON.stringify(foldedFor(it.facts, 'ben'))).not.toContain('I wake')
    const other = group()
    other.say('ben', shown(['caro']))
    other.change('ben', { t: 'left' })
    expect(other.seenBy('caro')).toEqual([])
  })

  test('[PL7] what is shown names no account, no circle and nothing of my list of people', () => {
    const self = scene('self')
    const says: PlanSays = {
      kind: 'person',
      name: 'Ben',
      phone: '+34 600 000 001',
      member: { circle: 'c'.repeat(64) as CircleId, account: me('ben') },
      person: '01KAB3',
    }
    self.say('ana', { t: 'plan-line-written', step: 'people', place: 1, says })
    expect(shownSteps(planView(self.circle), ['people', 'signs'])).toEqual([
      { step: 'signs', lines: [] },
      { step: 'people', lines: [{ kind: 'person', name: 'Ben', phone: '+34 600 000 001' }] },
    ])
  })
})

describe('a plan that is shown as it changes', () => {
  const following = () => {
    const it = group()
    const self = scene('self')
    const write = (words: string, step: 'signs' | 'reasons' = 'signs') =>
      self.say('ana', { t: 'plan-line-written', step, place: 1, says: { kind: 'words', words } })
    write('I wake at four.')
    it.say('ana', shown(['ben', 'caro']))
    const due = () => showsDue(it.circle, self.circle, me('ana'), limitsOf(self.circle))
    return { ...it, self, write, due }
  }

  test('[PL5] says what its chosen steps say now, once, and nothing of the others', () => {
    const it = following()
    expect(it.due()).toEqual([])
    it.write('My sister.', 'reasons')
    expect(it.due()).toEqual([])
    it.write('I eat little.')
    const [act, ...more] = it.due()
    expect(more).toEqual([])
    expect(JSON.stringify(act)).toContain('I eat little.')
    expect(JSON.stringify(act)).not.toContain('My sister.')
    if (act === undefined) throw new Error('nothing due')
    it.say('ana', act)
    expect(it.due()).toEqual([])
    expect(it.seenBy('ben')).toEqual([['I wake at four.', 'I eat little.']])
  })

  test('[PL5] who has left is left out; a copy never changes', () => {
    const it = following()
    it.change('ben', { t: 'left' })
    expect(it.due()).toMatchObject([{ to: [me('caro')] }])
    it.change('caro', { t: 'left' })
    expect(it.due()).toEqual([])
    const other = following()
    other.say('ana', shown(['ben'], 'I wake at four.', { live: false }))
    other.write('I eat little.')
    expect(other.due()).toEqual([])
  })

  test('[PL10] while somebody is blocked who sees it, nothing is said to them and nothing goes', () => {
    const it = following()
    it.self.say('ana', { t: 'person-blocked', account: me('ben') })
    it.write('I eat little.')
    expect(it.due()).toEqual([])
    const view = shownPlansView(
      foldedFor(it.facts, 'ana'),
      it.self.circle,
      me('ana'),
      limitsOf(it.self.circle),
    )
    expect(view.mine).toMatchObject([{ rests: true }])
    expect(view.others.map(({ account }) => account)).not.toContain(me('ben'))
    const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const today = todayView([it.circle], it.self.circle, me('ana'), 0, on)
    expect(today.items).toContainEqual(
      expect.objectContaining({ kind: 'plan-review', because: 'people' }),
    )
  })

  test('[PL4] that somebody shows me their plan stands on Today until I have read it', () => {
    const it = group()
    it.say('ana', shown(['ben']))
    const self = scene('self')
    const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const kinds = () =>
      todayView([foldedFor(it.facts, 'ben')], self.circle, me('ben'), 0, on).items.map(
        ({ kind }) => kind,
      )
    expect(kinds()).toContain('plan-shown')
    self.say('ana', { t: 'shown-plan-read', circle: it.circle.id as CircleId, show })
    expect(kinds()).not.toContain('plan-shown')
    // What follows it asks for nothing.
    it.say('ana', shown(['ben'], 'I wake at five.'))
    expect(kinds()).not.toContain('plan-shown')
    self.say('ana', { t: 'person-blocked', account: me('ana') })
    expect(it.seenBy('ben')).toHaveLength(1)
  })
})

test('[CA30] [T169] where one chooses whom a plan is shown, it says of both that they bear one name', () => {
  const it = scene('family')
  it.welcome('ben', 'caro', 'mallory')
  for (const [who, name] of [
    ['ben', 'Ben'],
    ['caro', 'Rosa'],
    ['mallory', 'Ro\u200bsa'],
  ] as const)
    it.say(who, { t: 'member-named', name })
  const others = () => shownPlansView(it.circle, undefined, me('ana')).others
  expect(others().map(({ namesake }) => namesake)).toEqual([undefined, true, true])
  // Also where it is my own name, or of somebody whom I blocked and who is not shown.
  it.say('ana', { t: 'member-named', name: 'BEN' })
  expect(others().map(({ namesake }) => namesake)).toEqual([true, true, true])
})
