import { expect, test } from 'vitest'
import { accountOf as me, scene } from '#dev/scene.ts'
import { dayMs, hourMs } from '../circle/circle.ts'
import { turnOf } from '../sharing/turn.ts'
import { noLimits } from '../vault/limits.ts'
import { nextWake } from './nextWake.ts'

const nowhere = undefined

const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro', 'daniel')
  const wake = (who: 'ana' | 'ben', now: number, self = nowhere as typeof it.circle | undefined) =>
    nextWake([it.circle], self, me(who), now, noLimits)
  return { ...it, wake }
}

test('[NO6] my turn to be asked for a first answer, and nothing once somebody has answered', () => {
  const { circle, say, wake } = group()
  expect(wake('ben', 0)).toBeUndefined()
  const share = say('ana', { t: 'share-offered', need: 'listen', words: 'It is late.' }, 0)
  const turn = turnOf(circle, circle.sharing.shares[share]!, me('ben'))
  expect(wake('ben', hourMs)).toBe(turn)
  // Of her own share nothing asks Ana.
  expect(wake('ana', hourMs)).toBeUndefined()
  expect(wake('ben', (turn ?? 0) + 1)).toBeUndefined()
  say('caro', { t: 'move-made', share, move: 'here', words: '' }, hourMs)
  expect(wake('ben', hourMs)).toBeUndefined()
})

test('[NO6] somebody I blocked, or set aside, wakes nobody', () => {
  const { circle, say } = group()
  say('ana', { t: 'share-offered', need: 'listen', words: 'It is late.' }, 0)
  const ask = (limits: Partial<typeof noLimits>) =>
    nextWake([circle], undefined, me('ben'), hourMs, { ...noLimits, ...limits })
  expect(ask({})).toBeDefined()
  expect(ask({ isBlocked: () => true })).toBeUndefined()
  expect(ask({ isSetAside: () => true })).toBeUndefined()
})

test('[NO6] the next day of a commitment, as its place counts days, for who asked to be reminded', () => {
  const it = group()
  // Thursday, 1 January 1970, in a place one hour ahead.
  const zone = 60
  const commitment = it.sayTo('ana', ['ana', 'ben'], {
    t: 'commitment-asked',
    companion: me('ben'),
    what: 'I walk before I open the fridge.',
    often: 'days',
    days: [1],
    first: 0,
    last: 11,
    zone,
  })
  it.sayTo('ben', ['ana', 'ben'], { t: 'commitment-answered', commitment, answer: 'yes' })
  const self = scene('self')
  expect(it.wake('ana', 12 * hourMs, self.circle)).toBeUndefined()
  self.say('ana', { t: 'reminder-set', circle: it.circle.id!, commitment, on: true })
  // Monday begins at eleven on Sunday evening, UTC.
  expect(it.wake('ana', 12 * hourMs, self.circle)).toBe(4 * dayMs - hourMs)
  expect(it.wake('ana', 4 * dayMs, self.circle)).toBe(11 * dayMs - hourMs)
  expect(it.wake('ana', 11 * dayMs, self.circle)).toBeUndefined()
  expect(it.wake('ben', 12 * hourMs, self.circle)).toBeUndefined()
})

test('[DA20] a day of somebody two days before and on it, and a note that I planned when it is due', () => {
  const it = group()
  const zone = 60
  const on = (who: 'ana' | 'ben', now: number, self = nowhere as typeof it.circle | undefined) =>
    nextWake([it.circle], self, me(who), now, noLimits, zone)
  const begins = (day: number): number => day * dayMs - hourMs
  // 11 January 1970.
  const what = { month: 1, date: 11, yearly: true, what: 'Tomás died', tone: 'hard' } as const
  it.say('ana', { t: 'day-kept', ...what }, 0)
  expect(on('ben', hourMs)).toBe(begins(8))
  expect(on('ben', begins(8))).toBe(begins(10))
  expect(on('ana', hourMs)).toBe(begins(10))
  const self = scene('self')
  const plan = { circle: it.circle.id!, with: me('ana'), because: 'Tomás died.', since: 0 }
  self.say('ana', { t: 'walk-begun', ...plan, from: 5, until: 100, pace: 'week' })
  expect(on('ben', hourMs, self.circle)).toBe(begins(5))
})
