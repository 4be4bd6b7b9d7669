import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, type Scene, scene } from '#dev/scene.ts'
import type { Circle } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import { todayView } from '../today/view.ts'

/** Ana and Ben look after a group; Caro and Daniel are in it. */
const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro', 'daniel')
  it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor) => circleView(it.circle, me(who), 0).greeting
  const ask = (who: Actor, by: Actor = 'ana') =>
    it.say(by, { t: 'greeter-asked', account: me(who) })
  const answer = (who: Actor, what: 'yes' | 'notNow') =>
    it.say(who, { t: 'greeter-answered', answer: what })
  return { ...it, refusal, view, ask, answer }
}

/** What the Today of somebody holds besides their recovery sheet. */
const itemsFor = (circle: Circle, who: Actor, self = scene('self')) => {
  self.say('ana', { t: 'recovery-sheet-kept' })
  return todayView([circle], self.circle, me(who), 0, online).items
}

const online = { online: true, unsent: undefined, halted: [], welcomed: [] }

describe('who greets newcomers', () => {
  test('[C41] a steward asks, the member alone answers, and only stewards see whom they asked', () => {
    const { ask, answer, refusal, view } = group()
    expect(refusal('caro', { t: 'greeter-asked', account: me('daniel') })).toBe('stewards-only')
    expect(refusal('ana', { t: 'greeter-asked', account: me('ana') })).toBe('wrong-value')
    expect(refusal('ana', { t: 'greeter-asked', account: me('mallory') })).toBe('no-such-member')
    expect(refusal('caro', { t: 'greeter-answered', answer: 'yes' })).toBe('not-asked')
    ask('caro')
    expect(view('caro').askedBy?.account).toBe(me('ana'))
    expect(view('ben').asked).toBe(me('caro'))
    expect([view('daniel').asked, view('daniel').askedBy]).toEqual([undefined, undefined])
    expect(refusal('daniel', { t: 'greeter-answered', answer: 'yes' })).toBe('not-asked')
    answer('caro', 'notNow')
    expect(view('ben')).toMatchObject({ asked: undefined, greeter: undefined })
    ask('caro')
    answer('caro', 'yes')
    expect(view('daniel').greeter?.account).toBe(me('caro'))
    expect(refusal('ana', { t: 'greeter-asked', account: me('caro') })).toBe('already-said')
  })

  test('[C41] it rotates, is laid down at any time, and ends with who goes', () => {
    const { ask, answer, change, view } = group()
    ask('caro')
    answer('caro', 'yes')
    ask('daniel', 'ben')
    expect(view('ana').greeter?.account).toBe(me('caro'))
    answer('daniel', 'yes')
    expect(view('ana').greeter?.account).toBe(me('daniel'))
    answer('daniel', 'notNow')
    expect(view('ana').greeter).toBeUndefined()
    ask('caro')
    change('ana', { t: 'left' })
    expect(view('ben').asked).toBeUndefined()
    ask('caro', 'ben')
    answer('caro', 'yes')
    change('caro', { t: 'left' })
    expect(view('ben').greeter).toBeUndefined()
  })

  test.each(['pair', 'couple', 'family', 'self'] as const)('[C41] not in a %s', kind => {
    const it = scene(kind)
    if (kind !== 'self') it.welcome('ben')
    const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
    const act = { t: 'greeter-asked', account: me('ben') } as const
    expect(refusalOf(it.circle, me('ana'), { ...act, ...stamp })).toBe('not-here')
    expect(circleView(it.circle, me('ana'), 0).greeting.canAsk).toBe(false)
  })
})

