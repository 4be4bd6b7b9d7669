import { expect, test } from 'vitest'
import { circleView } from '#core/circle/view.ts'
import { accountOf, scene } from '#dev/scene.ts'
import { seenFirst } from './seenFirst.ts'

test('[C14] the newest share that waits for somebody else is seen first', () => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const offer = { t: 'share-offered', need: 'listen', words: 'Words.' } as const
  const old = it.say('ben', offer, 1)
  const answered = it.say('ben', offer, 2)
  it.say('caro', { t: 'move-made', share: answered, move: 'here', words: '' }, 3)
  const fresh = it.say('caro', offer, 4)
  it.say('ana', offer, 5)
  const firstFor = (who: 'ana' | 'caro') =>
    seenFirst(circleView(it.circle, accountOf(who), 6).shares)?.entry
  expect(firstFor('ana')).toBe(fresh)
  it.say('ana', { t: 'move-made', share: fresh, move: 'here', words: '' }, 7)
  expect(firstFor('ana')).toBe(old)
  expect(seenFirst([])).toBeUndefined()
})
