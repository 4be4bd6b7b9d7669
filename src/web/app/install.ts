import { signal, type ReadonlySignal } from '@preact/signals'

interface InstallAsk extends Event {
  prompt(): Promise<unknown>
}

const waiting = signal<InstallAsk | undefined>(undefined)
const can = signal(false)

/** The browser offers to put the app on the device. */
export const canInstall: ReadonlySignal<boolean> = can

const isAsk = (event: Event): event is InstallAsk => 'prompt' in event

/** To be called once, before the browser makes its offer. */
export const hearInstallOffer = (): void => {
  addEventListener('beforeinstallprompt', event => {
    // Nothing pops up by itself: the offer waits in *Me*.
    event.preventDefault()
    if (!isAsk(event)) return
    waiting.value = event
    can.value = true
  })
}

export const askToInstall = async (): Promise<void> => {
  const ask = waiting.value
  waiting.value = undefined
  can.value = false
  await ask?.prompt()
}

export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches
