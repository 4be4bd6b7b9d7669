import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './Icon.tsx'
import './Details.css'

export interface DetailsProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}

/** More, for whoever wants it. */
export const Details = ({ summary, open, children }: DetailsProps): JSX.Element => (
  <details class="details" open={open}>
    <summary>
      <Icon name="chevron" />
      {summary}
    </summary>
    <div class="details-body stack">{children}</div>
  </details>
)
