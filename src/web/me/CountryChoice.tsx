import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import '#web/help/GetHelp.css'
import { helpData } from '#web/help/helpData.ts'
import { countriesIn } from '#web/help/helpFor.ts'
import { useLanguage, useText } from '#web/text/language.ts'

export interface CountryChoiceProps {
  readonly country: string | undefined
  readonly onChange: (country: string | undefined) => void
}

/** Whose help lines come first. Chosen by the person, never guessed. */
export const CountryChoice = ({ country, onChange }: CountryChoiceProps): JSX.Element => {
  const text = useText().me
  const language = useLanguage()
  const id = useId()
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countriesIn(helpData)
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <div class="help-country">
      <label for={id}>{text.country}</label>
      <select
        id={id}
        value={country ?? ''}
        autocomplete="off"
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
      >
        <option value="">{text.countryNone}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
