import type { ComponentChildren, JSX } from 'preact'
import './Notice.css'

export interface NoticeProps {
  /** `halt`: the history does not add up. `error`: something did not work. */
  readonly kind: 'info' | 'offline' | 'halt' | 'error'
  /** What happened. */
  readonly title: string
  /** That the person's words are safe, or that they are not. */
  readonly safe?: string | undefined
  /** What they can do. */
  readonly todo?: string | undefined
  readonly children?: ComponentChildren
}

/** Read out when it appears; at once when something is wrong. */
export const Notice = (props: NoticeProps): JSX.Element => {
  const urgent = props.kind === 'halt' || props.kind === 'error'
  return (
    <div class={`notice notice-${props.kind}`} role={urgent ? 'alert' : 'status'}>
      <p class="notice-title">{props.title}</p>
      {props.safe !== undefined && <p>{props.safe}</p>}
      {props.todo !== undefined && <p>{props.todo}</p>}
      {props.children !== undefined && <div class="notice-more row">{props.children}</div>}
    </div>
  )
}
