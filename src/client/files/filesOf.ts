import { type BlobId, idFrom } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { Event } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import type { SealedFile, SharedFile } from '#core/sharing/files.ts'

/** What an event may carry; only words that can be taken back carry files. */
export const filesOf = (event: Event): readonly SharedFile[] =>
  event.t === 'share-offered' || event.t === 'move-made' ? (event.files ?? []) : []

/** Each is a blob of its own, a smaller picture too. */
export const sealedIn = (files: readonly SharedFile[]): readonly SealedFile[] =>
  files.flatMap(({ thumb, ...file }) => (thumb === undefined ? [file] : [file, thumb]))

/** How the host calls it. */
export const blobIdOf = (blob: string): BlobId =>
  idFrom('blob', fromBase64Url(blob) ?? new Uint8Array())

export const filesOfEntry = ({ sharing }: Circle, entry: EntryId): readonly SharedFile[] =>
  own(sharing.shares, entry)?.files ?? own(sharing.moves, entry)?.files ?? []

/** One that words in this circle name. */
export const fileIn = ({ sharing }: Circle, blob: string): SealedFile | undefined => {
  for (const words of [sharing.shares, sharing.moves])
    for (const { files = [] } of Object.values(words)) {
      const found = sealedIn(files).find(file => file.blob === blob)
      if (found !== undefined) return found
    }
  return undefined
}
