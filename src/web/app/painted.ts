/** What is asked of the page; a browser has it all, a test brings its own. */
export interface PaintedPage {
  readonly isHidden: () => boolean
  /** Says when something was painted for the first time, if this browser tells. */
  readonly onFirstPaint: ((then: () => void) => void) | undefined
  readonly onHidden: (then: () => void) => void
  readonly onFrame: (then: () => void) => void
  readonly after: (ms: number, then: () => void) => void
}

/** What comes after the paint is worth more than the order, should a browser never tell. */
const atMostMs = 3000

/**
 * Resolves when what was drawn has been painted. A page that nobody looks at is not painted and has
 * no frames: it is not waited for.
 */
export const painted = (page: PaintedPage): Promise<void> =>
  new Promise(resolve => {
    if (page.isHidden()) return resolve()
    page.onHidden(resolve)
    page.after(atMostMs, resolve)
    // A second frame begins only when the first one has been handed over.
    if (page.onFirstPaint === undefined) return page.onFrame(() => page.onFrame(resolve))
    return page.onFirstPaint(resolve)
  })

export const browserPage: PaintedPage = {
  isHidden: () => document.visibilityState === 'hidden',
  onFirstPaint:
    typeof PerformanceObserver === 'function' &&
    PerformanceObserver.supportedEntryTypes.includes('paint')
      ? then => {
          const observer = new PerformanceObserver(list => {
            if (list.getEntriesByName('first-contentful-paint').length === 0) return
            observer.disconnect()
            then()
          })
          observer.observe({ type: 'paint', buffered: true })
        }
      : undefined,
  onHidden: then =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') then()
    }),
  onFrame: then => requestAnimationFrame(then),
  after: (ms, then) => setTimeout(then, ms),
}
