import { ok, type Result } from '#base/result.ts'
import type { Failure } from '#client/engine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileSource } from './fileSource.ts'

/** Where a file can be read. `letGo` when nobody looks at it any more: its bytes leave the memory. */
export interface Address {
  readonly url: string
  readonly letGo: () => void
}

export const addressOf = async (
  source: FileSource,
  circle: CircleId,
  blob: string,
): Promise<Result<Address, Failure>> => {
  // The engine's thread may end under it: asked once more, it comes.
  const opened = await source.open(circle, blob).catch(() => interrupted)
  if (!opened.ok) return opened
  const url = URL.createObjectURL(opened.value)
  return ok({ url, letGo: () => URL.revokeObjectURL(url) })
}

const interrupted = { ok: false, error: 'interrupted' } as const
