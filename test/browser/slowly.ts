import type { BrowserContext, CDPSession, Page } from 'playwright-core'

/**
 * `HEREWITH_SLOW=6`: as on a cheap phone. Each page computes six times as slowly, and all between it and its engine
 * is under way for a while, in both directions and in order: the browser slows no worker by itself.
 */
const times = Number(process.env['HEREWITH_SLOW'] ?? 1)
export const isSlow = times > 1
const underWayMs = times * 40

const lines = new WeakMap<Page, Promise<CDPSession>>()

const setRate = async (page: Page, rate: number): Promise<void> => {
  const line = await lines.get(page)
  await line?.send('Emulation.setCPUThrottlingRate', { rate })
}

export const slowDown = async (context: BrowserContext): Promise<void> => {
  if (!isSlow) return
  context.on('page', async page => {
    lines.set(page, context.newCDPSession(page))
    await setRate(page, times)
  })
  await context.addInitScript(holdBack, underWayMs)
}

/** What a test computes in the page belongs to no phone. */
export const atFullSpeed = async <T>(page: Page, act: () => Promise<T>): Promise<T> => {
  await setRate(page, 1)
  try {
    return await act()
  } finally {
    if (isSlow) await setRate(page, times)
  }
}

/** Runs in the page, before the app. Two timers of the same length end in the order in which they began. */
const holdBack = (ms: number): void => {
  const Real = globalThis.Worker
  globalThis.Worker = class extends Real {
    override postMessage(
      message: unknown,
      how?: Transferable[] | StructuredSerializeOptions,
    ): void {
      const post = (): void =>
        super.postMessage(message, Array.isArray(how) ? { transfer: how } : how)
      setTimeout(post, ms)
    }
    override addEventListener(
      kind: string,
      listener: EventListenerOrEventListenerObject,
      how?: boolean | AddEventListenerOptions,
    ): void {
      const hear = (event: Event): void =>
        typeof listener === 'function' ? listener(event) : listener.handleEvent(event)
      super.addEventListener(kind, event => setTimeout(hear, ms, event), how)
    }
  }
}
