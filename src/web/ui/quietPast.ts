import type { Past } from './layers.ts'

/** A browser's history in which addresses may be kept from whoever looks through it. */
export interface QuietPast extends Past {
  /** Path and query of the screen now shown. */
  readonly address: () => string
}

/**
 * X18: while `hides`, no address of a screen comes into the history that a browser lists: every entry has the
 * address of the start, and its screen stands in its state. It comes back when the page is read again.
 */
export const quietPast = (past: Past, here: () => string, hides: () => boolean): QuietPast => {
  const hidden = (): string | undefined => {
    const at = partsOf(past.state)['at']
    return typeof at === 'string' && at.startsWith('/') ? at : undefined
  }
  const write =
    (how: 'pushState' | 'replaceState') =>
    (state: unknown, unused: string, url?: string): void => {
      const at = url ?? hidden()
      // What stands after # is a secret: it goes into no state, which a browser writes to its disk.
      const isHidden = at !== undefined && !at.includes('#') && (url === undefined || hides())
      if (isHidden)
        past[how]({ ...partsOf(state), at }, unused, url === undefined ? undefined : '/')
      else past[how](state, unused, url)
    }
  return {
    get state() {
      return past.state
    },
    pushState: write('pushState'),
    replaceState: write('replaceState'),
    go: by => past.go(by),
    address: () => hidden() ?? here(),
  }
}

const partsOf = (state: unknown): Readonly<Record<string, unknown>> =>
  typeof state === 'object' && state !== null ? { ...state } : {}
