import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import './Preview.css'

export interface AdultProps {
  readonly said: boolean
  readonly error: string | undefined
  readonly onSay: (said: boolean) => void
}

/**
 * Somebody says that they are 18 or older. It opens the form and goes nowhere: nobody could check
 * it, and a record of it would say something about a person for no use.
 */
export const Adult = ({ said, error, onSay }: AdultProps): JSX.Element => {
  const t = useText().joining
  const id = useId()
  return (
    <div class="field">
      <label class="adult">
        <input
          type="checkbox"
          checked={said}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? undefined : id}
          onChange={event => onSay(event.currentTarget.checked)}
        />
        <span>{t.adult}</span>
      </label>
      <p class="field-error" id={id} role="alert">
        {error}
      </p>
    </div>
  )
}
