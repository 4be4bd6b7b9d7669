import { expect } from 'vitest'
import type { Person } from './person.ts'

/** How many bytes a sealed record of the device has; 0 without one. */
const sizeOf = ({ page }: Person, record: string): Promise<number> =>
  page.evaluate(
    name =>
      new Promise<number>(resolve => {
        const opening = indexedDB.open('herewith')
        opening.addEventListener('success', () => {
          const db = opening.result
          const asking = db.transaction('records').objectStore('records').get(name)
          asking.addEventListener('success', () => {
            const found: unknown = asking.result
            db.close()
            resolve(found instanceof Uint8Array ? found.length : 0)
          })
        })
      }),
    record,
  )

/** Waits until the device has written a sealed record of at least this many bytes. */
export const keptOnDevice = async (
  person: Person,
  record: string,
  bytes: number,
): Promise<void> => {
  await expect.poll(() => sizeOf(person, record), { timeout: 15_000 }).toBeGreaterThan(bytes)
}

/** Waits until a sealed record of the device has been the same for longer than a draft is waited with. */
export const settledOnDevice = async (person: Person, record: string): Promise<void> => {
  const seen: number[] = []
  const same = async (): Promise<boolean> => {
    seen.push(await sizeOf(person, record))
    const last = seen.slice(-4)
    return last.length === 4 && last.every(size => size > 0 && size === last[0])
  }
  await expect.poll(same, { timeout: 30_000, interval: 400 }).toBe(true)
}

/** The names of everything that lies in the device's store. */
export const allThatIsKept = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        const opening = indexedDB.open('herewith')
        opening.addEventListener('success', () => {
          const db = opening.result
          const stores = [...db.objectStoreNames]
          const reading = db.transaction(stores)
          const asked = stores.map(name => [name, reading.objectStore(name).getAllKeys()] as const)
          reading.addEventListener('complete', () => {
            db.close()
            resolve(
              asked.flatMap(([name, { result }]) =>
                result.map(key => `${name} ${JSON.stringify(key)}`),
              ),
            )
          })
        })
      }),
  )
