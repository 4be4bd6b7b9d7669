/* oxlint-disable no-await-in-loop -- one line after another */
import { describe, expect, test } from 'vitest'
import { showToday } from '#web/app/workerWords.ts'
import type { NoticeWords } from './noticeWords.ts'
import { cameOf, type NoticeWorld, serveNotices } from './serveNotices.ts'

interface Shown {
  readonly title: string
  readonly options: NotificationOptions
}

const words: NoticeWords = { title: 'Herewith', body: 'Something may be here.', lang: 'en' }

/** A browser with these pages open; what it shows is written down. */
const browser = (pages: readonly ('visible' | 'hidden')[], said: NoticeWords | undefined) => {
  const shown: Shown[] = []
  const closed: string[] = []
  const opened: string[] = []
  const told: string[] = []
  const world: NoticeWorld = {
    registration: {
      showNotification: async (title, options) => {
        shown.push({ title, options })
      },
      getNotifications: async ({ tag }) => [{ close: () => closed.push(tag) }],
    },
    clients: {
      matchAll: async () =>
        pages.map(visibilityState => ({
          visibilityState,
          focus: async () => opened.push('focus'),
          postMessage: message => told.push(message),
        })),
      openWindow: async address => opened.push(address),
    },
  }
  const notices = serveNotices({ world, words: async () => said, showToday })
  return { notices, shown, closed, opened, told }
}

describe('the line outside the app', () => {
  test('[NO1] says what the page laid ready, and takes the place of the one before', async () => {
    const { notices, shown, closed } = browser([], words)
    await notices.show()
    await notices.show()
    expect(shown.map(({ title, options }) => [title, options.body, options.lang])).toEqual([
      ['Herewith', 'Something may be here.', 'en'],
      ['Herewith', 'Something may be here.', 'en'],
    ])
    expect(new Set(shown.map(({ options }) => options.tag)).size).toBe(1)
    expect(shown.every(({ options }) => options.silent !== true)).toBe(true)
    expect(closed).toEqual([])
  })

  test('[CA22] a call shows the line its person chose, stays while they look, and nothing else is read', async () => {
    const call = 'Somebody needs someone now.'
    const chosen = browser(['visible'], { ...words, call })
    await chosen.notices.show(cameOf({ v: 1, call: 1 }))
    await chosen.notices.show(cameOf({ v: 1, call: 2, title: 'Pay here', body: 'Pay here' }))
    expect(chosen.shown.map(({ options }) => [options.body, options.silent])).toEqual([
      [call, false],
      ['Something may be here.', true],
    ])
    expect(chosen.shown[0]?.options.tag).not.toBe(chosen.shown[1]?.options.tag)
    const usual = browser([], words)
    for (const pushed of [{ v: 1, call: 1 }, undefined, null, 'call', 7])
      await usual.notices.show(cameOf(pushed))
    expect(new Set(usual.shown.map(({ options }) => options.body))).toEqual(new Set([words.body]))
  })

  test('[NO3] who is looking gets none that stays, and none that makes a sound', async () => {
    const { notices, shown, closed } = browser(['hidden', 'visible'], words)
    await notices.show()
    expect(shown.map(({ options }) => options.silent)).toEqual([true])
    expect(closed).toHaveLength(1)
  })

  test('[NO11] where nobody wants one any more it names nothing, and goes', async () => {
    const { notices, shown, closed } = browser([], undefined)
    await notices.show()
    expect(JSON.stringify(shown)).not.toMatch(/herewith/i)
    expect(shown[0]?.options.silent).toBe(true)
    expect(closed).toHaveLength(1)
  })

  test('[NO3] pressed, it brings the open page forward and to Today, or opens one', async () => {
    const there = browser(['hidden'], words)
    await there.notices.open()
    expect(there.opened).toEqual(['focus'])
    expect(there.told).toEqual([showToday])
    const away = browser([], words)
    await away.notices.open()
    expect(away.opened).toEqual(['/'])
  })
})
