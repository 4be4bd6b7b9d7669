import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import type { Connection } from './today.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const notSafe = (who: Actor, at = 0) =>
    it.say(who, { t: 'share-offered', need: 'unsafe', words: '' }, at)
  const calls = (who: Actor) =>
    todayView([it.circle], undefined, me(who), 10, quiet).items.flatMap(item =>
      item.kind === 'unsafe' || item.kind === 'unsafe-nobody-yet' ? [item.share] : [],
    )
  return { ...it, notSafe, calls }
}

test('[D2] who says again that they are not safe stands there once, with what they said last', () => {
  const { notSafe, calls } = group()
  notSafe('ana')
  const last = notSafe('ana', 5)
  expect([calls('ben'), calls('ana')]).toEqual([[last], [last]])
  const other = notSafe('caro', 6)
  expect(calls('ben')).toEqual([last, other])
})

test('[D2] what was said before stands there again when the last rests: each rests by its own', () => {
  const { say, notSafe, calls } = group()
  const first = notSafe('ana')
  const last = notSafe('ana', 5)
  say('ana', { t: 'share-rested', share: last })
  expect(calls('ben')).toEqual([first])
  say('ana', { t: 'share-rested', share: first })
  expect(calls('ben')).toEqual([])
})

test('[D7] a circle whose history does not add up asks for nothing else, of whatever kind', () => {
  const it = group()
  it.notSafe('ana')
  it.say('ana', { t: 'greeter-asked', account: me('ben') })
  it.say('ana', { t: 'closing-announced' }, 5)
  const kinds = (of: Connection) =>
    todayView([it.circle], undefined, me('ben'), 10, of).items.map(({ kind }) => kind)
  expect(kinds(quiet)).toEqual(['unsafe', 'role-asked', 'closing'])
  const { id } = it.circle
  expect(kinds({ ...quiet, halted: id === undefined ? [] : [id] })).toEqual([
    'history-does-not-add-up',
  ])
})
