import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { neutralPage } from './elsewhere.ts'
import { leftMark } from './leave.ts'

const script = readFileSync(new URL('../public/early.js', import.meta.url), 'utf8')

interface Around {
  readonly secure?: boolean
  readonly agent?: string
  readonly without?:
    | 'subtle'
    | 'seals'
    | 'indexedDB'
    | 'store'
    | 'cookies'
    | 'said-cookies'
    | 'storage'
    | 'dialog'
  readonly left?: boolean
  readonly came?: 'navigate' | 'reload' | 'back_forward'
  readonly went?: boolean
  readonly path?: string
  readonly plain?: boolean
}

/** A browser as early.js sees it, before there is a body to draw in. */
const early = (around: Around) => {
  const marks = new Map<string, string>()
  if (around.left === true) marks.set(leftMark, '1')
  if (around.went === true) marks.set('go-on', '1')
  if (around.plain === true) marks.set('plain', '1')
  const attributes = new Map<string, string>()
  const replaced: string[] = []
  const storage = {
    getItem: (name: string) => {
      if (around.without === 'storage' || around.without === 'cookies') throw new Error('blocked')
      return marks.get(name) ?? null
    },
    setItem: (name: string, value: string) => marks.set(name, value),
    removeItem: (name: string) => marks.delete(name),
  }
  const window = {
    isSecureContext: around.secure ?? true,
    crypto:
      around.without === 'subtle'
        ? {}
        : {
            subtle: {
              generateKey: async () => {
                if (around.without === 'seals') throw new Error('NotSupportedError')
              },
            },
          },
    structuredClone: () => undefined,
    HTMLDialogElement: around.without === 'dialog' ? undefined : () => undefined,
    get indexedDB() {
      if (around.without === 'indexedDB') throw new Error('denied')
      return around.without === 'store' ? undefined : { open: () => ({}) }
    },
    addEventListener: () => undefined,
  }
  const links: Record<string, { href?: string }> = {}
  let cookie = ''
  const document = {
    title: 'Herewith',
    get cookie() {
      return cookie
    },
    set cookie(set) {
      if (around.without !== 'cookies')
        cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
    },
    documentElement: {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      getAttribute: (name: string) => attributes.get(name) ?? null,
    },
    createElement: () => ({ noModule: false }),
    querySelector: (selector: string) => (links[selector] ??= {}),
    addEventListener: () => undefined,
  }
  runInNewContext(script, {
    window,
    document,
    location: {
      href: 'https://here.example/i/1#secret',
      pathname: around.path ?? '/i/1',
      replace: (url: string) => replaced.push(url),
    },
    navigator: {
      userAgent: around.agent ?? 'Mozilla/5.0 Firefox/140.0',
      language: 'es',
      // As Chromium says it, whatever its settings; others are honest.
      cookieEnabled: around.without !== 'said-cookies',
    },
    performance: { getEntriesByType: () => [{ type: around.came ?? 'navigate' }] },
    localStorage: storage,
    sessionStorage: storage,
    WebAssembly,
  })
  const said = (): string | undefined => attributes.get('data-unsupported')
  return { said: said(), later: said, replaced, marks, title: document.title, links }
}

test('[W7] a browser that can do it hears nothing', () => {
  expect(early({}).said).toBeUndefined()
})

test('[W7] each browser that cannot is told why', () => {
  expect(early({ secure: false }).said).toBe('insecure')
  expect(early({ without: 'subtle' }).said).toBe('old')
  expect(early({ without: 'dialog' }).said).toBe('old')
  for (const without of ['indexedDB', 'store', 'cookies', 'said-cookies'] as const)
    expect(early({ without }).said).toBe('storage')
})

test('[W7] a browser without the signatures is told so as soon as it is known', async () => {
  const { later } = early({ without: 'seals' })
  await new Promise(resolve => setImmediate(resolve))
  expect(later()).toBe('old')
})

test('[W7] where only the small stores are blocked, nothing is in the way', () => {
  expect(early({ without: 'storage' }).said).toBeUndefined()
})

test('[W7] the browser of a chat app is told once, and a person may go on', () => {
  const agent = 'Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit Chrome/140 [FB_IAB/FB4A;FBAV/500]'
  expect(early({ agent }).said).toBe('inapp')
  expect(early({ agent, went: true }).said).toBeUndefined()
})

test('[X9] the page of help lines opens wherever modules run', () => {
  expect(early({ secure: false, path: '/help.html' }).said).toBeUndefined()
})

test('[X7] Back after leaving is turned away; a visit by hand is welcome', () => {
  const back = early({ left: true, came: 'back_forward' })
  expect(back.replaced).toEqual([neutralPage])
  const byHand = early({ left: true })
  expect(byHand.replaced).toEqual([])
  expect(byHand.marks.has(leftMark)).toBe(false)
})

test('[X14] with few traces the page is plain before anything of the app is there', () => {
  expect(early({}).title).toBe('Herewith')
  const { title, links } = early({ plain: true })
  expect(title).toBe('Notes')
  expect(Object.values(links).map(({ href }) => href)).toEqual([
    '/icons/notes.svg',
    '/icons/notes-192.png',
    '/notes-en.webmanifest',
  ])
})
