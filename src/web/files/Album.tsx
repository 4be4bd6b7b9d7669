import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'
import { Picture } from './Picture.tsx'
import { PictureViewer } from './PictureViewer.tsx'
import './Files.css'

export interface AlbumProps {
  readonly circle: CircleId
  readonly pictures: readonly FileView[]
}

/** Pictures beside words, in the order in which they were chosen. One press opens one. */
export const Album = ({ circle, pictures }: AlbumProps): JSX.Element | null => {
  const text = useText().files
  const [open, setOpen] = useState<number | undefined>(undefined)
  if (pictures.length === 0) return null
  const alone = pictures.length === 1
  return (
    <>
      <ul class={`list album${alone ? ' album-one' : ''}`}>
        {pictures.map((picture, index) => (
          <li key={picture.blob}>
            <button
              type="button"
              class="album-open"
              aria-label={text.openPicture(index + 1, pictures.length, picture.words)}
              style={alone ? shapeOf(picture) : undefined}
              onClick={() => setOpen(index)}
            >
              <Picture circle={circle} file={picture} large={alone} unnamed />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <PictureViewer
          circle={circle}
          pictures={pictures}
          first={open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

/** A single picture has its own shape; very long ones are cut, and whole when they are opened. */
const shapeOf = ({ width = 4, height = 3 }: FileView): { readonly aspectRatio: string } => ({
  aspectRatio: String(Math.min(2.4, Math.max(0.8, width / height))),
})
