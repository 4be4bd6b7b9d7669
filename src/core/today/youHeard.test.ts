import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import { noLimits } from '../vault/limits.ts'
import { answersSeen } from './answersWaiting.ts'
import { todayView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

test('[D26] who said back what was meant is told so, alone, until they have opened that share', () => {
  const { circle, say, welcome } = scene('community')
  const self = scene('self')
  welcome('ben', 'caro')
  const share = say('ana', { t: 'share-offered', need: 'listen', words: 'His chair is empty.' })
  const move = say('ben', {
    t: 'move-made',
    share,
    move: 'reflect',
    words: 'The evenings are long.',
  })
  const kinds = (who: Actor, limits = noLimits) =>
    todayView([circle], self.circle, me(who), 1000, quiet, limits)
      .items.map(({ kind }) => kind)
      .filter(kind => kind !== 'recovery-sheet')
  say('ana', { t: 'heard-answered', move, share, heard: 'notYet' })
  expect(kinds('ben')).toEqual(['try-again'])
  say('ana', { t: 'heard-answered', move, share, heard: 'yes' })
  expect(kinds('ben')).toContain('you-heard')
  expect(kinds('caro')).not.toContain('you-heard')
  expect(kinds('ben', { ...noLimits, isBlocked: who => who === me('ana') })).toEqual([])
  const seq = answersSeen(circle, self.circle, share, me('ben'))!
  self.say('ana', { t: 'share-looked-at', circle: circle.id!, share, seq })
  expect(kinds('ben')).toEqual([])
})

test('[D32] who may offer a thought is told so, alone, until they have opened that share or given it', () => {
  const { circle, say, welcome } = scene('community')
  const self = scene('self')
  welcome('ben', 'caro')
  const share = say('ana', { t: 'share-offered', need: 'listen', words: 'His chair is empty.' })
  const kinds = (who: Actor) =>
    todayView([circle], self.circle, me(who), 1000, quiet)
      .items.map(({ kind }) => kind)
      .filter(kind => kind === 'view-welcome')
  say('ben', { t: 'view-asked', share })
  const answer = (answered: 'yes' | 'notNow') =>
    say('ana', { t: 'view-answered', share, account: me('ben'), answer: answered })
  answer('notNow')
  expect(kinds('ben')).toEqual([])
  answer('yes')
  expect(kinds('ben')).toEqual(['view-welcome'])
  expect(kinds('caro')).toEqual([])
  const seq = answersSeen(circle, self.circle, share, me('ben'))!
  self.say('ana', { t: 'share-looked-at', circle: circle.id!, share, seq })
  expect(kinds('ben')).toEqual([])
  answer('yes')
  expect(kinds('ben')).toEqual(['view-welcome'])
  say('ben', { t: 'move-made', share, move: 'view', words: 'You could ring her.' })
  expect(kinds('ben')).toEqual([])
})
