import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { saveFile } from '#web/app/saveFile.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

export interface ArchiveReadyProps {
  readonly file: Blob
  readonly onDrop: () => void
}

const two = (part: number): string => String(part).padStart(2, '0')

/** Neutral, for whoever sees the downloads: the day is the device's. */
const fileName = (): string => {
  const now = new Date()
  return `archive-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.zip`
}

/** It lies in memory only, until it is saved or this screen is left. */
export const ArchiveReady = ({ file, onDrop }: ArchiveReadyProps): JSX.Element => {
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
          saveFile(file, fileName())
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
