import type { FilePass } from '#client/commands/fileCommands.ts'

/** More than any screen shows at once. The oldest goes; whoever still needs it asks again. */
export const maxPasses = 256

/** What the service worker can open, in its memory and nowhere else (F11). */
export interface FilePasses {
  /** Gives a new address to what a page may read. */
  readonly add: (page: string, pass: FilePass) => string
  /** `undefined` for every other page than the one that brought it. */
  readonly find: (page: string, address: string) => FilePass | undefined
  readonly drop: (page: string, address: string) => void
  readonly forget: () => void
}

export const filePasses = (newAddress: () => string): FilePasses => {
  const all = new Map<string, { readonly page: string; readonly pass: FilePass }>()
  const find: FilePasses['find'] = (page, address) => {
    const found = all.get(address)
    // A request without a page is somebody who opens the address itself.
    return page !== '' && found?.page === page ? found.pass : undefined
  }
  return {
    add: (page, pass) => {
      const address = newAddress()
      all.set(address, { page, pass })
      for (const oldest of all.keys()) {
        if (all.size <= maxPasses) break
        all.delete(oldest)
      }
      return address
    },
    find,
    drop: (page, address) => {
      if (find(page, address) !== undefined) all.delete(address)
    },
    forget: () => all.clear(),
  }
}
