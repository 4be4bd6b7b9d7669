import type { ComponentChildren, JSX } from 'preact'
import './Button.css'

export interface ButtonProps {
  /** One `primary` on a screen; the other choice is `outlined`, as large. Default `outlined`. */
  readonly kind?: 'primary' | 'outlined' | 'quiet' | 'help' | undefined
  readonly onPress?: (() => void) | undefined
  /** A link that looks like a button: `tel:`, `sms:`, an address of ours. */
  readonly href?: string | undefined
  readonly submit?: boolean | undefined
  /** The id of the form it submits, when it stands outside of it. */
  readonly form?: string | undefined
  readonly disabled?: boolean | undefined
  /** Takes the whole width, as the one action of a phone screen does. */
  readonly wide?: boolean | undefined
  /** For a reader, where the words alone do not say it. */
  readonly label?: string | undefined
  readonly pressed?: boolean | undefined
  readonly children: ComponentChildren
}

/** The only button there is. */
export const Button = (props: ButtonProps): JSX.Element => {
  const { kind = 'outlined', wide = false, children } = props
  const className = `button button-${kind}${wide ? ' button-wide' : ''}`
  if (props.href !== undefined)
    return (
      <a class={className} href={props.href} aria-label={props.label} onClick={props.onPress}>
        {children}
      </a>
    )
  return (
    <button
      class={className}
      type={props.submit === true ? 'submit' : 'button'}
      form={props.form}
      disabled={props.disabled}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={event => {
        // The second half of a double click would press what the first half brought to this place:
        // the “Yes” of a question nobody has read yet.
        if (event.detail > 1) event.preventDefault()
        else props.onPress?.()
      }}
    >
      {children}
    </button>
  )
}
