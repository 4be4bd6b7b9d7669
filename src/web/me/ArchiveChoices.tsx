import type { JSX } from 'preact'
import { type Without, withouts } from '#client/archive/archiveFormat.ts'
import { useText } from '#web/text/language.ts'

export interface ArchiveChoicesProps {
  readonly without: readonly Without[]
  readonly onChoose: (without: readonly Without[]) => void
}

/** What somebody may want to leave out: nothing is, unless they say so. */
export const ArchiveChoices = ({ without, onChoose }: ArchiveChoicesProps): JSX.Element => {
  const text = useText().archive
  return (
    <fieldset class="choice">
      <legend>{text.chooseTitle}</legend>
      {withouts.map(each => (
        <label key={each} class="choice-card">
          <input
            type="checkbox"
            checked={without.includes(each)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(withouts.filter(one => (one === each ? checked : without.includes(one))))
            }
          />
          <span class="choice-words">
            {text.choices[each]}
            <span class="choice-hint">{text.choiceHints[each]}</span>
          </span>
        </label>
      ))}
      {without.length > 0 && <p class="soft">{text.chooseEarlier}</p>}
    </fieldset>
  )
}
