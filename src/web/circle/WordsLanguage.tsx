import type { JSX } from 'preact'
import { type Language, languageNames, languages, useText } from '#web/text/language.ts'
import '#web/welcome/LanguageChoice.css'

export interface WordsLanguageProps {
  readonly value: Language
  readonly onChange: (language: Language) => void
}

/** Words that two compare have to be read in one language: theirs may not be mine. */
export const WordsLanguage = ({ value, onChange }: WordsLanguageProps): JSX.Element => {
  const t = useText().circle
  return (
    <fieldset>
      <legend class="soft small">{t.wordsLanguage}</legend>
      <div class="languages">
        {languages.map(language => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === value}
            onClick={() => onChange(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
