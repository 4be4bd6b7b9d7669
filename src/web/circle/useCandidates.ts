import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { appState } from '#web/app/engine.ts'

/**
 * Whom I share a circle with; `undefined` until they are looked up. Looked up anew when something of my circles
 * changes: on a slow line their names come after the screen.
 */
export const useCandidates = (
  look: () => Outcome<readonly Candidate[]>,
): readonly Candidate[] | undefined => {
  const [found, setFound] = useState<readonly Candidate[] | undefined>(undefined)
  const { circles } = appState.value
  useEffect(() => {
    let wanted = true
    const read = async (): Promise<void> => {
      const candidates = await look()
      if (wanted) setFound(before => (candidates.ok ? candidates.value : (before ?? [])))
    }
    void read()
    return () => {
      wanted = false
    }
  }, [circles])
  return found
}
