import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { helpData } from '#web/help/helpData.ts'
import { countriesIn, helpFor } from '#web/help/helpFor.ts'
import { wordFor } from '#web/help/wordFor.ts'
import { useLineWords } from '#web/help/useLineWords.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import type { LineDraft } from './lineDraft.ts'

export interface HelpLineFieldsProps {
  readonly draft: LineDraft
  readonly error: string | undefined
  readonly onChange: (draft: LineDraft) => void
}

/** From the list that comes with the app: its country is the person's choice, and never guessed. */
export const HelpLineFields = ({ draft, error, onChange }: HelpLineFieldsProps): JSX.Element => {
  const text = useText()
  const lineWords = useLineWords()
  const t = text.plan
  const language = useLanguage()
  const id = useId()
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countriesIn(helpData)
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  const lines =
    draft.country === ''
      ? []
      : helpFor(helpData, draft.country).kinds.flatMap(({ lines: of }) => of)
  return (
    <>
      <div class="select">
        <label for={`${id}-country`}>{t.country}</label>
        <select
          id={`${id}-country`}
          value={draft.country}
          autocomplete="off"
          onChange={event =>
            onChange({ ...draft, country: event.currentTarget.value, line: undefined })
          }
        >
          <option value="">{text.help.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {draft.country !== '' && lines.length === 0 && <p>{t.noLines}</p>}
      {lines.length > 0 && (
        <div class="select">
          <label for={`${id}-line`}>{t.line}</label>
          <select
            id={`${id}-line`}
            value={draft.line?.id ?? ''}
            onChange={event => {
              const chosen = lines.find(line => line.id === event.currentTarget.value)
              onChange({
                ...draft,
                line: chosen === undefined ? undefined : { id: chosen.id, name: chosen.name },
              })
            }}
          >
            <option value="">{t.lineNone}</option>
            {lines.map(line => (
              <option key={line.id} value={line.id}>
                {`${line.name} · ${wordFor(lineWords.hours, line.hours)}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="field-error" role="alert">
        {error}
      </p>
    </>
  )
}
