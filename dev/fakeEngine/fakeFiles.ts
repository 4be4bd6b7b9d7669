import { err, ok } from '#base/result.ts'
import type { FileCommands, KeptFile, NewFile } from '#client/commands/fileCommands.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { blobsOf, type FileType, type SharedFile } from '#core/sharing/files.ts'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { hill, tone } from '#web/gallery/inventedMedia.ts'

/** Invented files: kept in the page, never sealed. What is not kept here is a drawn picture. */
export interface FakeFiles {
  readonly commands: FileCommands
  /** The draft's files as its event names them. */
  take(draft: EventId): readonly SharedFile[]
  /** The draft's files as a screen sees them. */
  of(draft: EventId): readonly KeptFile[]
}

interface Kept {
  readonly draft: EventId
  readonly view: KeptFile
  readonly size: number
}

const name = (number: number): string => String(number).padStart(21, '0') + 'A'
const noKey = `${'0'.repeat(42)}A`

/** A file that a story invents. */
export const inventedFile = (
  number: number,
  what: Pick<SharedFile, 'kind' | 'mime' | 'words'> & Partial<SharedFile>,
): SharedFile => ({
  blob: name(number),
  key: noKey,
  size: 1,
  chunkSize: fileChunkBytes,
  sha256: noKey,
  ...what,
})

export const fakeFiles = (circles: () => readonly Circle[], changed: () => void): FakeFiles => {
  const bytes = new Map<string, Blob>()
  let kept: readonly Kept[] = []
  let last = 900

  const put = (blob: Uint8Array, mime: FileType): string => {
    const called = name(++last)
    bytes.set(called, new Blob([Uint8Array.from(blob)], { type: mime }))
    return called
  }
  const view = (file: NewFile): KeptFile => {
    const { bytes: whole, thumb, ...about } = file
    const blob = put(whole, file.mime)
    return { ...about, blob, ...(thumb === undefined ? {} : { thumb: put(thumb, file.mime) }) }
  }
  const shared = (circle: CircleId, blob: string): SharedFile | undefined =>
    circles()
      .filter(({ id }) => id === circle)
      .flatMap(({ sharing }) => [...Object.values(sharing.shares), ...Object.values(sharing.moves)])
      .flatMap(({ files = [] }) => files)
      .find(file => blobsOf([file]).includes(blob))

  const commands: FileCommands = {
    keep: async (draft, file) => {
      const made = view(file)
      kept = [...kept, { draft, view: made, size: file.bytes.length }]
      changed()
      return ok(made)
    },
    describe: async (_, blob, words) => {
      kept = kept.map(each =>
        each.view.blob === blob ? { ...each, view: { ...each.view, words } } : each,
      )
      changed()
      return ok(undefined)
    },
    forget: async (_, blob) => {
      kept = kept.filter(each => each.view.blob !== blob)
      changed()
      return ok(undefined)
    },
    // There is no host to read from: as with a file that has not gone out.
    pass: async () => err('no-longer-there'),
    open: async (circle, blob) => {
      const found = bytes.get(blob)
      if (found !== undefined) return ok(found)
      const file = shared(circle, blob)
      return file === undefined ? err('no-longer-there') : ok(invented(file))
    },
  }
  return {
    commands,
    of: draft => kept.filter(each => each.draft === draft).map(each => each.view),
    take: draft => {
      const mine = kept.filter(each => each.draft === draft)
      kept = kept.filter(each => each.draft !== draft)
      return mine.map(({ view: { thumb, ...about }, size }) => ({
        ...about,
        ...sealedAs(about.blob, about.mime, size),
        ...(thumb === undefined ? {} : { thumb: sealedAs(thumb, about.mime, size) }),
      }))
    },
  }
}

const sealedAs = (blob: string, mime: FileType, size: number) => ({
  blob,
  key: noKey,
  size: Math.max(1, size),
  chunkSize: fileChunkBytes as typeof fileChunkBytes,
  mime,
  sha256: noKey,
})

/** A hill under a sky, or a second of silence. */
const invented = ({ kind, width = 1200, height = 900 }: SharedFile): Blob =>
  kind === 'picture' ? hill(width, height) : tone(1, 0)
