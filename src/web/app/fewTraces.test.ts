import { expect, test } from 'vitest'
import { isNewSitting, type Sitting } from './fewTraces.ts'
import { keptIn } from './kept.ts'

const noStorage = (): Storage => {
  throw new Error('none here')
}

const sitting = (left: number | undefined, elsewhere = false): Sitting => {
  const tab = keptIn(noStorage)
  tab.set('left-at', left === undefined ? undefined : String(left))
  return { tab, isOpenElsewhere: async () => elsewhere, now: () => 1_000_000 }
}

test('[X14] with few traces a browser that is opened again is a new sitting', async () => {
  expect(await isNewSitting(sitting(undefined))).toBe(true)
  // The browser opens its last pages again, an hour later.
  expect(await isNewSitting(sitting(1_000_000 - 3_600_000))).toBe(true)
  // A clock that was put back proves nothing.
  expect(await isNewSitting(sitting(1_000_001))).toBe(true)
})

test('[X14] a page that is read again, and a second tab, are the same sitting', async () => {
  expect(await isNewSitting(sitting(999_000))).toBe(false)
  expect(await isNewSitting(sitting(undefined, true))).toBe(false)
})
