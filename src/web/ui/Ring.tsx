import type { ComponentChildren, JSX } from 'preact'
import type { CircleColour } from '#core/circle/circleKind.ts'
import { useText } from '#web/text/language.ts'
import { ringPath } from './ringPath.ts'
import './Ring.css'

/** `heard` is for the sharer and that listener alone; everybody else sees `answered`. */
export type RingState = 'waiting' | 'answered' | 'heard'

export interface RingProps {
  readonly state: RingState
  readonly size?: 'small' | 'middle' | 'large' | undefined
  /** It never carries a meaning alone. */
  readonly colour?: CircleColour | undefined
  /** Shows the words beside the ring; else only a reader says them. */
  readonly withWords?: boolean | undefined
}

/** A share: open while it waits, closed when somebody answered, softly filled when it was heard. */
export const Ring = (props: RingProps): JSX.Element => {
  const text = useText().ui
  const words = { waiting: text.waits, answered: text.answered, heard: text.heard }[props.state]
  return (
    <span class={`ring ring-${props.size ?? 'small'} ring-${props.state} ${inkOf(props.colour)}`}>
      <RingLine fill />
      <span class={props.withWords === true ? 'ring-words' : 'only-read'}>{words}</span>
    </span>
  )
}

const inkOf = (colour: CircleColour | undefined): string =>
  colour === undefined ? '' : `ink-${colour}`

const RingLine = ({ fill = false }: { readonly fill?: boolean }): JSX.Element => (
  <svg class="ring-line" viewBox="0 0 100 100" fill="none" aria-hidden="true">
    {fill && <circle class="ring-fill" cx="50" cy="50" r="42" />}
    <path d={ringPath} pathLength="100" />
  </svg>
)

/** The first letter as a person would write it: whole, whatever the script. */
const firstLetter = (name: string): string => {
  const [letter = ''] = Array.from(name.trim())
  return letter.toLocaleUpperCase()
}

export interface RingMarkProps {
  readonly name: string
  readonly colour: CircleColour
  readonly size?: 'small' | 'middle' | 'large' | undefined
}

/** A circle: its ring and its first letter. Always beside its name, so readers skip it. */
export const RingMark = ({ name, colour, size = 'middle' }: RingMarkProps): JSX.Element => (
  <span class={`mark mark-${size} ink-${colour}`} aria-hidden="true">
    <RingLine />
    <span class="mark-letter">{firstLetter(name)}</span>
  </span>
)

export interface PersonMarkProps {
  readonly name: string
  /** The address of a picture already on this device. */
  readonly picture?: string | undefined
  readonly size?: 'small' | 'middle' | 'large' | undefined
  readonly children?: ComponentChildren
}

/** A person: a thin ring with initials or a picture. Always beside their name. */
export const PersonMark = ({ name, picture, size = 'middle' }: PersonMarkProps): JSX.Element => (
  <span class={`mark mark-person mark-${size}`} aria-hidden="true">
    {picture === undefined ? (
      <span class="mark-letter">{initials(name)}</span>
    ) : (
      <img src={picture} alt="" />
    )}
  </span>
)

/** Of the first word and the last. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return firstLetter(words[0] ?? '') + (last === undefined ? '' : firstLetter(last))
}
