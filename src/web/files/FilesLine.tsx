import type { JSX } from 'preact'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'

/** In a list: that there are pictures or a voice, before anybody opens them. */
export const FilesLine = ({
  files,
}: {
  readonly files: readonly FileView[] | undefined
}): JSX.Element | null => {
  const text = useText().files
  const pictures = (files ?? []).filter(({ kind }) => kind === 'picture').length
  const voice = (files ?? []).some(({ kind }) => kind === 'voice')
  if (pictures === 0 && !voice) return null
  const says =
    pictures === 0 ? text.withVoice : voice ? text.withBoth(pictures) : text.withPictures(pictures)
  return <p class="soft small">{says}</p>
}
