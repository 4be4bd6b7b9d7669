import { useRef } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import { type KeptWords, useKeptWords } from '#web/sharing/useKeptWords.ts'

export interface BegunAnswer extends KeptWords {
  /** It stood there when the screen was opened: what it lies in is unfolded, and stays so. */
  readonly wasBegun: boolean
}

/** What I am writing to somebody who owned something to me. */
export const useBegunAnswer = (to: EntryId): BegunAnswer => {
  const kept = useKeptWords(`owning/${to}`)
  const wasBegun = useRef(false)
  if (kept.found) wasBegun.current = true
  return { ...kept, wasBegun: wasBegun.current }
}
