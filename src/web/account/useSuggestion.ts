import { useCallback, useEffect, useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { useLanguage } from '#web/text/language.ts'

/** Five words that make a good passphrase, and a way to ask for five others. */
export const useSuggestion = (): {
  readonly words: string | undefined
  readonly another: () => void
} => {
  const language = useLanguage()
  const [words, setWords] = useState<string | undefined>(undefined)
  const another = useCallback(() => {
    commands.account.suggestPassphrase(language).then(setWords, () => setWords(undefined))
  }, [language])
  useEffect(another, [another])
  return { words, another }
}
