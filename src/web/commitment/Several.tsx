import type { JSX } from 'preact'
import '#web/audience/Audience.css'

export interface SeveralProps<V extends string | number> {
  readonly legend: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: readonly V[]) => void
  /** What is missing; read out when it comes. */
  readonly error?: string | undefined
}

/** As many of a few as one likes. */
export const Several = <V extends string | number>(props: SeveralProps<V>): JSX.Element => (
  <fieldset class="audience-people">
    <legend>{props.legend}</legend>
    <p class="field-error" role="alert">
      {props.error}
    </p>
    {props.options.map(({ value, label }) => (
      <label key={value} class="audience-person">
        <input
          type="checkbox"
          checked={props.chosen.includes(value)}
          onChange={event =>
            props.onChange(
              event.currentTarget.checked
                ? [...props.chosen, value]
                : props.chosen.filter(each => each !== value),
            )
          }
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
)
