import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Notice } from './Notice.tsx'
import { useCamera } from './useCamera.ts'
import './Scanner.css'

export interface ScannerProps {
  /** Each code that is seen; the same one comes again while it is held there. */
  readonly onCode: (code: string) => void
  /** There is no camera, or it may not be used. */
  readonly onNone?: (() => void) | undefined
}

/** What the camera sees, until it has seen a square code. Says why when there is no camera. */
export const Scanner = ({ onCode, onNone }: ScannerProps): JSX.Element => {
  const t = useText().scanner
  const { state, video } = useCamera(onCode)
  const isNone = state === 'denied' || state === 'none'
  useEffect(() => {
    if (isNone) onNone?.()
  }, [isNone])
  if (state === 'denied' || state === 'none') return <Notice kind="info" title={t[state]} />
  return (
    <div class="scanner">
      <video ref={video} muted playsInline aria-label={t.picture} />
      <output class="soft small">{t[state]}</output>
    </div>
  )
}
