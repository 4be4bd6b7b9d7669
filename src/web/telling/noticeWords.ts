/** What the line outside the app says. Laid ready by the page, in its person's language. */
export interface NoticeWords {
  readonly title: string
  readonly body: string
  readonly lang: string
  /** In the place of `body` when somebody calls for this person, where they chose it. */
  readonly call?: string | undefined
}

const cacheName = 'notice'
const path = '/notice'

/** A service worker reads no small store of the page; what lies in a cache, both can read. */
export const keepNoticeWords = async (words: NoticeWords | undefined): Promise<void> => {
  if (words === undefined) await caches.delete(cacheName)
  else await (await caches.open(cacheName)).put(path, new Response(JSON.stringify(words)))
}

/** `undefined`: nobody wants a line here, or not any more. */
export const readNoticeWords = async (): Promise<NoticeWords | undefined> => {
  // Asked of all caches: opening one that is not there would make it.
  const kept = await caches.match(path, { cacheName })
  // Written above, by a page of ours.
  return kept === undefined ? undefined : ((await kept.json()) as NoticeWords)
}
