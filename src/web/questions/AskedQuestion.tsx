import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { QuestionView } from '#core/questions/view.ts'
import { BlockedWords } from '#web/sharing/BlockedWords.tsx'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'
import { questionWords } from './questionWords.ts'

/** Who asks, and what. The words of somebody I blocked are folded. */
export const AskedQuestion = ({ question }: { readonly question: QuestionView }): JSX.Element => {
  const { circle, questions: t } = useText()
  const [shown, setShown] = useState(false)
  const { by } = question
  if (by.blocked && !shown)
    return <BlockedWords what="share" unsafe={false} onShow={() => setShown(true)} />
  return (
    <div class="stack">
      <p class="soft small" dir="auto">
        {by.isMe ? t.askedMine : t.asked(by.name ?? circle.someone)}
      </p>
      <Words size="large">{questionWords(t, question)}</Words>
    </div>
  )
}
