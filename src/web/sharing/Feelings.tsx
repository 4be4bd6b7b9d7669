import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import './Sharing.css'

export interface FeelingsProps {
  /** Words in the sharer's language, as they are kept. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** A few plain words for how it feels. None is fine. */
export const Feelings = ({ chosen, onChange }: FeelingsProps): JSX.Element => {
  const t = useText().sharing
  return (
    <fieldset>
      <legend class="feelings-legend">{t.feelings}</legend>
      <p class="soft small">{t.feelingsHint}</p>
      <div class="feelings">
        {Object.values(t.feelingWords).map(feeling => (
          <label key={feeling} class="feeling">
            <input
              type="checkbox"
              class="only-read"
              checked={chosen.includes(feeling)}
              onChange={event =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, feeling]
                    : chosen.filter(other => other !== feeling),
                )
              }
            />
            {feeling}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
