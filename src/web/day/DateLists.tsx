import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { useLanguage, useText } from '#web/text/language.ts'
import { Field } from '#web/ui/Field.tsx'
import { monthNames } from './dateWords.ts'
import '#web/sharing/Sharing.css'
import './Days.css'

interface When {
  readonly month: string
  readonly date: string
  readonly year: string
}

export interface DateListsProps {
  readonly legend: string
  readonly when: When
  /** Month and year are enough. */
  readonly withoutDate?: true
  readonly yearHint?: string | undefined
  readonly error: string | undefined
  readonly onChange: (when: When) => void
}

/** A date by lists that a thumb and the keyboard know; no year is asked for that nobody knows. */
export const DateLists = (props: DateListsProps): JSX.Element => {
  const { when, onChange } = props
  const t = useText().day
  const language = useLanguage()
  return (
    <fieldset class="stack date-lists">
      <legend>{props.legend}</legend>
      <p class="field-error" role="alert">
        {props.error}
      </p>
      <div class="date-lists-row">
        {props.withoutDate !== true && (
          <List
            label={t.date}
            value={when.date}
            options={Array.from({ length: 31 }, (_, date) => String(date + 1))}
            onChange={date => onChange({ ...when, date })}
          />
        )}
        <List
          label={t.month}
          value={when.month}
          options={monthNames(language)}
          onChange={month => onChange({ ...when, month })}
        />
      </div>
      <Field
        label={t.year}
        hint={props.yearHint}
        inputMode="numeric"
        maxLength={4}
        value={when.year}
        onInput={year => onChange({ ...when, year })}
      />
    </fieldset>
  )
}

interface ListProps {
  readonly label: string
  readonly value: string
  /** The first has the value 1. */
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
}

const List = ({ label, value, options, onChange }: ListProps): JSX.Element => {
  const id = useId()
  const t = useText().day
  return (
    <div class="list-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{t.noDate}</option>
        {options.map((option, place) => (
          <option key={option} value={String(place + 1)}>
            {option}
          </option>
        ))}
      </select>
    </div>
  )
}
