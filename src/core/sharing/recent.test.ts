import { expect, test } from 'vitest'
import { accountOf as me, scene } from '#dev/scene.ts'
import { todayView } from '../today/view.ts'
import { recentCount, recentShares, unsafeShares } from './recent.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

test('[D2] of a circle of years Today looks at the latest, and at every call for help', () => {
  const { circle, say, change, welcome } = scene('community')
  welcome('ben')
  const call = say('ana', { t: 'share-offered', need: 'unsafe', words: '' }, 0)
  const old = say('ana', { t: 'share-offered', need: 'listen', words: 'The first evening.' }, 0)
  for (let n = 0; n < recentCount; n++) {
    const share = say('ana', { t: 'share-offered', need: 'listen', words: `Evening ${n}` }, 0)
    say('ben', { t: 'move-made', share, move: 'here', words: '' }, 0)
  }
  const looked = recentShares(circle).map(({ entry }) => entry)
  expect(looked).toHaveLength(recentCount + 1)
  expect([looked.includes(call), looked.includes(old)]).toEqual([true, false])
  const [first] = todayView([circle], undefined, me('ben'), 1, quiet).items
  expect(first).toMatchObject({ kind: 'unsafe', share: call })
  change('ana', { t: 'taken-back', entries: [call], mod: false })
  expect(unsafeShares(circle)).toEqual([])
})
