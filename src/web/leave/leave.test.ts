import { expect, test } from 'vitest'
import { elsewhere } from './elsewhere.ts'
import { afterEscape } from './escapes.ts'
import { leaveQuickly } from './leave.ts'

test('[X6] three presses of Esc within a second and a half leave; slower ones do not', () => {
  const first = afterEscape([], 1000)
  const second = afterEscape(first.presses, 1700)
  expect([first.leaves, second.leaves]).toEqual([false, false])
  expect(afterEscape(second.presses, 2500).leaves).toBe(true)
  expect(afterEscape(second.presses, 2501).leaves).toBe(false)
})

test('[X6] after leaving, the count begins again', () => {
  expect(afterEscape([1, 2], 3)).toEqual({ presses: [], leaves: true })
})

const leaving = (lock: () => void, address?: string) => {
  const done: string[] = []
  const run = () =>
    leaveQuickly(
      () => {
        done.push('lock')
        lock()
      },
      address,
      {
        blank: () => done.push('blank'),
        holdStill: () => done.push('hold still'),
        remember: () => done.push('remember'),
        replace: url => done.push(url),
      },
    )
  return { done, run }
}

test('[X7] the screen goes first, then the secrets, then the page', () => {
  const { done, run } = leaving(() => {})
  run()
  expect(done).toEqual(['blank', 'hold still', 'remember', 'lock', '/measures.html'])
})

test('[X7] a lock that fails does not keep anybody here', () => {
  const { done, run } = leaving(() => {
    throw new Error('stuck')
  }, 'https://example.org/')
  expect(run).toThrow('stuck')
  expect(done.at(-1)).toBe('https://example.org/')
})

test('[X8] an address chosen beforehand is a plain https address or nothing', () => {
  expect(elsewhere('  ')).toEqual({ kind: 'neutral' })
  expect(elsewhere('https://example.org/news')).toEqual({
    kind: 'chosen',
    url: 'https://example.org/news',
  })
  for (const wrong of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://example.org',
    'https://ana:secret@example.org',
    'example.org',
    `https://example.org/${'a'.repeat(500)}`,
  ])
    expect(elsewhere(wrong)).toEqual({ kind: 'wrong' })
})
