import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { BroughtBack, RestoreStep } from '#client/commands/archiveCommands.ts'
import { commands, useRestoreStep } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { go } from '#web/ui/route.ts'
import { Restore } from './Restore.tsx'

/** A file that somebody took with them, brought back into the account they have now. */
export const RestoreScreen = (): JSX.Element => {
  const { busy, failure, run } = useAction()
  const dropping = useAction()
  const step: RestoreStep | undefined = useRestoreStep()
  const [back, setBack] = useState<BroughtBack | 'stopped' | undefined>(undefined)
  const [unfinished, setUnfinished] = useState(false)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await commands.archive.unfinished()
      setUnfinished(found.ok && found.value)
    }
    void look()
  }, [busy, dropping.busy])
  return (
    <Restore
      step={step}
      busy={busy}
      failure={failure ?? dropping.failure}
      unfinished={unfinished && !busy}
      back={back}
      onChoose={file => {
        setBack(undefined)
        run(
          () => commands.archive.bringBack(file),
          value => setBack(value ?? 'stopped'),
        )
      }}
      onStop={() => void commands.archive.stopBringing()}
      onDrop={() => dropping.run(() => commands.archive.dropUnfinished())}
      onCircles={() => go(paths.circles)}
    />
  )
}
