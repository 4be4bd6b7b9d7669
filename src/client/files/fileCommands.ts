import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { maxFileBytes } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import type { CircleId } from '#core/circle/ids.ts'
import {
  fileSchema,
  fileView,
  type FileView,
  maxPictures,
  maxVoices,
  type SealedFile,
  type SharedFile,
} from '#core/sharing/files.ts'
import { blobKey } from '#crypto/blob.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import type { Failure } from '../commands/failure.ts'
import type { FileCommands, NewFile } from '../commands/fileCommands.ts'
import { failureSaid } from '../sync/failure.ts'
import { blobIdOf, fileIn, filesOf, sealedIn } from './filesOf.ts'
import { openFile } from './openFile.ts'
import { sealFile } from './sealFile.ts'

export interface FileContext {
  readonly deps: EngineDeps
  running(): Promise<Running | undefined>
  /** What drafts have is different. */
  draftsChanged(): void
}

/** Files of drafts, and of words that are here. */
export const fileCommands = (context: FileContext): FileCommands => {
  const { deps } = context
  const withRunning = whileSignedIn(() => context.running())
  const changed = (): void => {
    deps.bus.post({ kind: 'drafts' })
    context.draftsChanged()
  }

  // The next is sealed while this one is stored; they stand in the order in which they were given.
  let before: Promise<unknown> = Promise.resolve()
  const inOrder = <S, T>(sealing: Promise<S>, store: (sealed: S) => Promise<T>): Promise<T> => {
    const mine = Promise.all([sealing, before]).then(([sealed]) => store(sealed))
    before = mine.catch(() => undefined)
    return mine
  }

  return {
    keep: (draft, given) =>
      withRunning(({ kept }) =>
        inOrder(sealNew(given, deps), async (made): Promise<Result<FileView, Failure>> => {
          if (made === undefined) return err('not-a-file')
          const { file, chunks } = made
          if (isOneTooMany(kept.of(draft), file)) return err('too-many-files')
          const stored = await kept.add(draft, file, chunks)
          if (!stored.ok) return err('device-full')
          changed()
          return ok(fileView(file))
        }),
      ),
    describe: (draft, blob, words) =>
      withRunning(async ({ kept }) => {
        const file = kept.of(draft).find(one => one.blob === blob)
        if (file === undefined) return err('no-longer-there')
        const described = v.safeParse(fileSchema, { ...file, words })
        if (!described.success) return err('not-a-file')
        const stored = await kept.change(blob, () => described.output)
        changed()
        return stored.ok ? ok(undefined) : err('device-full')
      }),
    forget: (draft, blob) =>
      withRunning(async ({ kept, uploads }) => {
        if (!kept.of(draft).some(one => one.blob === blob)) return err('no-longer-there')
        const stored = await kept.change(blob, () => undefined)
        uploads.wake()
        changed()
        return stored.ok ? ok(undefined) : err('device-full')
      }),
    pass: (circle, blob) =>
      withRunning(async running => {
        const log = running.log(circle)
        const file = log === undefined ? undefined : fileIn(log.fold.circle, blob)
        if (file === undefined) return err('no-longer-there')
        const { size, chunkSize, mime } = file
        return ok({ blob, circle, key: await keyOf(file), size, chunkSize, mime })
      }),
    open: (circle, blob) =>
      withRunning(async running => {
        const here = fileHere(running, blob)
        const log = running.log(circle)
        const file = here ?? (log === undefined ? undefined : fileIn(log.fold.circle, blob))
        if (file === undefined) return err('no-longer-there')
        const opened = await openFile(file, index => chunkOf(running, circle, blob, index))
        return opened.ok ? ok(new Blob([opened.value], { type: file.mime })) : opened
      }),
  }
}

/** From this device while it is here, from the host otherwise. */
export const chunkOf = async (
  { desk }: Running,
  circle: CircleId,
  blob: string,
  index: number,
): Promise<Result<Bytes, Failure>> => {
  const here = await desk.device.store.fileChunk(blob, index)
  if (here !== undefined) return ok(here)
  const chunk = await desk.host.chunk(circle, blobIdOf(blob), index)
  return chunk.ok ? chunk : err(failureSaid(chunk.error))
}

const keyOf = ({ blob, key }: SealedFile): Promise<CryptoKey> =>
  // Both were read by a schema that knows their length.
  blobKey(fromBase64Url(key) ?? new Uint8Array(), fromBase64Url(blob) ?? new Uint8Array())

const fileHere = ({ kept, desk }: Running, blob: string): SealedFile | undefined =>
  sealedIn([
    ...kept.all().map(({ file }) => file),
    ...desk.outbox.all().flatMap(({ event }) => filesOf(event)),
  ]).find(file => file.blob === blob)

const isOneTooMany = (present: readonly SharedFile[], { kind }: SharedFile): boolean =>
  present.filter(file => file.kind === kind).length >= (kind === 'voice' ? maxVoices : maxPictures)

interface Made {
  readonly file: SharedFile
  readonly chunks: ReadonlyMap<string, readonly Bytes[]>
}

/** `undefined`: not a file as an event may name it. */
const sealNew = async (
  { bytes, thumb, ...about }: NewFile,
  { random }: EngineDeps,
): Promise<Made | undefined> => {
  const isSound = [bytes, ...(thumb === undefined ? [] : [thumb])].every(
    ({ length }) => length > 0 && length <= maxFileBytes,
  )
  if (!isSound) return undefined
  const large = await sealFile(bytes, about.mime, random)
  const small = thumb === undefined ? undefined : await sealFile(thumb, about.mime, random)
  const named = v.safeParse(fileSchema, {
    ...about,
    ...large.file,
    ...(small === undefined ? {} : { thumb: small.file }),
  })
  const sealed = small === undefined ? [large] : [large, small]
  return named.success
    ? { file: named.output, chunks: new Map(sealed.map(({ file, chunks }) => [file.blob, chunks])) }
    : undefined
}
