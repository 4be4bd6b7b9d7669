import type { NoticeWords } from './noticeWords.ts'

// The part of the service worker's world that is used here.
interface Page {
  readonly visibilityState: 'visible' | 'hidden'
  focus(): Promise<unknown>
  postMessage(words: string, transfer: readonly []): void
}
export interface NoticeWorld {
  readonly registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>
    getNotifications(which: { readonly tag: string }): Promise<readonly { close(): void }[]>
  }
  readonly clients: {
    matchAll(which: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }): Promise<readonly Page[]>
    openWindow(address: string): Promise<unknown>
  }
}

export interface NoticeDeps {
  readonly world: NoticeWorld
  readonly words: () => Promise<NoticeWords | undefined>
  /** What a page is told that is to show Today. */
  readonly showToday: string
}

/** One line at a time: a newer one takes the place of the one before, and of a call only another call. */
const tags = { usual: 'one', call: 'call' } as const
/** What came: something, or a call for someone. */
export type Came = keyof typeof tags

/** One bit of it is read, and nothing else can follow from it than one of two lines of this device's own. */
export const cameOf = (pushed: unknown): Came =>
  typeof pushed === 'object' && pushed !== null && 'call' in pushed && pushed.call === 1
    ? 'call'
    : 'usual'

const icon = '/icons/herewith-192.png'

/** Where nobody wants a line any more and one has to be shown all the same: it names nothing. */
const nothing: NoticeWords = { title: '–', body: '', lang: '' }

const pagesOf = ({ clients }: NoticeWorld): Promise<readonly Page[]> =>
  clients.matchAll({ type: 'window', includeUncontrolled: true })

export interface Notices {
  /**
   * Something came from a push service. A host, or whoever has its key, cannot choose a single letter of
   * the line: only which of the two it is.
   */
  readonly show: (came?: Came) => Promise<void>
  /** The line was pressed. */
  readonly open: () => Promise<void>
}

export const serveNotices = ({ world, words, showToday }: NoticeDeps): Notices => ({
  show: async (came = 'usual') => {
    const said = await words().catch(() => undefined)
    const { title, body, lang, call } = said ?? nothing
    const isCall = came === 'call'
    const tag = tags[came]
    const pages = await pagesOf(world)
    // Whoever is looking needs no line. Browsers want one all the same: it comes without a sound and goes.
    // CA22: who calls for someone is not on every screen; that line stays.
    const looks =
      said === undefined || (!isCall && pages.some(page => page.visibilityState === 'visible'))
    // `renotify` is not in TypeScript's library: a new line may ring, though it replaces another.
    const renotify = looks ? {} : { renotify: true }
    await world.registration.showNotification(title, {
      body: isCall ? (call ?? body) : body,
      lang,
      tag,
      silent: looks,
      ...(said === undefined ? {} : { icon }),
      ...renotify,
    })
    if (!looks) return
    for (const shown of await world.registration.getNotifications({ tag })) shown.close()
  },
  open: async () => {
    const [page] = await pagesOf(world)
    if (page === undefined) {
      await world.clients.openWindow('/')
      return
    }
    await page.focus()
    page.postMessage(showToday, [])
  },
})
