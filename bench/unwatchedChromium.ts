import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { chromiumOptions } from '#dev/chromium.ts'
import { type Held, heldWhile, type Send } from './heldMemory.ts'

/**
 * One page of a Chromium in which nobody watches the network. Playwright does, and then Chromium keeps the
 * answers that came, up to 200 MB of them in the memory of the page: nothing that a person's browser does.
 */
export interface UnwatchedPage {
  readonly open: (url: string) => Promise<void>
  readonly evaluate: <T, A extends readonly unknown[]>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>
  /** What page and engine held while `work` was done: see `held`. */
  readonly held: <T>(work: () => Promise<T>) => Promise<Held<T>>
  /** Ends the browser as a device does that needs its memory: nothing of it has a turn any more. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface Unwatched {
  /** Runs in every page, before anything of ours. */
  readonly before?: string
  /**
   * So large may what the engine keeps of script objects grow, in MiB, as on a phone: with as much memory as there is
   * here a collector has no reason to come.
   */
  readonly heapMebibytes?: number | undefined
}

export const unwatchedPage = async (
  profile: string,
  { before = '', heapMebibytes }: Unwatched,
): Promise<UnwatchedPage> => {
  const { executablePath = 'chromium', args = [] } = chromiumOptions
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      // A page that one left is kept whole, in case one comes back to it: what it holds is not the next one's.
      '--disable-back-forward-cache',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      ...(heapMebibytes === undefined ? [] : [`--js-flags=--max-old-space-size=${heapMebibytes}`]),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const { send, workers } = await linedUp(await addressIn(child.stderr))
  await send('Page.enable')
  // So that the engine's thread can be asked too.
  await send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  })
  await send('Page.addScriptToEvaluateOnNewDocument', { source: before })
  const evaluate: UnwatchedPage['evaluate'] = async (work, ...args_) => {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression: `(${String(work)})(...${JSON.stringify(args_)})`,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    // What it says is what `work` says, as JSON.
    return result.value as Awaited<ReturnType<typeof work>>
  }
  return {
    evaluate,
    async open(url) {
      await send('Page.navigate', { url })
      for (;;) {
        await new Promise(resolve => setTimeout(resolve, 100))
        const isThere = (address: string): boolean =>
          location.href.startsWith(address) &&
          document.readyState === 'complete' &&
          (address === 'about:blank' || 'bench' in globalThis)
        if (await evaluate(isThere, url).catch(() => false)) return
      }
    },
    held: work => heldWhile(send, workers, work),
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    async close() {
      const ended = once(child, 'exit')
      await Promise.race([send('Browser.close'), ended])
      await ended
    },
  }
}

interface Evaluated {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: {
    readonly text: string
    readonly exception?: { readonly description?: string }
  }
}

const addressIn = async (lines: NodeJS.ReadableStream): Promise<string> => {
  let said = ''
  for await (const part of lines) {
    said += String(part)
    const [, host] = /^DevTools listening on ws:\/\/([^/]+)\//m.exec(said) ?? []
    if (host === undefined) continue
    const pages = await (await fetch(`http://${host}/json/list`)).json()
    const [page] = pages as readonly { readonly webSocketDebuggerUrl: string }[]
    if (page !== undefined) return page.webSocketDebuggerUrl
  }
  throw new Error(`Chromium did not start: ${said}`)
}

/** Asks the page, or a thread of it, each question with a number (Chrome DevTools Protocol). */
const linedUp = async (
  address: string,
): Promise<{ readonly send: Send; readonly workers: () => readonly string[] }> => {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  let last = 0
  const waiting = new Map<number, (answer: unknown) => void>()
  const workers = new Set<string>()
  socket.on('message', (data: Buffer) => {
    const { id, result, method, params } = JSON.parse(data.toString()) as {
      readonly id?: number
      readonly result?: unknown
      readonly method?: string
      readonly params?: { readonly sessionId?: string }
    }
    if (id !== undefined) waiting.get(id)?.(result)
    const session = params?.sessionId
    if (session === undefined) return
    if (method === 'Target.attachedToTarget') workers.add(session)
    if (method === 'Target.detachedFromTarget') workers.delete(session)
  })
  const send: Send = <T>(method: string, params: object = {}, sessionId?: string) =>
    new Promise<T>(resolve => {
      last += 1
      // The protocol says what each question is answered with.
      waiting.set(last, answer => resolve(answer as T))
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    })
  return { send, workers: () => [...workers] }
}
