import { expect, test } from 'vitest'
import { accountOf as me, scene } from '#dev/scene.ts'
import { circleView } from './view.ts'

const hello = { t: 'share-offered', need: 'rejoice', words: 'Hello.' } as const

test('[C48] what was written before is named once there is something to read', () => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const past = () => circleView(it.circle, me('ana'), 0).past
  expect(past()).toBe('nothing-yet')
  it.sayTo('ana', ['ben'], hello)
  expect(past()).toBe('nothing-yet')
  const entry = it.say('ana', hello)
  it.change('caro', { t: 'left' })
  expect(past()).toBe('all')
  it.change('ana', { t: 'taken-back', entries: [entry], mod: false })
  expect(past()).toBe('nothing-yet')
})

test('[C48] in a circle of two whose other person went, it is what both wrote', () => {
  const it = scene('pair')
  const past = () => circleView(it.circle, me('ana'), 0).past
  it.say('ana', hello)
  expect(past()).toBe('all')
  it.welcome('ben')
  it.change('ben', { t: 'left' })
  expect(past()).toBe('both')
})

test('[C48] where history begins at joining, nothing of it is read', () => {
  const it = scene('community')
  it.say('ana', hello)
  expect(circleView(it.circle, me('ana'), 0).past).toBe('closed')
})
