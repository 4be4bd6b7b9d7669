import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PairedWords } from './PairedWords.tsx'

interface SameWordsProps {
  readonly words: readonly string[]
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asked on the new device before it is anybody's. Neither answer is suggested: both look alike. */
export const SameWords = ({ words, onYes, onNo }: SameWordsProps): JSX.Element => {
  const t = useText().letIn
  return (
    <>
      <PageTitle key="same">{t.sameTitle}</PageTitle>
      <div class="stack-wide">
        <PairedWords words={words} />
        <p>{t.sameLead}</p>
        <div class="stack">
          <Button wide onPress={onYes}>
            {t.sameYes}
          </Button>
          <Button wide onPress={onNo}>
            {t.sameNo}
          </Button>
        </div>
        <p class="soft">{t.sameWhy}</p>
      </div>
    </>
  )
}
