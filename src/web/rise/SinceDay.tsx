import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { dayOf } from '#web/sharing/days.ts'
import { useText } from '#web/text/language.ts'
import { isAhead } from './span.ts'
import './Rise.css'

export interface SinceDayProps {
  readonly since: string | undefined
  readonly now: number
  readonly onChange: (since: string | undefined) => void
}

/** Since when, if there is such a day. Nothing is chosen beforehand. */
export const SinceDay = ({ since, now, onChange }: SinceDayProps): JSX.Element => {
  const text = useText()
  const t = text.rise
  const id = useId()
  return (
    <div class="field rise-day">
      <label for={id}>
        {t.since} <span class="soft">({text.ui.optional})</span>
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {t.sinceHint}
      </p>
      <input
        id={id}
        type="date"
        value={since ?? ''}
        max={dayOf(new Date(now))}
        autocomplete="off"
        aria-invalid={isAhead(since, now) ? 'true' : undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onInput={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
      />
      <p class="field-error" id={`${id}-error`} role="alert">
        {isAhead(since, now) ? t.sinceAhead : undefined}
      </p>
    </div>
  )
}
