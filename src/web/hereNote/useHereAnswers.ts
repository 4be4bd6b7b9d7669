import { useEffect } from 'preact/hooks'
import { commands, useMine } from '#web/app/engine.ts'

/** Asks for answers once, while something may have come; whoever wrote no note asks the host nothing. */
export const useHereAnswers = (): void => {
  const waits = useMine('hereNotes')?.waits === true
  useEffect(() => {
    if (!waits) return
    // What cannot be asked now is asked when Today is opened again.
    commands.hereNotes.look().catch(() => undefined)
  }, [waits])
}
