import type { Outcome } from '#client/engine.ts'
import { ok } from '#base/result.ts'

/** A file name says nothing about what it is for. */
const fileName = 'record.json'

/** Asks for what the host served and hands it to the person as a file. */
export const saveEvidence = async (load: () => Outcome<Uint8Array>): Outcome => {
  const result = await load()
  if (!result.ok) return result
  // A copy in memory of its own: what comes from a worker may lie in shared memory.
  const url = URL.createObjectURL(new Blob([new Uint8Array(result.value)]))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return ok(undefined)
}
