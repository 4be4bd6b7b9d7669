/**
 * One at a time, by name. In a browser `navigator.locks`, which holds across tabs and lets go when
 * a tab dies; elsewhere one process is all there is.
 */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

export const processLocks = (): Locks => {
  const last = new Map<string, Promise<unknown>>()
  return {
    request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const before = last.get(name) ?? Promise.resolve()
      const mine = before.then(work, work)
      last.set(name, mine)
      const done = (): void => {
        if (last.get(name) === mine) last.delete(name)
      }
      mine.then(done, done)
      return mine
    },
  }
}

export const browserLocks = (locks: LockManager): Locks => ({
  request: async <T>(name: string, work: () => Promise<T>): Promise<T> => locks.request(name, work),
})
