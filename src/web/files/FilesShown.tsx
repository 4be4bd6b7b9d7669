import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'
import { Album } from './Album.tsx'
import { Voice } from './Voice.tsx'

export interface FilesShownProps {
  readonly circle: CircleId
  readonly files: readonly FileView[]
  /** Who shared them; `undefined` for me. */
  readonly by: string | undefined
}

/** What stands beside somebody's words: first the voice, then the pictures. */
export const FilesShown = ({ circle, files, by }: FilesShownProps): JSX.Element | null => {
  const text = useText().files
  if (files.length === 0) return null
  return (
    <div class="files stack">
      {files
        .filter(({ kind }) => kind === 'voice')
        .map(file => (
          <Voice
            key={file.blob}
            circle={circle}
            file={file}
            label={by === undefined ? text.myVoice : text.voiceOf(by)}
          />
        ))}
      <Album circle={circle} pictures={files.filter(({ kind }) => kind === 'picture')} />
    </div>
  )
}
