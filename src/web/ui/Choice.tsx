import { useId } from 'preact/hooks'
import type { ComponentChildren, JSX } from 'preact'
import './Choice.css'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: string | undefined
  /** A small drawing or mark before the words. */
  readonly mark?: ComponentChildren
}

export interface ChoiceProps<V extends string> {
  readonly legend: string
  readonly legendHidden?: boolean | undefined
  readonly options: readonly ChoiceOption<V>[]
  /** Nothing is chosen for a person beforehand unless the caller says so. */
  readonly value: V | undefined
  readonly onChange: (value: V) => void
  /** Side by side where there is room, for short words. */
  readonly compact?: boolean | undefined
  /** What is missing. It stands before the first card, where the focus goes, and is read out. */
  readonly error?: string | undefined
}

/** One of a few, as cards. */
export const Choice = <V extends string>(props: ChoiceProps<V>): JSX.Element => {
  const name = useId()
  return (
    <fieldset class={`choice${props.compact === true ? ' choice-compact' : ''}`}>
      <legend class={props.legendHidden === true ? 'only-read' : ''}>{props.legend}</legend>
      {/* Always there, so that a reader hears the sentence when it comes. */}
      <p class="field-error" role="alert">
        {props.error}
      </p>
      {props.options.map(option => (
        <label key={option.value} class="choice-card">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.mark !== undefined && (
            <span class="choice-mark" aria-hidden="true">
              {option.mark}
            </span>
          )}
          <span class="choice-words">
            <span class="choice-label">{option.label}</span>
            {option.hint !== undefined && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
