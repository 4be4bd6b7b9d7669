import { idFrom } from '#base/ids.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { TakenBack } from '../blobs/blobStore.ts'
import type { StoredEntry } from '../entryLog/entryLog.ts'

/** Which files the accepted entries take back. */
export const takenBackIn = (entries: readonly StoredEntry[]): readonly TakenBack[] =>
  entries.flatMap((entry): readonly TakenBack[] => {
    if (entry.kind !== 1) return []
    const event = parseControlEvent(parseStrictJson(entry.body))
    if (event === undefined || event === 'update-needed' || event.t !== 'redact') return []
    if (event.all === true && event.a !== undefined) return [{ kind: 'all', of: event.a }]
    const by = idFrom('account', entry.accountId)
    // The rules let a `mod` that names files pass from stewards alone.
    return event.blobs === undefined
      ? []
      : [{ kind: 'named', by, mod: event.mod === true, blobs: event.blobs }]
  })
