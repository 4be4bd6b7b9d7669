import { err, ok, type Result } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import { limits } from '#protocol/limits.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { eventIdOfEntry } from '../log/facts.ts'
import { filesOfEntry, sealedIn } from '../files/filesOf.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { writeControl } from './writeControl.ts'

const maxIds = 256

/**
 * Takes words back: from the host at once, from every device when it next connects. The same words
 * in a second entry go with them, and so does everything of this person that still waits here.
 */
export const takeBack = async (
  desk: Desk,
  log: CircleLog,
  entries: readonly EntryId[],
): Promise<Result<undefined, Failure>> => {
  const me = desk.device.identity().accountId
  const ids = [...new Set(entries.flatMap(entry => [entry, ...copiesOf(log, entry)]))]
  const places = await desk.device.store.find(log.id, ids.map(eventIdOfEntry))
  const known = ids.filter(id => places.has(eventIdOfEntry(id)))
  if (known.length === 0) return err('no-longer-there')
  const others = known.some(id => places.get(eventIdOfEntry(id))?.accountId !== me)
  const { circle } = log.fold
  const named = known.map(id => ({ id, blobs: blobsIn(filesOfEntry(circle, id)) }))
  return redact(desk, log, named, others)
}

/** An entry whose words go, and the files that stand beside them. */
export interface Taken {
  readonly id: string
  readonly blobs: readonly string[]
}

export const blobsIn = (files: readonly SharedFile[]): readonly string[] =>
  sealedIn(files).map(({ blob }) => blob)

/** Names entries whose words go, a batch at a time; `others`: as a steward, with a visible mark. */
export const redact = async (
  desk: Desk,
  log: CircleLog,
  taken: readonly Taken[],
  others: boolean,
): Promise<Result<undefined, Failure>> => {
  for (const batch of batches(taken)) {
    const ids = batch.map(({ id }) => idText(id))
    const blobs = [...new Set(batch.flatMap(one => one.blobs))]
    const written = await writeControl(desk, log, async () =>
      ok({
        t: 'redact',
        ids,
        ...(blobs.length === 0 ? {} : { blobs }),
        ...(others ? { mod: true as const } : {}),
      }),
    )
    if (!written.ok) return written
  }
  return ok(undefined)
}

/** As many as one entry may name; what one share has always fits. */
function* batches(taken: readonly Taken[]): Iterable<readonly Taken[]> {
  let batch: Taken[] = []
  let blobs = 0
  for (const one of taken) {
    if (batch.length === maxIds || blobs + one.blobs.length > limits.redactBlobs) {
      yield batch
      batch = []
      blobs = 0
    }
    batch.push(one)
    blobs += one.blobs.length
  }
  if (batch.length > 0) yield batch
}

/** Further entries with the same words: a draft that was sealed twice. */
const copiesOf = (log: CircleLog, entry: EntryId): readonly EntryId[] => {
  const { shares, moves, copies } = log.fold.circle.sharing
  const words = own(shares, entry) ?? own(moves, entry)
  return words === undefined ? [] : (own(copies, `${words.by}/${words.id}`) ?? [])
}
