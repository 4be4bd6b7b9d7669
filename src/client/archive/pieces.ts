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
 * In blobs as long as it is small: the engine's memory holds none of it. What is more goes to a file, readable as
 * the zip itself is: `file` is of the browser's own folder for this origin, and gone with `remove`.
 */
export const filePieces = (
  file: PieceFile,
  read: () => Promise<Blob>,
  remove: () => void,
  memoryBytes: number = 64 * 1_048_576,
): Pieces => {
  const small = blobPieces()
  let inBlobs = 0
  let inFile = 0
  let isOpen = true
  const close = (): void => {
    if (isOpen) file.close()
    isOpen = false
  }
  return {
    add: parts => {
      const bytes = parts.reduce((sum, { length }) => sum + length, 0)
      if (inFile === 0 && inBlobs + bytes <= memoryBytes) {
        inBlobs += bytes
        return small.add(parts)
      }
      for (const part of parts) {
        if (writtenTo(file, part, inFile) < part.length) throw new NoRoom('The device is full')
        inFile += part.length
      }
    },
    end: async () => {
      close()
      if (inFile > 0) return new Blob([await small.end(), await read()], zip)
      remove()
      return small.end()
    },
    drop: () => {
      close()
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
