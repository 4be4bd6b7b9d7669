import type { Person } from './person.ts'

/** Waits until the device has written a sealed record of at least this many bytes. */
export const keptOnDevice = async (
  { page }: Person,
  record: string,
  bytes: number,
): Promise<void> => {
  await page.waitForFunction(
    async ([name, least]) => {
      const size = await new Promise<number>(resolve => {
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
      })
      return size >= least
    },
    [record, bytes] as const,
    { polling: 100 },
  )
}
