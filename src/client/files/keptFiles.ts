import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { ok, type Result } from '#base/result.ts'
import { type EventId, eventIdSchema } from '#core/circle/ids.ts'
import { fileSchema, fileView, type FileView, type SharedFile } from '#core/sharing/files.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { Change, DeviceStore, StoreFailure } from '../store/deviceStore.ts'

/** A file that waits for its words: sealed in the store, its key in a sealed record. */
export interface KeptFor {
  readonly draft: EventId
  readonly file: SharedFile
}

export const keptFilesSchema: v.GenericSchema<unknown, readonly KeptFor[]> = v.array(
  v.object({ draft: eventIdSchema, file: fileSchema }),
)

type Done = Result<undefined, StoreFailure>

/** What drafts have beside their words. */
export interface KeptFiles {
  all(): readonly KeptFor[]
  of(draft: EventId): readonly SharedFile[]
  views(draft: EventId): readonly FileView[]
  /** The sealed chunks and what opens them, in one step. */
  add(
    draft: EventId,
    file: SharedFile,
    chunks: ReadonlyMap<string, readonly Bytes[]>,
  ): Promise<Done>
  change(blob: string, how: (file: SharedFile) => SharedFile | undefined): Promise<Done>
  dropOf(draft: EventId): Promise<Done>
  /**
   * The draft is said: `say` commits its words and this change together, so that the files belong to
   * the draft or to the words, whatever happens in between.
   */
  take<T>(
    draft: EventId,
    say: (files: readonly SharedFile[], change: Change) => Promise<T>,
  ): Promise<T>
  /** As it is on the disk: another tab may have written. */
  reload(): Promise<void>
}

export const openKeptFiles = async (
  store: DeviceStore,
  record: SealedRecord<readonly KeptFor[]>,
): Promise<KeptFiles> => {
  let kept = (await record.read()) ?? []
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const before = last
    const done = (async () => {
      await before
      return work()
    })()
    last = done.catch(() => undefined)
    return done
  }
  const reload = async (): Promise<void> => {
    kept = (await record.read()) ?? []
  }
  const changeTo = (next: readonly KeptFor[]): Promise<Change> =>
    record.change(next.length === 0 ? undefined : next)
  const write = (
    changed: (present: readonly KeptFor[]) => readonly KeptFor[],
    also: readonly Change[] = [],
  ): Promise<Done> =>
    inTurn(async () => {
      await reload()
      const next = changed(kept)
      const done = await store.commit([...also, await changeTo(next)])
      if (done.ok) kept = next
      return done
    })
  const dropWhere = (isDropped: (one: KeptFor) => boolean): Promise<Done> =>
    kept.some(isDropped)
      ? write(present => present.filter(one => !isDropped(one)))
      : Promise.resolve(ok(undefined))

  return {
    all: () => kept,
    of: draft => kept.filter(one => one.draft === draft).map(({ file }) => file),
    views: draft => kept.filter(one => one.draft === draft).map(({ file }) => fileView(file)),
    add: (draft, file, chunks) =>
      write(
        present => [...present, { draft, file }],
        [...chunks].map(([blob, sealed]) => ({ kind: 'file', blob, chunks: sealed })),
      ),
    change: (blob, how) =>
      write(present =>
        present.flatMap(one => {
          if (one.file.blob !== blob) return [one]
          const file = how(one.file)
          return file === undefined ? [] : [{ ...one, file }]
        }),
      ),
    dropOf: draft => dropWhere(one => one.draft === draft),
    take: (draft, say) =>
      inTurn(async () => {
        await reload()
        const mine = kept.filter(one => one.draft === draft)
        const others = kept.filter(one => one.draft !== draft)
        const said = await say(
          mine.map(({ file }) => file),
          await changeTo(others),
        )
        await reload()
        return said
      }),
    reload,
  }
}
