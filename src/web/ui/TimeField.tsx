import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import '#web/ui/Field.css'

export interface TimeFieldProps {
  readonly label: string
  /** Minute of the day; `undefined`: none. */
  readonly value: number | undefined
  readonly optional?: string | undefined
  /** What is wrong and what to do. Shown under the field and read out. */
  readonly error?: string | undefined
  readonly onChange: (value: number | undefined) => void
}

const two = (value: number): string => String(value).padStart(2, '0')

const shown = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** `undefined` while it is empty or half written. */
export const minuteIn = (text: string): number | undefined => {
  const [, hours, minutes] = /^([01][0-9]|2[0-3]):([0-5][0-9])/.exec(text) ?? []
  return hours === undefined || minutes === undefined
    ? undefined
    : Number(hours) * 60 + Number(minutes)
}

/** A time of the day, as the device writes and asks for it. */
export const TimeField = (props: TimeFieldProps): JSX.Element => {
  const id = useId()
  const { label, value, optional, error } = props
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional !== undefined && <span class="soft"> ({optional})</span>}
      </label>
      <div class="field-box">
        <input
          id={id}
          type="time"
          value={value === undefined ? '' : shown(value)}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={event => props.onChange(minuteIn(event.currentTarget.value))}
        />
      </div>
      {/* Always there, so that a reader hears the sentence when it comes. */}
      <p class="field-error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  )
}
