import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'
import { useFile } from './useFile.ts'
import { useNear } from './useNear.ts'

export interface PictureProps {
  readonly circle: CircleId
  readonly file: FileView
  /** The picture itself; else the smaller one, where there is one. */
  readonly large?: boolean | undefined
  /** Its words stand in the name of what is around it. */
  readonly unnamed?: boolean | undefined
}

/** A picture in its place: the place is there before the picture is, so that nothing jumps. */
export const Picture = ({ circle, file, large, unnamed }: PictureProps): JSX.Element => {
  const text = useText().files
  const { ref, near } = useNear<HTMLSpanElement>()
  const blob = large === true ? file.blob : (file.thumb ?? file.blob)
  const shown = useFile(circle, near ? blob : undefined)
  const name = file.words === '' ? text.noDescription : file.words
  return (
    <span ref={ref} class="picture">
      {shown.kind === 'here' && (
        <img
          src={shown.url}
          alt={unnamed === true ? '' : name}
          width={file.width}
          height={file.height}
          decoding="async"
          onError={shown.broken}
        />
      )}
      {shown.kind === 'missing' && (
        <span class="picture-missing soft small">
          {shown.why === 'no-connection' ? text.later : text.notHere}
        </span>
      )}
    </span>
  )
}
