import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'

type Shown = ComponentType<KeptLaterProps>

export interface KeptLaterProps {
  readonly onOpen: (path: string) => void
}

/** What was brought back from an archive: its part of the app comes only where there is something. */
export const KeptLater = ({ onOpen }: KeptLaterProps): JSX.Element | null => {
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const kept = await commands.archive.kept()
      if (!kept.ok || kept.value.length === 0) return
      const { KeptCircles } = await import('#web/kept/KeptCircles.tsx')
      if (wanted) setShown(() => KeptCircles)
    }
    // Should it not come, the circles that live are there all the same.
    look().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [])
  const Kept = shown
  return Kept === undefined ? null : <Kept onOpen={onOpen} />
}
