import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const remove = (...who: readonly Actor[]) =>
  ({ t: 'removed', accounts: who.map(me), voids: [] }) as const

const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const self = scene('self')
  const today = (who: Actor) =>
    todayView([it.circle], self.circle, me(who), 1000, quiet).items.map(({ kind }) => kind)
  const look = () => {
    const { id } = it.circle
    if (id !== undefined) self.say('ana', { t: 'ending-seen', circle: id, seq: it.circle.seq })
  }
  return { ...it, today, look }
}

test('[D20] who was removed is told on Today until they have looked there; nobody else is', () => {
  const { change, today, look } = group()
  change('ana', remove('ben'))
  expect(today('ben')).toContain('removed')
  expect(today('caro')).not.toContain('removed')
  look()
  expect(today('ben')).not.toContain('removed')
})

test('[D20] who left knows it, also after an earlier removal; a later removal is told again', () => {
  const { change, welcome, today, look } = group()
  change('caro', { t: 'left' })
  expect(today('caro')).not.toContain('removed')
  change('ana', remove('ben'))
  look()
  welcome('ben')
  change('ana', remove('ben'))
  expect(today('ben')).toContain('removed')
  welcome('ben')
  expect(today('ben')).not.toContain('removed')
  change('ben', { t: 'left' })
  expect(today('ben')).not.toContain('removed')
})

test('[D23] that a circle was closed is told to the others until they have looked, and not to who closed it', () => {
  const { change, today, look } = group()
  change('ana', { t: 'circle-closed' })
  expect(today('ana')).not.toContain('closed')
  expect(today('ben')).toContain('closed')
  look()
  expect(today('ben')).not.toContain('closed')
  change('ana', { t: 'circle-reopened' })
  change('ana', { t: 'circle-closed' })
  expect(today('ben')).toContain('closed')
})
