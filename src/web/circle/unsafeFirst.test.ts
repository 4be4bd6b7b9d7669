import { expect, test } from 'vitest'
import { accountOf, playStory } from '#dev/scene.ts'
import { tuesdayCircle } from '#dev/tuesdayCircle.ts'
import { circleView } from '#core/circle/view.ts'
import { unsafeFirst } from './unsafeFirst.ts'

const now = 1_790_000_000_000

test('[C14] somebody who is not safe stands above what is newer; the others keep their order', () => {
  const { circle } = playStory(tuesdayCircle, 'en', now)
  const { shares } = circleView(circle, accountOf('ana'), now)
  const isUnsafe = (share: (typeof shares)[number]): boolean =>
    share.kind === 'open' && share.unsafe && !share.author.isMe
  const unsafe = shares.filter(isUnsafe)
  expect(unsafe).toHaveLength(1)
  // As it is read in a circle where life went on: the newest first, and danger below it.
  const newestFirst = [...shares.filter(share => !isUnsafe(share)), ...unsafe]
  const shown = unsafeFirst(newestFirst)
  expect(shown[0]).toBe(unsafe[0])
  expect(shown.slice(1)).toEqual(newestFirst.filter(share => !isUnsafe(share)))
})
