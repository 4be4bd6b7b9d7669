import { signal, type ReadonlySignal } from '@preact/signals'
import { scriptUrl } from './scriptUrl.ts'
import { askVersion, refusedRelease } from './workerWords.ts'

interface Waiting {
  readonly worker: ServiceWorker
  /** As it calls itself; an older one, or one that is being fetched, does not say. */
  readonly version: string | undefined
}

const waiting = signal<Waiting | undefined>(undefined)
const refused = signal(false)

/** A newer version is on this device and waits until the person takes it. */
export const updateWaits: ReadonlySignal<Waiting | undefined> = waiting

/** A version came that was not signed like this one (attack C4); this one goes on. */
export const updateRefused: ReadonlySignal<boolean> = refused

export const forgetRefused = (): void => {
  refused.value = false
}

const lookAgainMs = 3_600_000

/**
 * Keeps this version on the device, so that the app opens without a connection, and looks now and
 * then for a newer one. A newer one is never taken by itself: a host that turned bad would else
 * reach everybody within a day.
 */
export const keepOnDevice = async (): Promise<void> => {
  // A private window or an odd browser may have none; the app runs without.
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(scriptUrl('/serviceWorker.js'))
  const look = (): void => {
    // Without a controller this is the first visit: nothing older is in use.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      show(registration.waiting)
  }
  look()
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === refusedRelease) refused.value = true
  })
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  setInterval(() => {
    registration.update().catch(() => {
      // No connection; the next look is in an hour.
    })
  }, lookAgainMs)
}

const show = (worker: ServiceWorker): void => {
  if (waiting.value?.worker === worker) return
  waiting.value = { worker, version: undefined }
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    port1.close()
    const isVersion = typeof data === 'string' && /^[\w.+-]{1,32}$/.test(data)
    if (isVersion && waiting.value?.worker === worker) waiting.value = { worker, version: data }
  })
  port1.start()
  worker.postMessage(askVersion, [port2])
}

/** Takes the newer version and opens the app anew in it. */
export const takeUpdate = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting.value?.worker.postMessage('take', [])
}
