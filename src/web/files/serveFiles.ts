import { fileChunkBytes, maxFileBytes } from '#base/fileChunks.ts'
import { toBase64Url } from '#base/text.ts'
import type { FilePass } from '#client/commands/fileCommands.ts'
import { answerFile } from '#client/files/answerFile.ts'
import { chunkAtHost } from '#client/files/chunkAtHost.ts'
import { servedFrom } from '#web/app/servedFiles.ts'
import { filePasses } from './filePasses.ts'

export interface FileServer {
  /** What a page said. `answer` goes back to it. */
  readonly hear: (said: unknown, page: string, answer: (address: string) => void) => void
  /** `undefined`: not an address of a file. */
  readonly answer: (request: Request, page: string) => Promise<Response> | undefined
}

/** The service worker's part of playing: opens on the way what the host has sealed. */
export const serveFiles = (): FileServer => {
  const passes = filePasses(
    () => servedFrom + toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
  )
  return {
    hear: (said, page, answer) => {
      // Sent by a page of ours, though perhaps by one of another version.
      if (typeof said !== 'object' || said === null) return
      const message: Partial<Record<'kind' | 'pass' | 'address', unknown>> = said
      if (message.kind === 'play' && page !== '' && isPass(message.pass))
        answer(passes.add(page, message.pass))
      if (message.kind === 'played' && typeof message.address === 'string')
        passes.drop(page, message.address)
      if (message.kind === 'forget') passes.forget()
    },
    answer: ({ url, method, mode, headers }, page) => {
      const { origin, pathname } = new URL(url)
      if (origin !== location.origin || !pathname.startsWith(servedFrom)) return undefined
      const isForUse = method === 'GET' && mode !== 'navigate'
      return answerFile(
        headers.get('range'),
        isForUse ? passes.find(page, pathname) : undefined,
        chunkAtHost,
      )
    },
  }
}

/** Only what a picture or a player shows: never a page, never a script. */
const mimes = /^(image\/(webp|jpeg)|audio\/(webm;codecs=opus|mp4|ogg;codecs=opus))$/

const isPass = (said: unknown): said is FilePass => {
  if (typeof said !== 'object' || said === null) return false
  const { blob, circle, key, size, chunkSize, mime }: Partial<Record<keyof FilePass, unknown>> =
    said
  return (
    typeof blob === 'string' &&
    /^[\w-]{22}$/.test(blob) &&
    typeof circle === 'string' &&
    /^[0-9a-f]{64}$/.test(circle) &&
    key instanceof CryptoKey &&
    !key.extractable &&
    key.usages.join() === 'decrypt' &&
    typeof size === 'number' &&
    Number.isSafeInteger(size) &&
    size > 0 &&
    size <= maxFileBytes &&
    chunkSize === fileChunkBytes &&
    typeof mime === 'string' &&
    mimes.test(mime)
  )
}
