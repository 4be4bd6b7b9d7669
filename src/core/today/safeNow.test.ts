import { expect, test } from 'vitest'
import { accountOf as me, type Actor, eventIdOf, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import { noLimits } from '../vault/limits.ts'
import { answersSeen } from './answersWaiting.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const family = () => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const self = scene('self')
  const notSafe = () => it.say('ana', { t: 'share-offered', need: 'unsafe', words: 'He is here.' })
  const rest = (share: ReturnType<typeof notSafe>) => it.say('ana', { t: 'share-rested', share }, 5)
  const today = (who: Actor, now = 10, limits = noLimits) =>
    todayView([it.circle], self.circle, me(who), now, quiet, limits).items.flatMap(item =>
      item.kind === 'unsafe' || item.kind === 'safe-now' ? [[item.kind, item.share]] : [],
    )
  return { ...it, self, notSafe, rest, today }
}

test('[D30] that somebody is safe now is told to those who were told, until they have opened it', () => {
  const { circle, self, notSafe, rest, today } = family()
  const share = notSafe()
  expect(today('ben')).toEqual([['unsafe', share]])
  rest(share)
  expect(today('ben')).toEqual([['safe-now', share]])
  expect(today('caro')).toEqual([['safe-now', share]])
  expect(today('ana')).toEqual([])
  expect(today('ben', 20 * dayMs)).toEqual([])
  expect(today('ben', 10, { ...noLimits, isBlocked: who => who === me('ana') })).toEqual([])
  const seq = answersSeen(circle, self.circle, share, me('ben'))!
  self.say('ana', { t: 'share-looked-at', circle: circle.id!, share, seq })
  expect(today('ben')).toEqual([])
})

test('[D30] nobody is safe now while another call of theirs stands, and it is told once', () => {
  const { notSafe, rest, today } = family()
  const first = notSafe()
  const last = notSafe()
  rest(first)
  expect(today('ben')).toEqual([['unsafe', last]])
  rest(last)
  expect(today('ben')).toEqual([['safe-now', last]])
})

test('[D30] who came later was never told, and who cannot read it learns of neither', () => {
  const { sayTo, welcome, notSafe, rest, today } = family()
  const aside = { t: 'share-offered', need: 'unsafe', words: '' } as const
  rest(notSafe())
  welcome('daniel')
  expect(today('daniel')).toEqual([])
  sayTo('ana', ['caro'], aside)
  expect(today('caro').map(([kind]) => kind)).toEqual(['unsafe'])
})

test('[D2] [H20] a call in parts stands there once, and is over as a whole', () => {
  const { circle, say, rest, today } = family()
  const part = { t: 'share-offered', need: 'unsafe', words: 'He is' } as const
  const first = say('ana', part, 0, eventIdOf(70))
  const second = say('ana', { ...part, words: 'here.', continues: eventIdOf(70) })
  expect(circle.sharing.shares[second]?.continues).toBe(first)
  expect(today('ben')).toEqual([['unsafe', first]])
  rest(first)
  expect(today('ben')).toEqual([['safe-now', first]])
})

test('[D31] what they wrote just now stands in the place of their call, until it was looked at', () => {
  const { circle, self, say, notSafe, today } = family()
  const share = notSafe()
  say('ben', { t: 'move-made', share, move: 'ask', words: 'Can you talk?' })
  expect(today('ben')).toEqual([['unsafe', share]])
  say('ana', { t: 'move-made', share, move: 'more', words: 'In an hour.' })
  expect(today('ben')).toEqual([])
  const seq = answersSeen(circle, self.circle, share, me('ben'))!
  self.say('ana', { t: 'share-looked-at', circle: circle.id!, share, seq })
  expect(today('ben')).toEqual([['unsafe', share]])
})
