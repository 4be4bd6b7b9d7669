import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, emptyCircle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import type { Fact } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { circleView } from '../circle/view.ts'
import { handedOnAct, mayHandOn } from './handOn.ts'

const me = accountOf
const share = { t: 'share-offered', need: 'listen', words: 'It is too quiet.' } as const
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const colour = 'moss'

/** A group whose history begins at joining, with a name, an agreement and Ana's name. */
const group = () => {
  const played = scene('community')
  const { say } = played
  say('ana', { t: 'circle-named', name: 'Tuesdays', kind: 'community', colour, purpose: 'Grief' })
  say('ana', { t: 'member-named', name: 'Ana' })
  const text = say('ana', { t: 'agreement-written', words: 'It stays here.' }, 1000)
  const handOn = () => {
    const act = handedOnAct(played.circle)
    if (act === undefined) throw new Error('It has a name')
    played.say('ana', act)
  }
  return { ...played, text, handOn }
}

/** What the device of somebody who came at this position folds: nothing older opens for it. */
const newcomer = (facts: readonly Fact[], since: number): Circle => {
  const circle = emptyCircle()
  replayAll(
    circle,
    facts.filter(fact => fact.kind === 'membership' || fact.seq > since),
  )
  return circle
}

test('[C30] a newcomer is told what the circle is, what it agreed and who is there', () => {
  const { facts, welcome, handOn, say, circle, text } = group()
  say('ana', { t: 'looking-in-set', times: [1140] })
  welcome('ben')
  const since = facts.length
  expect(mayHandOn(circle, me('ana'))).toBe(true)
  expect(circleView(newcomer(facts, since), me('ben'), 0).firstShare).toBe('wait')
  const waiting = newcomer(facts, since)
  expect(refusalOf(waiting, me('ben'), { ...share, ...stamp })).toBe('not-handed-on')
  expect(refusalOf(waiting, me('ben'), { ...share, need: 'unsafe', ...stamp })).toBeUndefined()
  handOn()
  expect(mayHandOn(circle, me('ana'))).toBe(false)
  const view = circleView(newcomer(facts, since), me('ben'), 0)
  expect(view).toMatchObject({
    name: 'Tuesdays',
    purpose: 'Grief',
    firstShare: 'agree',
    lookingIn: [1140],
  })
  expect(view.agreement).toMatchObject({
    entry: text,
    words: 'It stays here.',
    by: { account: me('ana'), name: 'Ana' },
    handedOnBy: { account: me('ana') },
  })
})

test('[C30] on every device the same people have agreed, whenever they came', () => {
  const { facts, welcome, handOn, say, circle, text } = group()
  welcome('ben')
  handOn()
  say('ben', { t: 'agreement-accepted', agreement: text })
  welcome('caro')
  const since = facts.length
  handOn()
  const bens = say('ben', share)
  const caros = say('caro', share)
  for (const folded of [circle, newcomer(facts, since)]) {
    expect(folded.sharing.shares[bens]).toBeDefined()
    expect(folded.sharing.shares[caros]).toBeUndefined()
  }
})

test('[C30] two who come one after the other are told together', () => {
  const { facts, welcome, handOn, say } = group()
  welcome('ben')
  const bens = facts.length
  say('ben', { t: 'member-named', name: 'Ben' })
  welcome('caro')
  const caros = facts.length
  handOn()
  for (const since of [bens, caros]) expect(newcomer(facts, since).name).toBe('Tuesdays')
})

test('[C30] whoever was there takes nothing from it: nobody gives another words or a name', () => {
  const { circle, welcome, say, change } = scene('community')
  say('ana', { t: 'circle-named', name: 'Tuesdays', kind: 'community', colour })
  welcome('ben')
  change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
  const agreement = {
    entry: 'e'.repeat(64) as EntryId,
    words: 'Ana gives Ben her money.',
    by: me('ana'),
    at: 0,
    since: 1,
  }
  say('ben', {
    t: 'circle-handed-on',
    name: 'Mine',
    kind: 'community',
    colour,
    called: 'share',
    hours: 24,
    agreement,
    members: [{ account: me('ana'), name: 'Nobody' }],
  })
  expect(circle.name).toBe('Tuesdays')
  expect(circle.agreement).toBeUndefined()
  expect(circle.members[me('ana')]?.name).toBeUndefined()
})

test('[C30] only a steward hands a circle on, and only where history begins at joining', () => {
  const { circle, welcome, handOn } = group()
  welcome('ben')
  handOn()
  const act = handedOnAct(circle)
  if (act === undefined) throw new Error('It has a name')
  expect(refusalOf(circle, me('ben'), { ...act, ...stamp })).toBe('stewards-only')
  const family = scene('family')
  expect(refusalOf(family.circle, me('ana'), { ...act, ...stamp })).toBe('not-here')
})
