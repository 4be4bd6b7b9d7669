/**
 * Small words kept in the browser. Storage that is blocked or full keeps them while the page is
 * open, and nobody has to know.
 */
export interface Kept {
  readonly get: (name: string) => string | undefined
  /** `undefined` forgets. */
  readonly set: (name: string, value: string | undefined) => void
  /** Whether something of this name is there for the next page too. */
  readonly lasts: (name: string) => boolean
}

export const keptIn = (storage: () => Storage): Kept => {
  const here = new Map<string, string>()
  return {
    get: name => {
      try {
        return storage().getItem(name) ?? here.get(name)
      } catch {
        return here.get(name)
      }
    },
    set: (name, value) => {
      if (value === undefined) here.delete(name)
      else here.set(name, value)
      try {
        if (value === undefined) storage().removeItem(name)
        else storage().setItem(name, value)
      } catch {
        // It holds while the page is open.
      }
    },
    lasts: name => {
      try {
        return storage().getItem(name) !== null
      } catch {
        return false
      }
    },
  }
}

/** For as long as this tab is open. */
export const inTab: Kept = keptIn(() => sessionStorage)

/** For as long as this page is open: few traces are wanted. */
export const withPage: Kept = keptIn(() => {
  throw new Error('Few traces: nothing is kept')
})

/** Until the browser is told to forget. */
export const inBrowser: Kept = keptIn(() => localStorage)
