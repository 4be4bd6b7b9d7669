import type { ComponentChildren, JSX } from 'preact'
import { Drawing, type DrawingName } from './Drawing.tsx'
import './Empty.css'

export interface EmptyProps {
  readonly drawing?: DrawingName | undefined
  /** One sentence. */
  readonly children: ComponentChildren
}

/** Nothing here, and that is well. */
export const Empty = ({ drawing, children }: EmptyProps): JSX.Element => (
  <div class="empty">
    {drawing !== undefined && <Drawing name={drawing} />}
    <p>{children}</p>
  </div>
)
