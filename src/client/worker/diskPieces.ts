import { filePieces, type PieceFile, type Pieces } from '../archive/pieces.ts'

const prefix = 'archive-'
const lockOf = (name: string): string => `${prefix}file:${name}`

/**
 * A file of this origin's own, for a zip that is too large for memory. `undefined` where there is no such
 * place, as in a private window. A lock says that somebody still needs it: what nobody holds is removed.
 */
export const openDiskPieces = async (): Promise<Pieces | undefined> => {
  try {
    await sweepPieces()
    const folder = await navigator.storage.getDirectory()
    const name = `${prefix}${crypto.randomUUID()}`
    const letGo = await held(lockOf(name))
    const handle = await folder.getFileHandle(name, { create: true })
    if (!isOfWorker(handle)) return undefined
    const file = await handle.createSyncAccessHandle()
    const remove = (): void => {
      letGo()
      void folder.removeEntry(name).catch(() => undefined)
    }
    return filePieces(file, () => handle.getFile(), remove)
  } catch {
    return undefined // No such place, or no room in it: memory it is.
  }
}

/** What files have in workers alone; the types of a page do not know it. */
interface OfWorker {
  createSyncAccessHandle(): Promise<PieceFile>
}

const isOfWorker = (handle: FileSystemFileHandle): handle is FileSystemFileHandle & OfWorker =>
  'createSyncAccessHandle' in handle

/** What a page left behind that was ended in the middle. */
export const sweepPieces = async (): Promise<void> => {
  try {
    const folder = await navigator.storage.getDirectory()
    for await (const name of folder.keys())
      if (name.startsWith(prefix))
        await navigator.locks.request(lockOf(name), { ifAvailable: true }, async lock => {
          if (lock !== null) await folder.removeEntry(name)
        })
  } catch {
    // No such place: nothing was left there.
  }
}

/** Answers when it is held; what it answers lets go. The end of this thread lets go too. */
const held = (name: string): Promise<() => void> =>
  new Promise(resolve => {
    void navigator.locks.request(
      name,
      () =>
        new Promise<void>(letGo => {
          resolve(letGo)
        }),
    )
  })
