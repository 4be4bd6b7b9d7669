import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { SafetyBar } from '#web/leave/SafetyBar.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { TopNotice } from '#web/ui/TopNotice.tsx'
import { useModal } from '#web/ui/useModal.ts'
import { Words } from '#web/ui/Words.tsx'
import { Missing } from './Missing.tsx'
import { useFile } from './useFile.ts'
import './PictureViewer.css'

export interface PictureViewerProps {
  readonly circle: CircleId
  readonly pictures: readonly FileView[]
  readonly first: number
  readonly onClose: () => void
}

/** One picture over the whole screen, what it shows in words below it, and the ways to its neighbours. */
export const PictureViewer = (props: PictureViewerProps): JSX.Element | null => {
  const { pictures } = props
  const text = useText()
  const t = text.files
  const titleId = useId()
  const dialog = useModal(props.onClose)
  const [at, setAt] = useState(props.first)
  const last = pictures.length - 1
  // Some may be taken back while one looks.
  const index = Math.min(at, last)
  const picture = pictures[index]
  const go = (to: number): void => setAt(Math.max(0, Math.min(last, to)))
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-labelledby={titleId}
      onKeyDown={event => {
        if (event.key === 'ArrowLeft') go(index - 1)
        if (event.key === 'ArrowRight') go(index + 1)
      }}
    >
      <SafetyBar />
      <TopNotice />
      <div class="viewer-head">
        <h2 id={titleId} tabIndex={-1} data-first="" aria-live="polite">
          {t.pictureOf(index + 1, pictures.length)}
        </h2>
        <button
          type="button"
          class="icon-button"
          onClick={props.onClose}
          aria-label={text.ui.close}
        >
          <Icon name="close" />
        </button>
      </div>
      {picture !== undefined && (
        <Shown key={picture.blob} circle={props.circle} picture={picture} />
      )}
      {pictures.length > 1 && (
        <div class="viewer-ways">
          <Button disabled={index === 0} onPress={() => go(index - 1)}>
            {t.previous}
          </Button>
          <Button disabled={index === last} onPress={() => go(index + 1)}>
            {t.next}
          </Button>
        </div>
      )}
    </dialog>
  )
}

interface ShownProps {
  readonly circle: CircleId
  readonly picture: FileView
}

const Shown = ({ circle, picture }: ShownProps): JSX.Element => {
  const t = useText().files
  const shown = useFile(circle, picture.blob)
  return (
    <figure class="viewer-page" aria-live="polite">
      <div class="viewer-picture">
        {shown.kind === 'here' && (
          <img
            src={shown.url}
            alt={picture.words === '' ? t.noDescription : picture.words}
            width={picture.width}
            height={picture.height}
            onError={shown.broken}
          />
        )}
        {shown.kind === 'waiting' && <Progress words={t.bringing} />}
        {shown.kind === 'missing' && <Missing why={shown.why} again={shown.again} />}
      </div>
      <figcaption>
        {picture.words === '' ? (
          <p class="soft small">{t.noDescription}</p>
        ) : (
          <Words>{picture.words}</Words>
        )}
      </figcaption>
    </figure>
  )
}
