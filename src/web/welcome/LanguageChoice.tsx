import type { JSX } from 'preact'
import { chooseLanguage } from '#web/app/appearance.ts'
import { appState, commands } from '#web/app/engine.ts'
import {
  languageNames,
  languages,
  useLanguage,
  useText,
  type Language,
} from '#web/text/language.ts'
import './LanguageChoice.css'

const choose = (language: Language): void => {
  void chooseLanguage(language)
  // Also while the account is still being opened: what it says would undo the choice otherwise.
  const { kind } = appState.value.signIn
  if (kind === 'signed-in' || kind === 'starting')
    void commands.account.changeSetting('language', language)
}

/** Every language by its own name. */
export const LanguageChoice = (): JSX.Element => {
  const now = useLanguage()
  return (
    <fieldset class="languages">
      <legend class="only-read">{useText().welcome.language}</legend>
      {languages.map(language => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === now}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
