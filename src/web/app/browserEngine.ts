// Vite makes this module of the worker's address: it has one export, the default one.
// oxlint-disable-next-line import/default
import engineWorkerUrl from '#client/worker/engineWorker.ts?worker&url'
import type { Engine } from '#client/engine.ts'
import { connectEngine, type EngineThread } from '#client/worker/connectEngine.ts'
import { engineThread, type Traces } from '#client/worker/engineThread.ts'
import type { ToEngine } from '#client/worker/messages.ts'
import { appState, engineHasStopped } from './engine.ts'
import { isInstalled } from './install.ts'
import { keepStorage } from './keepStorage.ts'
import { inBrowser } from './kept.ts'
import { scriptUrl } from './scriptUrl.ts'

const traces: Traces = {
  get: name => inBrowser.get(name) === '1',
  set: (name, value) => inBrowser.set(name, value ? '1' : undefined),
}

/** More deaths than this within a minute are a fault that starting again does not mend. */
const maxDeaths = 3
const minuteMs = 60_000

/** Answers nothing; the screen says that Herewith has stopped. */
const noThread: EngineThread = {
  post: () => {},
  onMessage: () => {},
  onDeath: () => {},
  end: () => {},
}

/** The engine in its own thread, which is started again when the device ends it. */
export const browserEngine = (): Engine => {
  keepStorage({
    storage: navigator.storage,
    kept: inBrowser,
    clearsIdlePages: navigator.vendor.startsWith('Apple') && !isInstalled(),
    isSignedIn: () => appState.value.signIn.kind === 'signed-in',
  })
  let starts: readonly number[] = []
  let worker: Worker | undefined
  const networkIs = (isThere: boolean): void =>
    // A dedicated worker has one line and no origin to name.
    worker?.postMessage({ kind: 'network', isThere } satisfies ToEngine, [])
  addEventListener('online', () => networkIs(true))
  addEventListener('offline', () => networkIs(false))
  // A phone stops the clock of a page it does not show: waiting goes on where it was, far too late.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) networkIs(true)
  })
  return connectEngine(() => {
    const now = Date.now()
    starts = [...starts.filter(at => now - at < minuteMs), now]
    if (starts.length > maxDeaths) {
      engineHasStopped()
      return noThread
    }
    worker = new Worker(scriptUrl(engineWorkerUrl), { type: 'module', name: 'engine' })
    return engineThread(worker, traces, (path, init) => fetch(path, init))
  })
}
