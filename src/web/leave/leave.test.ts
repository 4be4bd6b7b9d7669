import { expect, test } from 'vitest'
import { elsewhere } from './elsewhere.ts'
import { afterEscape } from './escapes.ts'
import { leaveQuickly, type Lock } from './leave.ts'
import { askBeforeLeaving, keepAll } from './unsaved.ts'

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

interface Leaving {
  readonly lock?: Lock
  readonly address?: string
  readonly keeping?: Promise<unknown>
  readonly late?: Promise<unknown>
}

const leaving = ({ lock, address, keeping, late }: Leaving) => {
  const done: string[] = []
  const run = () =>
    leaveQuickly(
      () => {
        done.push('lock')
        return lock?.()
      },
      address,
      {
        blank: () => done.push('blank'),
        holdStill: () => done.push('hold still'),
        remember: () => done.push('remember'),
        forgetLinks: () => done.push('forget links'),
        tellOthers: () => done.push('tell others'),
        keepWords: () => {
          done.push('keep words')
          return keeping
        },
        after: () => late ?? new Promise(() => {}),
        replace: url => done.push(url),
      },
    )
  return { done, run }
}

/** Every promise that has an answer has told it. */
const settled = (): Promise<unknown> => new Promise(resolve => setImmediate(resolve))

test('[X7] [X17] [T156] the screen goes first, then what was typed is handed over, then the secrets, then the page', () => {
  const { done, run } = leaving({})
  run()
  expect(done).toEqual([
    'blank',
    'hold still',
    'remember',
    'forget links',
    'tell others',
    'keep words',
    'lock',
    '/measures.html',
  ])
})

test('[X7] an empty page waits for words that are being written down, and no longer than it may', async () => {
  for (const which of ['keeping', 'late'] as const) {
    let ends = (): void => {}
    const promise = new Promise<void>(resolve => {
      ends = resolve
    })
    const { done, run } = leaving({ keeping: new Promise(() => {}), [which]: promise })
    run()
    expect(done.at(-1)).toBe('lock')
    ends()
    await promise
    await settled()
    expect(done.at(-1)).toBe('/measures.html')
  }
})

test('[X7] where nothing would remind the next page to lock, the empty page waits for the lock', async () => {
  for (const end of ['locked', 'failed'] as const) {
    let answer = (): void => {}
    const locking = new Promise<void>((resolve, reject) => {
      answer = end === 'locked' ? resolve : () => reject(new Error('stuck'))
    })
    const { done, run } = leaving({ lock: () => locking })
    run()
    await settled()
    expect(done.at(-1)).toBe('lock')
    answer()
    await settled()
    expect(done.at(-1)).toBe('/measures.html')
  }
})

test('[X7] a lock that fails does not keep anybody here', () => {
  const { done, run } = leaving({
    lock: () => {
      throw new Error('stuck')
    },
    address: 'https://example.org/',
  })
  expect(run).toThrow('stuck')
  expect(done.at(-1)).toBe('https://example.org/')
})

test('[X7] words are handed over while there is something to hand over', async () => {
  expect(keepAll()).toBeUndefined()
  const kept: string[] = []
  const forget = askBeforeLeaving(async () => {
    kept.push('The chair is empty.')
    throw new Error('full')
  })
  const quiet = askBeforeLeaving(() => undefined)
  await keepAll()
  expect(kept).toEqual(['The chair is empty.'])
  forget()
  quiet()
  expect(keepAll()).toBeUndefined()
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
