import type { JSX } from 'preact'
import { commands } from '#web/app/engine.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'

export interface LetGoSheetProps {
  readonly archive: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** From every device, for good. */
export const LetGoSheet = ({ archive, onDone, onClose }: LetGoSheetProps): JSX.Element => {
  const text = useText().restore
  return (
    <AskSheet
      title={text.letGoTitle}
      yes={text.letGoYes}
      busyWords={text.letGoBusy}
      act={() => commands.archive.letKeptGo(archive)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{text.letGoWhat}</p>
    </AskSheet>
  )
}
