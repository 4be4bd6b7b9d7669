import { expect, test } from 'vitest'
import { accountOf as me, type Actor, scene } from '#dev/scene.ts'
import { dayMs, hourMs } from '../circle/circle.ts'
import { noLimits } from '../vault/limits.ts'
import { todayView } from '../today/view.ts'
import { turnEveryMs, turnOf } from './turn.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const others = ['ben', 'caro', 'daniel'] as const

const group = (hours = 24) => {
  const it = scene('community')
  it.welcome(...others)
  it.say('ana', { t: 'hearing-time-set', hours })
  const shared = (words = 'He did not come home.') =>
    it.say('ana', { t: 'share-offered', need: 'listen', words }, 0)
  const asked = (now: number, limits = noLimits) =>
    others.filter(who =>
      todayView([it.circle], undefined, me(who), now, quiet, limits).items.some(
        ({ kind }) => kind === 'your-turn',
      ),
    )
  const turn = (who: Actor, entry: string) =>
    turnOf(it.circle, it.circle.sharing.shares[entry]!, me(who))
  return { ...it, shared, asked, turn }
}

test('[H28] nobody before the hearing time, then one, then one more every few hours', () => {
  const { shared, asked } = group()
  shared()
  expect(asked(dayMs - 1)).toEqual([])
  expect(asked(dayMs)).toHaveLength(1)
  expect(asked(dayMs + turnEveryMs)).toHaveLength(2)
  expect(asked(dayMs + 2 * turnEveryMs)).toHaveLength(3)
  // Long after, nobody is asked for it any more: it stands in the circle, and its sharer was told.
  expect(asked(3 * dayMs)).toEqual([])
})

test('[H28] a first answer ends it for all, and so does rest', () => {
  const answered = group()
  const share = answered.shared()
  answered.say('caro', { t: 'move-made', share, move: 'here', words: '' })
  expect(answered.asked(dayMs + 2 * turnEveryMs)).toEqual([])
  const rested = group()
  rested.say('ana', { t: 'share-rested', share: rested.shared() })
  expect(rested.asked(dayMs + 2 * turnEveryMs)).toEqual([])
})

test('[H28] who set it aside or holds enough is passed, and nobody’s turn moves for it', () => {
  const { shared, asked } = group()
  shared()
  const late = dayMs + 2 * turnEveryMs
  expect(asked(late, { ...noLimits, isSetAside: () => true })).toEqual([])
  expect(asked(late, { ...noLimits, listens: 0 })).toEqual([])
  expect(asked(dayMs)).toHaveLength(1)
})

test('[H28] the order is another one for each share', () => {
  const { shared, turn } = group()
  const orders = new Set(
    Array.from({ length: 12 }, (_, index) => {
      const entry = shared(`Words ${index}`)
      return others.toSorted((a, b) => turn(a, entry)! - turn(b, entry)!).join(' ')
    }),
  )
  expect(orders.size).toBeGreaterThan(2)
})

test('[H28] whoever cannot read it, its sharer, and who left are not asked', () => {
  const { circle, change, say, shared, sayTo, turn } = group()
  const entry = shared()
  expect(turn('ana', entry)).toBeUndefined()
  change('ben', { t: 'left' })
  expect(turn('ben', entry)).toBeUndefined()
  const aside = sayTo('ana', ['caro'], { t: 'share-offered', need: 'listen', words: 'You alone.' })
  expect(turn('daniel', aside)).toBeUndefined()
  expect(turn('caro', aside)).toBe(dayMs)
  say('ana', { t: 'hearing-time-set', hours: 6 })
  expect(turnOf(circle, circle.sharing.shares[aside]!, me('caro'))).toBe(6 * hourMs)
})

test('[H15] somebody who is not safe waits for no turn: everyone is told at once', () => {
  const { say, asked, circle } = group()
  say('ana', { t: 'share-offered', need: 'unsafe', words: '' }, 0)
  expect(asked(dayMs)).toEqual([])
  const kinds = todayView([circle], undefined, me('ben'), 1, quiet).items.map(({ kind }) => kind)
  expect(kinds).toEqual(['unsafe'])
})

test('[H28] the order is the same on every device, also of another version', () => {
  const { shared, turn } = group()
  const share = shared()
  const order = [...others].toSorted((a, b) => (turn(a, share) ?? 0) - (turn(b, share) ?? 0))
  expect(order).toEqual(['caro', 'daniel', 'ben'])
})
