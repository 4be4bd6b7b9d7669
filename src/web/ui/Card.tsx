import type { ComponentChildren, JSX } from 'preact'
import './Card.css'

export interface CardProps {
  readonly children: ComponentChildren
  /** Makes the whole card one link; keep the words inside short, they are its name. */
  readonly href?: string | undefined
  readonly onOpen?: (() => void) | undefined
  /** A tone deeper, for something that rests. */
  readonly quiet?: boolean | undefined
}

export const Card = (props: CardProps): JSX.Element => {
  const className = `card${props.quiet === true ? ' card-quiet' : ''}`
  if (props.href === undefined && props.onOpen === undefined)
    return <div class={`${className} stack`}>{props.children}</div>
  if (props.href === undefined)
    return (
      <button type="button" class={`${className} card-open`} onClick={props.onOpen}>
        {props.children}
      </button>
    )
  return (
    <a
      class={`${className} card-open`}
      href={props.href}
      onClick={event => {
        if (props.onOpen === undefined) return
        event.preventDefault()
        props.onOpen()
      }}
    >
      {props.children}
    </a>
  )
}
