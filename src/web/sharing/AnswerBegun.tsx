import type { JSX } from 'preact'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import type { MoveDraft } from './Reply.tsx'
import './Sharing.css'

export interface AnswerBegunProps {
  readonly draft: MoveDraft
  readonly onGoOn: () => void
}

/** An answer that was begun here and not sent: whoever comes back to the share finds it again. */
export const AnswerBegun = ({ draft, onGoOn }: AnswerBegunProps): JSX.Element => {
  const t = useText().sharing
  return (
    <section class="card card-quiet stack">
      <h2>{t.answerBegun}</h2>
      {draft.words.trim() !== '' && (
        <p class="words begun-words" dir="auto">
          {draft.words}
        </p>
      )}
      <FilesLine files={draft.files ?? []} />
      <Button wide onPress={onGoOn}>
        {t.keepWriting}
      </Button>
    </section>
  )
}
