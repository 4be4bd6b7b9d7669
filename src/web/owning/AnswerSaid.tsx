import type { JSX } from 'preact'
import type { AnsweredView } from '#core/owning/view.ts'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'

export interface AnswerSaidProps {
  readonly lead: string
  readonly answer: AnsweredView
}

/** What was said to an owning: a few words of the app, or somebody's own. */
export const AnswerSaid = ({ lead, answer }: AnswerSaidProps): JSX.Element => {
  const t = useText().owning
  return (
    <div>
      <p class="soft small">{lead}</p>
      {answer.says === 'words' ? (
        <Words>{answer.words ?? ''}</Words>
      ) : (
        <p>
          <strong>{t.answers[answer.says]}</strong>
        </p>
      )}
    </div>
  )
}
