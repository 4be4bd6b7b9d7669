import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

export interface SelectProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  /** What stands first, and means that nothing is chosen (`''`). */
  readonly none?: string | undefined
  readonly onChange: (value: string) => void
}

/** One of a list that is too long to stand open. */
export const Select = (props: SelectProps): JSX.Element => {
  const { hint, none } = props
  const id = useId()
  return (
    <div class="select">
      <label for={id}>{props.label}</label>
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={props.value}
        // A browser that fills in what was chosen before would choose for somebody else.
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {props.options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
