/**
 * Listeners of one value. A new one hears the present value at once, all hear a change, and nobody
 * hears the same value twice: a push that changes nothing costs a comparison and no message.
 */
export interface Watchers<T> {
  watch(listener: (value: T) => void): () => void
  push(value: T): void
  readonly count: number
}

export const watchers = <T>(first: T, same: (a: T, b: T) => boolean): Watchers<T> => {
  const listeners = new Set<(value: T) => void>()
  let present = first
  return {
    watch: listener => {
      // A wrapper, so that one function may listen twice and leave twice.
      const entry = (value: T): void => listener(value)
      listeners.add(entry)
      entry(present)
      return () => {
        listeners.delete(entry)
      }
    },
    push: value => {
      if (same(present, value)) return
      present = value
      for (const listener of listeners) listener(value)
    },
    get count() {
      return listeners.size
    },
  }
}
