import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import { noLimits } from '../vault/limits.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const today = (who: Actor, limits = noLimits) =>
    todayView([it.circle], undefined, me(who), 1000, quiet, limits).items
  return { ...it, today }
}

test('[D18] whoever is asked to look after it too finds that on Today until they answered', () => {
  const { say, today } = group()
  say('ana', { t: 'steward-asked', account: me('ben') })
  expect(today('ben')).toMatchObject([
    { kind: 'role-asked', role: 'steward', from: { account: me('ana') } },
  ])
  expect(today('caro')).toEqual([])
  expect(today('ben', { ...noLimits, isBlocked: account => account === me('ana') })).toEqual([])
  say('ben', { t: 'steward-answered', answer: 'notNow' })
  expect(today('ben')).toEqual([])
})

test('[D18] so it is with greeting; a yes is an answer, and a closed circle asks nothing', () => {
  const { say, change, today } = group()
  say('ana', { t: 'greeter-asked', account: me('caro') })
  expect(today('caro')).toMatchObject([{ kind: 'role-asked', role: 'greeter' }])
  say('caro', { t: 'greeter-answered', answer: 'yes' })
  expect(today('caro')).toEqual([])
  say('ana', { t: 'steward-asked', account: me('ben') })
  say('ben', { t: 'steward-answered', answer: 'yes' })
  expect(today('ben')).toEqual([])
  say('ana', { t: 'steward-asked', account: me('caro') })
  change('ana', { t: 'circle-closed' })
  expect(today('caro')).toEqual([])
})
