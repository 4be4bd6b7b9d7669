import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import { type Language, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Failed } from './Failed.tsx'
import { useAction } from '#web/app/useAction.ts'
import { WordsLanguage } from './WordsLanguage.tsx'
import './Circle.css'

export interface CircleWordsProps {
  readonly load: (language: Language) => Outcome<readonly string[]>
  /** Shows them without being asked. */
  readonly atOnce?: boolean | undefined
}

/** Six words, the same for everyone who is really here; to be read aloud to each other. */
export const CircleWords = ({ load, atOnce = false }: CircleWordsProps): JSX.Element => {
  const t = useText().circle
  const mine = useLanguage()
  const [language, setLanguage] = useState(mine)
  const doing = useAction()
  const [words, setWords] = useState<readonly string[] | undefined>(undefined)
  const show = (): void => doing.run(() => load(language), setWords)
  useEffect(() => {
    if (atOnce || words !== undefined) show()
  }, [language])
  return (
    <section class="stack">
      <h2>{t.wordsTitle}</h2>
      <p>{t.wordsWhat}</p>
      {words === undefined ? (
        !atOnce && (
          <Button disabled={doing.busy} onPress={show}>
            {t.wordsShow}
          </Button>
        )
      ) : (
        <>
          <ol class="circle-words">
            {words.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <WordsLanguage value={language} onChange={setLanguage} />
          <p class="soft small">{t.wordsDiffer}</p>
        </>
      )}
      <Failed failure={doing.failure} />
    </section>
  )
}
