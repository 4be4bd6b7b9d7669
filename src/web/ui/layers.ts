/** What `layers` needs of the browser's history; a test brings its own. */
export interface Past {
  readonly state: unknown
  pushState(state: unknown, unused: string, url?: string): void
  replaceState(state: unknown, unused: string, url?: string): void
  go(by: number): void
}

export interface Layers {
  /** A sheet opened: Back now closes it. Call what is returned when it closed any other way. */
  readonly open: (onBack: () => void) => () => void
  /** Goes to another address. Open layers are taken out of the history first. */
  readonly go: (url: string, how?: 'push' | 'replace') => void
  /** To be called on every `popstate`. */
  readonly onPop: () => void
  /** From now on the history stays as it is: a step in it would call off a leaving on its way. */
  readonly end: () => void
}

interface Layer {
  readonly onBack: () => void
  /** Writes its entry into the history. */
  readonly enter: () => void
}

/**
 * Sheets in the history, so that the back button closes the top one and leaves the page alone.
 *
 * Each open sheet owns one history entry with the address of the page below it. Taking entries out
 * is slow (the browser answers with `popstate`), so whatever wants to go somewhere meanwhile waits.
 */
export const makeLayers = (past: Past, onMoved: () => void): Layers => {
  let open: readonly Layer[] = []
  let leaving = 0
  let expected = false
  let waiting: readonly (() => void)[] = []
  let ended = false

  const flush = (): void => {
    if (leaving === 0 || expected || ended) return
    expected = true
    past.go(-leaving)
    leaving = 0
  }

  const takeOut = (count: number): void => {
    if (count === 0) return
    leaving += count
    // Two sheets that close together leave in one step.
    queueMicrotask(flush)
  }

  const whenStill = (act: () => void): void => {
    if (ended) return
    if (leaving === 0 && !expected) act()
    else waiting = [...waiting, act]
  }

  /** What still waits to enter the history has no entry in it: taking one out would leave the page. */
  const close = (closing: readonly Layer[]): void => {
    open = open.filter(layer => !closing.includes(layer))
    const before = waiting.length
    waiting = waiting.filter(act => !closing.some(layer => layer.enter === act))
    takeOut(closing.length - (before - waiting.length))
  }

  return {
    open: onBack => {
      const layer = { onBack, enter: () => past.pushState({ layer: open.length }, '') }
      open = [...open, layer]
      whenStill(layer.enter)
      return () => {
        if (open.includes(layer)) close([layer])
      }
    },
    go: (url, how = 'push') => {
      close(open)
      whenStill(() => {
        if (how === 'push') past.pushState(null, '', url)
        else past.replaceState(null, '', url)
        onMoved()
      })
    },
    onPop: () => {
      if (expected) {
        expected = false
        if (leaving > 0) {
          flush()
          return
        }
        const acts = waiting
        waiting = []
        // One of them may close a layer: those after it wait again.
        for (const act of acts) whenStill(act)
        return
      }
      const top = open.at(-1)
      if (top === undefined) onMoved()
      else {
        open = open.slice(0, -1)
        top.onBack()
      }
    },
    end: () => {
      ended = true
    },
  }
}
