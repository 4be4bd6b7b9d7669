/**
 * Keeps one whole version of the app on the device and answers from it, with or without a
 * connection. A newer version is fetched beside it and waits until the person takes it: it never
 * comes in by itself. What goes to the host (`/v1/…`) is never touched or kept here.
 *
 * Pictures and voices are opened here on their way to the screen, for a page that has handed over
 * what opens them. Nothing of that is kept longer than this worker runs.
 *
 * A push shows one line, always the same; see telling/serveNotices.ts.
 *
 * A hostile host can still serve another page to somebody who has never been here: see SECURITY.md.
 */

import { serveFiles } from '../files/serveFiles.ts'
import { readNoticeWords } from '../telling/noticeWords.ts'
import { type Came, cameOf, type NoticeWorld, serveNotices } from '../telling/serveNotices.ts'
import { fetchRelease, NotReleased, type Pin } from './release.ts'
import { askVersion, refusedRelease, showToday } from './workerWords.ts'

// The part of the service worker's world that is used here; TypeScript keeps it apart from the DOM.
interface Waitable {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waitable {
  readonly request: Request
  /** The page that asks; '' when somebody opens the address itself. */
  readonly clientId: string
  respondWith(answer: Promise<Response>): void
}
interface Told {
  readonly data: unknown
  readonly source: { readonly id: string } | null
  readonly ports: readonly MessagePort[]
}
interface Pushed extends Waitable {
  readonly data: { json(): unknown } | null
}
interface Pressed extends Waitable {
  readonly notification: { close(): void }
}
interface WorkerWorld {
  addEventListener(kind: 'install' | 'activate', listener: (event: Waitable) => void): void
  addEventListener(kind: 'push', listener: (event: Pushed) => void): void
  addEventListener(kind: 'notificationclick', listener: (event: Pressed) => void): void
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void
  addEventListener(kind: 'message', listener: (event: Told) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: {
      readonly includeUncontrolled: true
    }): Promise<readonly { postMessage(words: string, transfer: readonly []): void }[]>
  }
}

declare const precachedFiles: readonly string[]
declare const precachedVersion: string
/** For people. */
declare const precachedHerewith: string
/** The key that this version was signed with, if it was. */
declare const precachedPin: Pin | null

const world = globalThis as unknown as WorkerWorld
const prefix = 'herewith-'
const cacheName = `${prefix}${precachedVersion}`
const files: ReadonlySet<string> = new Set(precachedFiles)
const opened = serveFiles()
const notices = serveNotices({
  world: globalThis as unknown as NoticeWorld,
  words: readNoticeWords,
  showToday,
})

const cameIn = ({ data }: Pushed): Came => {
  try {
    return cameOf(data?.json())
  } catch {
    return 'usual' // Not ours to read: the line that says nothing.
  }
}

/** All of it or nothing: half a version would break offline, when nobody can mend it. */
const fetchVersion = async (): Promise<void> => {
  // Named like the one in use it is not thrown away with what fails.
  const isNew = !(await caches.has(cacheName))
  const cache = await caches.open(cacheName)
  try {
    await fetchRelease(
      {
        files: [...files],
        get: path => fetch(new Request(path, { cache: 'reload' })),
        put: (path, answer) => cache.put(path, answer),
      },
      await readPin(),
    )
  } catch (error) {
    if (isNew) await caches.delete(cacheName)
    throw error
  }
}

/** Held on to by what was taken last; in no version's own cache, so that it outlives each. */
const pinCache = 'held-release'
const pinPath = '/held-release'

const readPin = async (): Promise<Pin | undefined> => {
  // Asked of all caches: opening one that is not there would make it.
  const kept = await caches.match(pinPath, { cacheName: pinCache })
  // Written below, by a version that this device took.
  return kept === undefined ? undefined : ((await kept.json()) as Pin)
}

/** A version that was signed is followed only by one that is signed too. */
const holdOn = async (): Promise<void> => {
  const pin: Pin | null = precachedPin
  if (pin === null) return
  await (await caches.open(pinCache)).put(pinPath, new Response(JSON.stringify(pin)))
}

const dropOlder = async (): Promise<void> => {
  const names = await caches.keys()
  const older = names.filter(name => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(older.map(name => caches.delete(name)))
}

/** Every address of the app is the one page; it reads the address itself. */
const fileFor = (request: Request): string | undefined => {
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || request.method !== 'GET') return undefined
  if (files.has(pathname)) return pathname
  const isHost = pathname.startsWith('/v1/') || pathname === '/healthz'
  return request.mode === 'navigate' && !isHost ? '/' : undefined
}

const answer = async (file: string, request: Request): Promise<Response> => {
  const cache = await caches.open(cacheName)
  // The browser may have thrown the copy away to make room.
  return (await cache.match(file)) ?? fetch(request)
}

/** A page that is open says so; it cannot know by itself why a version did not come in. */
const tellRefused = async (): Promise<void> => {
  for (const page of await world.clients.matchAll({ includeUncontrolled: true }))
    page.postMessage(refusedRelease, [])
}

world.addEventListener('install', event =>
  event.waitUntil(
    fetchVersion().catch(async (error: unknown) => {
      if (error instanceof NotReleased) await tellRefused()
      throw error
    }),
  ),
)
world.addEventListener('activate', event =>
  event.waitUntil(Promise.all([holdOn(), dropOlder(), world.clients.claim()])),
)
world.addEventListener('message', event => {
  if (event.data === 'take') void world.skipWaiting()
  if (event.data === askVersion) event.ports[0]?.postMessage(precachedHerewith)
  opened.hear(event.data, event.source?.id ?? '', address => event.ports[0]?.postMessage(address))
})
world.addEventListener('push', event => event.waitUntil(notices.show(cameIn(event))))
world.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(notices.open())
})
world.addEventListener('fetch', event => {
  const played = opened.answer(event.request, event.clientId)
  if (played !== undefined) {
    event.respondWith(played)
    return
  }
  const file = fileFor(event.request)
  if (file !== undefined) event.respondWith(answer(file, event.request))
})
