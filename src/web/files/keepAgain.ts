import { ok } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleCommands } from '#client/commands/circleCommands.ts'
import type { FileCommands, KeptFile } from '#client/commands/fileCommands.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'

/** What it takes to make a draft of what could not go out. */
export interface Again {
  readonly circles: Pick<CircleCommands, 'newId' | 'saveDraft' | 'drop' | 'dropDraft'>
  readonly files: Pick<FileCommands, 'open' | 'keep'>
}

/** Keeps what could not go out once more, for another draft. The old ones stay until they are dropped. */
export const keepAgain = async (
  files: Again['files'],
  circle: CircleId,
  old: readonly KeptFile[],
  draft: EventId,
): Outcome => {
  for (const { blob, thumb, ...about } of old) {
    const whole = await files.open(circle, blob)
    if (!whole.ok) return whole
    const small = thumb === undefined ? undefined : await files.open(circle, thumb)
    if (small?.ok === false) return small
    const kept = await files.keep(draft, {
      ...about,
      bytes: await bytesOf(whole.value),
      ...(small === undefined ? {} : { thumb: await bytesOf(small.value) }),
    })
    if (!kept.ok) return kept
  }
  return ok(undefined)
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())