describe('somebody who let themselves in', () => {
  test('[C47] through a link, stands on the Today of who looks after the circle until they look', () => {
    const { circle, change, welcome } = scene('family')
    welcome('caro')
    expect(itemsFor(circle, 'ana')).toEqual([])
    change('ben', { t: 'joined' })
    change('daniel', { t: 'joined' })
    const card = { kind: 'newcomer', because: 'by-link', person: { account: me('ben') } }
    expect(itemsFor(circle, 'ana')).toMatchObject([card])
    expect(itemsFor(circle, 'caro')).toEqual([])
    expect(itemsFor(circle, 'ben')).toEqual([])
    const blocking = scene('self')
    blocking.say('ana', { t: 'person-blocked', account: me('ben') })
    expect(itemsFor(circle, 'ana', blocking)).toMatchObject([{ person: { account: me('daniel') } }])
    const seen = scene('self')
    if (circle.id === undefined) throw new Error('no circle')
    seen.say('ana', { t: 'newcomers-seen', circle: circle.id, seq: circle.seq })
    expect(itemsFor(circle, 'ana', seen)).toEqual([])
  })

  test('[C47] is not news for who came to look after it later, nor once they were asked for', () => {
    const { circle, change, welcome } = scene('family')
    change('ben', { t: 'joined' })
    welcome('caro')
    change('ana', { t: 'role-set', account: me('caro'), role: 'steward' })
    expect(itemsFor(circle, 'caro')).toEqual([])
    change('daniel', { t: 'joined' })
    expect(itemsFor(circle, 'caro')).toMatchObject([{ person: { account: me('daniel') } }])
    for (const who of ['ben', 'daniel'] as const) change(who, { t: 'left' })
    welcome('ben')
    expect(itemsFor(circle, 'ana')).toEqual([])
  })
})

describe('somebody new', () => {
  const named = {
    t: 'circle-handed-on',
    name: 'Tuesdays',
    kind: 'community',
    colour: 'moss',
    called: 'share',
    hours: 24,
    members: [],
  } as const

  test('[C42] reads who is there to greet them, until they have spoken', () => {
    const { ask, answer, welcome, view, say } = group()
    ask('caro')
    answer('caro', 'yes')
    welcome('elena')
    expect(view('elena')).toMatchObject({ greetsMe: true, greeter: { account: me('caro') } })
    expect([view('daniel').greetsMe, view('caro').greetsMe]).toEqual([false, false])
    say('elena', { t: 'share-offered', need: 'rejoice', words: 'Hello.' })
    expect(view('elena').greetsMe).toBe(false)
  })

  test('[C42] hears of the greeter where history begins at joining, and believes it only then', () => {
    const { circle, facts } = group()
    // Elena's device holds no words from before she came.
    const hers = scene('community')
    hers.welcome('ben', 'caro', 'elena')
    hers.say('ana', { ...named, greeter: me('caro') })
    const { greeting } = circleView(hers.circle, me('elena'), 0)
    expect(greeting).toMatchObject({ greetsMe: true, greeter: { account: me('caro') } })
    expect(facts.length).toBeGreaterThan(0)
    expect(circle.greeting.greeter).toBeUndefined()
  })

  test('[C42] stands on the greeter\u2019s Today once, without a count, and not if blocked', () => {
    const { circle, ask, answer, welcome } = group()
    const kinds = (who: Actor, self?: Scene) => itemsFor(circle, who, self)
    ask('caro')
    answer('caro', 'yes')
    expect(kinds('caro')).toEqual([])
    welcome('elena', 'mallory')
    expect(kinds('caro')).toMatchObject([{ kind: 'newcomer', person: { account: me('elena') } }])
    expect(kinds('daniel')).toEqual([])
    const blocking = scene('self')
    blocking.say('ana', { t: 'person-blocked', account: me('elena') })
    expect(kinds('caro', blocking)).toMatchObject([{ person: { account: me('mallory') } }])
    const seen = scene('self')
    if (circle.id === undefined) throw new Error('no circle')
    seen.say('ana', { t: 'newcomers-seen', circle: circle.id, seq: circle.seq })
    seen.say('ana', { t: 'newcomers-seen', circle: circle.id, seq: 1 })
    expect(kinds('caro', seen)).toEqual([])
  })
})
