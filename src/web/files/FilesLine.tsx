import type { JSX } from 'preact'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'

export interface FilesLineProps {
  readonly files: readonly FileView[] | undefined
  /** Inside a button, where a paragraph may not stand. */
  readonly inline?: boolean | undefined
}

/** In a list: that there are pictures or a voice, before anybody opens them. */
export const FilesLine = ({ files, inline = false }: FilesLineProps): JSX.Element | null => {
  const text = useText().files
  const pictures = (files ?? []).filter(({ kind }) => kind === 'picture').length
  const voice = (files ?? []).some(({ kind }) => kind === 'voice')
  if (pictures === 0 && !voice) return null
  const says =
    pictures === 0 ? text.withVoice : voice ? text.withBoth(pictures) : text.withPictures(pictures)
  return inline ? <span class="soft small">{says}</span> : <p class="soft small">{says}</p>
}
