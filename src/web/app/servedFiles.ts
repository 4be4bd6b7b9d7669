import type { FilePass } from '#client/commands/fileCommands.ts'

/** Where the service worker answers with opened files. What follows is random and opens nothing. */
export const servedFrom = '/file/'

/** What a page says to the service worker about files. It answers `play` with an address. */
export type AboutFiles =
  | { readonly kind: 'play'; readonly pass: FilePass }
  | { readonly kind: 'played'; readonly address: string }
  | { readonly kind: 'forget' }

/** A worker that is only just starting takes a moment; an older version never answers. */
const patienceMs = 4_000

/** None on a first visit and in some private windows: files are opened in the page then. */
const worker = (): ServiceWorker | undefined =>
  'serviceWorker' in navigator ? (navigator.serviceWorker.controller ?? undefined) : undefined

const say = (about: AboutFiles, transfer: Transferable[] = []): void =>
  worker()?.postMessage(about, transfer)

/** Where this page, and no other, can play the file from; `undefined` where no worker answers. */
export const serveFile = (pass: FilePass): Promise<string | undefined> => {
  if (worker() === undefined) return Promise.resolve(undefined)
  const { port1: here, port2: there } = new MessageChannel()
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(undefined), patienceMs)
    here.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer)
      resolve(typeof data === 'string' && data.startsWith(servedFrom) ? data : undefined)
    })
    here.start()
    say({ kind: 'play', pass }, [there])
  })
}

/** Nobody looks at it any more. */
export const letGoOfFile = (address: string): void => say({ kind: 'played', address })

/** Locked, signed out or left: nothing of any file can be read through an address any more. */
export const letGoOfFiles = (): void => say({ kind: 'forget' })
