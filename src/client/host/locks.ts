/**
 * One at a time, by name. In a browser `navigator.locks`, which holds across tabs and lets go when
 * a tab dies; elsewhere one process is all there is.
 */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

export const processLocks = (): Locks => {
  const last = new Map<string, Promise<void>>()
  return {
    request: async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const before = last.get(name)
      let letGo: (() => void) | undefined
      const mine = new Promise<void>(resolve => {
        letGo = resolve
      })
      last.set(name, mine)
      await before
      try {
        return await work()
      } finally {
        if (last.get(name) === mine) last.delete(name)
        letGo?.()
      }
    },
  }
}

export const browserLocks = (locks: LockManager): Locks => ({
  request: async <T>(name: string, work: () => Promise<T>): Promise<T> => locks.request(name, work),
})
