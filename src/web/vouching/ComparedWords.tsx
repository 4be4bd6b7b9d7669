import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useAction } from '#web/app/useAction.ts'
import { WordsLanguage } from '#web/circle/WordsLanguage.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import type { MeetProps } from './Meet.tsx'
import '#web/circle/Circle.css'

export interface ComparedWordsProps {
  readonly name: string
  readonly load: MeetProps['loadWords']
  readonly busy: boolean
  readonly onSame: (gen: number) => void
  readonly onDiffer: () => void
}

/** Six words that only these two see; both answers are as large as each other. */
export const ComparedWords = (props: ComparedWordsProps): JSX.Element => {
  const text = useText()
  const t = text.vouching
  const mine = useLanguage()
  const [language, setLanguage] = useState(mine)
  const loading = useAction()
  const [found, setFound] = useState<
    { readonly gen: number; readonly words: readonly string[] } | undefined
  >(undefined)
  useEffect(() => loading.run(() => props.load(language), setFound), [language])
  return (
    <div class="stack-wide">
      <p>{t.wordsLead(props.name)}</p>
      <Failed failure={loading.failure} />
      {found === undefined ? (
        loading.busy && <Progress words={text.circle.reading} />
      ) : (
        <>
          <ol class="circle-words">
            {found.words.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <WordsLanguage value={language} onChange={setLanguage} />
          <div class="stack">
            <Button
              kind="primary"
              wide
              disabled={props.busy}
              onPress={() => props.onSame(found.gen)}
            >
              {t.same}
            </Button>
            <Button wide onPress={props.onDiffer}>
              {t.notSame}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
