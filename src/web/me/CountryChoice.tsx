import type { JSX } from 'preact'
import { helpData } from '#web/help/helpData.ts'
import { countriesIn } from '#web/help/helpFor.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Select } from '#web/ui/Select.tsx'

export interface CountryChoiceProps {
  readonly country: string | undefined
  readonly onChange: (country: string | undefined) => void
}

/** Whose help lines come first. Chosen by the person, never guessed. */
export const CountryChoice = ({ country, onChange }: CountryChoiceProps): JSX.Element => {
  const text = useText().me
  const language = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countriesIn(helpData)
    .map(code => ({ value: code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <Select
      label={text.country}
      value={country ?? ''}
      none={text.countryNone}
      options={countries}
      onChange={code => onChange(code === '' ? undefined : code)}
    />
  )
}
