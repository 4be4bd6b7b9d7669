import { ok, type Result } from '#base/result.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { letGoOfFile, serveFile } from '#web/app/servedFiles.ts'
import type { FileSource } from './fileSource.ts'

/** Where a file can be read. `letGo` when nobody looks at it any more: its bytes leave the memory. */
export interface Address {
  readonly url: string
  readonly letGo: () => void
}

/** Played on its way, while the rest is still with the host; or opened whole, and checked as such. */
export type Way = 'on-its-way' | 'whole'

export const addressOf = async (
  source: FileSource,
  circle: CircleId,
  blob: string,
  way: Way,
): Promise<Result<Address & { readonly way: Way }, Failure>> => {
  const served = way === 'on-its-way' ? await servedAt(source, circle, blob) : undefined
  if (served !== undefined)
    return ok({ way: 'on-its-way', url: served, letGo: () => letGoOfFile(served) })
  // The engine's thread may end under it: asked once more, it comes.
  const opened = await source.open(circle, blob).catch(() => interrupted)
  if (!opened.ok) return opened
  const url = URL.createObjectURL(opened.value)
  return ok({ way: 'whole', url, letGo: () => URL.revokeObjectURL(url) })
}

const interrupted = { ok: false, error: 'interrupted' } as const

const servedAt = async (
  source: FileSource,
  circle: CircleId,
  blob: string,
): Promise<string | undefined> => {
  const pass = await source.pass(circle, blob).catch(() => interrupted)
  return pass.ok ? serveFile(pass.value) : undefined
}
