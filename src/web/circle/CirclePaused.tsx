import type { JSX } from 'preact'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

/** Writing is paused; whoever is not safe is not left with that. */
export const CirclePaused = ({ writes }: { readonly writes: boolean }): JSX.Element => {
  const t = useText().report
  const { openHelp } = useSafety()
  if (writes) return <p class="soft">{t.pausedMine}</p>
  return (
    <div class="card card-quiet stack">
      <p>{t.paused}</p>
      <p>{t.pausedUnsafe}</p>
      <Button kind="help" onPress={openHelp}>
        {t.dangerDo}
      </Button>
    </div>
  )
}
