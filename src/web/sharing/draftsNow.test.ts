import { afterEach, expect, test, vi } from 'vitest'
import type { EventId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { handOver, takeAway, withHandedOver } from './draftsNow.ts'

const draft = (id: string, savedAt: number, words: string): Draft => ({
  kind: 'page',
  id: id.padEnd(26, '0') as EventId,
  page: undefined,
  words,
  savedAt,
})

afterEach(() => {
  vi.useRealTimers()
})

test('what was handed over a moment ago is there before it is told, and no older word of it', () => {
  vi.useFakeTimers()
  const told = draft('a', 1, 'The chair')
  const last = draft('a', 2, 'The chair is empty')
  const fresh = draft('b', 3, 'Another')
  handOver(last)
  handOver(fresh)
  expect(withHandedOver([told])).toEqual([last, fresh])
  // Another tab has written since.
  const elsewhere = draft('a', 9, 'The chair is full again')
  expect(withHandedOver([elsewhere])).toEqual([elsewhere, fresh])
  takeAway(fresh.id)
  expect(withHandedOver([told])).toEqual([last])
  // Sent a moment ago, and told of once more: whoever writes the next one does not find it.
  expect(withHandedOver([told, fresh])).toEqual([last])
  vi.advanceTimersByTime(5000)
  expect(withHandedOver([told])).toEqual([told])
})
