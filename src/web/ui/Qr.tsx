import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { qrPath } from './qrPath.ts'
import './Qr.css'

export interface QrProps {
  /** What the other phone reads. It may be a secret: draw it only while it is wanted. */
  readonly text: string
  readonly label?: string | undefined
}

/** A square code, black on white in both themes, because cameras like it so. */
export const Qr = (props: QrProps): JSX.Element => {
  const words = useText().ui
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly path: string } | undefined>()
  useEffect(() => {
    let wanted = true
    const draw = async (): Promise<void> => {
      const { encodeQR } = await import('./encodeSquare.ts')
      if (wanted) setDrawn(qrPath(encodeQR(props.text, 'raw', { ecc: 'medium', border: 4 })))
    }
    // Without the drawing the link beside it still works.
    draw().catch(() => setDrawn(undefined))
    return () => {
      wanted = false
    }
  }, [props.text])
  return (
    <div class="qr">
      {drawn !== undefined && (
        <svg
          viewBox={`0 0 ${drawn.size} ${drawn.size}`}
          role="img"
          aria-label={props.label ?? words.qrLabel}
          shape-rendering="crispEdges"
        >
          <path d={drawn.path} />
        </svg>
      )}
    </div>
  )
}
