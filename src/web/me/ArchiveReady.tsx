import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Without } from '#client/archive/archiveFormat.ts'
import { saveFile } from '#web/app/saveFile.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

export interface ArchiveReadyProps {
  readonly file: Blob
  readonly without: readonly Without[]
  readonly onDrop: () => void
}

const two = (part: number): string => String(part).padStart(2, '0')

/**
 * Neutral, for whoever sees the downloads: the day is the device's. One that lacks something is told apart; what
 * it lacks of my own is not said, because that says that there is such a thing.
 */
const fileName = (without: readonly Without[]): string => {
  const now = new Date()
  const part = without.includes('others') ? '-without-others' : without.length > 0 ? '-in-part' : ''
  return `archive-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}${part}.zip`
}

/** It lies in memory only, until it is saved or this screen is left. */
export const ArchiveReady = ({ file, without, onDrop }: ArchiveReadyProps): JSX.Element => {
  const text = useText().archive
  const [saved, setSaved] = useState(false)
  return (
    <div class="stack">
      {saved ? (
        <Notice kind="info" title={text.savedTitle} todo={text.savedWhat} />
      ) : (
        <Notice kind="info" title={text.doneTitle} todo={text.doneWhat} />
      )}
      <p>{text.openTitle}</p>
      <Button
        kind="primary"
        wide
        onPress={() => {
          saveFile(file, fileName(without))
          setSaved(true)
        }}
      >
        {text.save}
      </Button>
      <Button wide onPress={onDrop}>
        {saved ? text.finish : text.drop}
      </Button>
    </div>
  )
}
