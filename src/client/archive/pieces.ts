/** Where the bytes of a zip go while it is written, so that its size does not matter to memory. */
export interface Pieces {
  add(parts: readonly Uint8Array<ArrayBuffer>[]): void
  /** All of it. It can be read until it is dropped. */
  end(): Promise<Blob>
  /** Nothing of it is left. */
  drop(): void
}

const zip = { type: 'application/zip' }

/** A browser keeps blobs outside the engine's memory; where, is its own affair. */
export const blobPieces = (): Pieces => {
  let blobs: Blob[] = []
  return {
    add: parts => {
      blobs.push(new Blob([...parts]))
    },
    end: async () => new Blob(blobs, zip),
    drop: () => {
      blobs = []
    },
  }
}

/** Thrown while a zip is written, and a failure for whoever wanted it. */
export class NoRoom extends Error {}

/** As much of the origin's private file system as is needed here. */
export interface PieceFile {
  write(bytes: Uint8Array<ArrayBuffer>, at: { readonly at: number }): number
  close(): void
}

/**
 * In memory as long as it is small. After that in a file, readable as the zip itself is: `file` is
 * of the browser's own folder for this origin, and gone with `remove`.
 */
export const filePieces = (
  file: PieceFile,
  read: () => Promise<Blob>,
  remove: () => void,
  memoryBytes: number = 64 * 1_048_576,
): Pieces => {
  const small = blobPieces()
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let isOpen = true
  let isLarge = false
  const close = (): void => {
    if (isOpen) file.close()
    isOpen = false
  }
  const write = (parts: readonly Uint8Array<ArrayBuffer>[]): void => {
    for (const part of parts) {
      if (writtenTo(file, part, size) < part.length) throw new NoRoom('The device is full')
      size += part.length
    }
  }
  return {
    add: parts => {
      if (!isLarge) {
        waiting.push(...parts)
        const bytes = waiting.reduce((sum, { length }) => sum + length, 0)
        if (bytes < memoryBytes) return
        isLarge = true
        write(waiting)
        waiting = []
      } else write(parts)
    },
    end: async () => {
      close()
      if (isLarge) return new Blob([await read()], zip)
      small.add(waiting)
      waiting = []
      remove()
      return small.end()
    },
    drop: () => {
      close()
      waiting = []
      small.drop()
      remove()
    },
  }
}

/** What is over the quota throws, in the browsers that do not write less. */
const writtenTo = (file: PieceFile, part: Uint8Array<ArrayBuffer>, at: number): number => {
  try {
    return file.write(part, { at })
  } catch {
    return 0
  }
}
