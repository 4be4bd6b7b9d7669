import type { Outcome } from '#client/commands/failure.ts'
import { ok } from '#base/result.ts'
import { saveFile } from '#web/app/saveFile.ts'

/** Asks for what the host served and hands it to the person as a file. */
export const saveEvidence = async (load: () => Outcome<Uint8Array>): Outcome => {
  const result = await load()
  if (!result.ok) return result
  // A copy in memory of its own: what comes from a worker may lie in shared memory.
  saveFile(new Blob([new Uint8Array(result.value)]), 'record.json')
  return ok(undefined)
}
