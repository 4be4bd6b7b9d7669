import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import { noLimits } from '../vault/limits.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const said = 1000

test('[D19] that a circle is going to be closed is told to the others, until a last word or three days', () => {
  const { circle, say, change, welcome } = scene('family')
  welcome('ben', 'caro')
  const kinds = (who: Actor, now = said, limits = noLimits) =>
    todayView([circle], undefined, me(who), now, quiet, limits).items.map(({ kind }) => kind)
  expect(kinds('ben')).toEqual([])
  say('ana', { t: 'closing-announced' }, said)
  expect([kinds('ana'), kinds('ben'), kinds('caro')]).toEqual([[], ['closing'], ['closing']])
  expect(kinds('ben', said, { ...noLimits, isBlocked: who => who === me('ana') })).toEqual([])
  say('ben', { t: 'last-word-said', words: 'Goodbye.' }, said)
  expect([kinds('ben'), kinds('caro')]).toEqual([[], ['closing']])
  expect([kinds('caro', said + 3 * dayMs - 1), kinds('caro', said + 3 * dayMs)]).toEqual([
    ['closing'],
    [],
  ])
  change('ana', { t: 'circle-closed' })
  expect(kinds('caro')).toEqual([])
})

test('[D19] not after all, and from a clock that ran ahead: nothing', () => {
  const { circle, say, welcome } = scene('family')
  welcome('ben')
  const items = () => todayView([circle], undefined, me('ben'), said, quiet).items
  say('ana', { t: 'closing-announced' }, said)
  say('ana', { t: 'closing-withdrawn' }, said)
  expect(items()).toEqual([])
  say('ana', { t: 'closing-announced' }, said + 2 * dayMs)
  expect(items()).toEqual([])
})
