import { signal, type ReadonlySignal } from '@preact/signals'
import { scriptUrl } from './scriptUrl.ts'

const waiting = signal<ServiceWorker | undefined>(undefined)

/** A newer version is on this device and waits until the person takes it. */
export const updateWaits: ReadonlySignal<ServiceWorker | undefined> = waiting

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
      waiting.value = registration.waiting
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  setInterval(() => {
    registration.update().catch(() => {
      // No connection; the next look is in an hour.
    })
  }, lookAgainMs)
}

/** Takes the newer version and opens the app anew in it. */
export const takeUpdate = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting.value?.postMessage('take')
}
