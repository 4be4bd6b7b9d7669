import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { PersonView } from '#core/people/view.ts'
import type { PageView } from '#core/page/pageView.ts'
import { headLength } from '#protocol/envelope.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import { refreshCircleLog } from '../log/circleLog.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { StoredEntry } from '../store/deviceStore.ts'
import type { FileBytes } from './archiveMedia.ts'
import type { KeptIndex } from '../kept/keptFormat.ts'
import type { Without } from './archiveFormat.ts'
import type { ArchiveWords } from './archiveWords.ts'
import type { Pieces } from './pieces.ts'

/** What happens while an archive is made, for the screen to put into words. */
export type ArchiveProgress =
  | { readonly kind: 'reading'; readonly circle: string | undefined }
  | { readonly kind: 'proof'; readonly circle: string | undefined }
  /** Pictures and voice notes: so many of all of them. */
  | { readonly kind: 'files'; readonly done: number; readonly of: number }
  /** Words were taken back meanwhile: it begins again, without them. */
  | { readonly kind: 'again' }
  /** What an archive that was brought back holds goes along. */
  | { readonly kind: 'earlier' }

/** One circle as it is when the archive begins. Entries that come later are not in it. */
export interface HeldCircle {
  readonly log: CircleLog
  readonly circle: Circle
  readonly position: number
  readonly head: Bytes
  readonly status: 'ok' | 'halted' | 'gone'
  /** The self circle: its pages are shown, its secrets never leave the account. */
  readonly isSelf: boolean
}

/** One of them: what is kept of it, and each of its files as it was. */
export interface KeptSource {
  readonly index: KeptIndex
  readonly open: (name: string) => AsyncIterable<Bytes>
}

/** All that an archive is made from. */
export interface ArchiveSource {
  /** Archives that were brought back: they go along, byte for byte. */
  readonly kept: readonly KeptSource[]
  /** What is left out by choice. */
  readonly without: readonly Without[]
  readonly device: Device
  readonly me: AccountId
  readonly name: string | undefined
  readonly circles: readonly Pick<HeldCircle, 'log' | 'status' | 'isSelf'>[]
  readonly pages: () => readonly PageView[]
  readonly people: () => readonly PersonView[]
  readonly words: ArchiveWords
  readonly timeZone: string | undefined
  readonly withSecrets: boolean
  /** Where the zip goes while it is written. */
  readonly pieces: () => Promise<Pieces>
  /** A whole file, checked; `undefined` when it cannot be had now. */
  readonly fileBytes: FileBytes
  /** Runs `work` while nothing else changes the circle. */
  readonly alone: <T>(log: CircleLog, work: () => Promise<T>) => Promise<T>
  readonly tell: (progress: ArchiveProgress) => void
  /** Nobody wants it any more; asked between batches. */
  readonly isStopped: () => boolean
  /** Lets everything else of this thread have its turn. */
  readonly pause: () => Promise<void>
}

export const batchLength = 256

/** A moment in which fold and log are of the same position. */
export const holdCircle = (
  { device, alone }: ArchiveSource,
  found: Pick<HeldCircle, 'log' | 'status' | 'isSelf'>,
): Promise<HeldCircle> =>
  alone(found.log, async () => {
    await refreshCircleLog(device, found.log)
    const { fold, state } = found.log
    return { ...found, circle: fold.circle, position: state.seq, head: state.head }
  })

/** The entries of a circle up to where it stood, in batches; ends early when nobody wants them. */
export async function* batchesOf(
  source: ArchiveSource,
  { log, position }: HeldCircle,
): AsyncIterable<readonly StoredEntry[]> {
  for (let from = 1; from <= position && !source.isStopped(); from += batchLength) {
    const limit = Math.min(batchLength, position - from + 1)
    yield await source.device.store.entries(log.id, from, limit)
    await source.pause()
  }
}

/** Whether words were taken back since: an archive that still holds them is not handed out. */
export const wasTakenBackSince = async (
  { device }: ArchiveSource,
  { log, position }: HeldCircle,
): Promise<boolean> => {
  for (let from = position + 1; ; from += batchLength) {
    const entries = await device.store.entries(log.id, from, batchLength)
    if (entries.some(({ wire }) => isRedact(wire))) return true
    if (entries.length < batchLength) return false
  }
}

const isRedact = (wire: Uint8Array): boolean => {
  if (wire[2] !== 1) return false
  const event = parseControlEvent(parseStrictJson(wire.subarray(headLength)))
  return event !== undefined && event !== 'update-needed' && event.t === 'redact'
}
