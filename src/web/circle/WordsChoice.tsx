import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'

export interface WordsChoiceProps {
  readonly words: 'leave' | 'take'
  readonly onChange: (words: 'leave' | 'take') => void
}

/** What becomes of my words when I leave. They stay unless I say otherwise. */
export const WordsChoice = ({ words, onChange }: WordsChoiceProps): JSX.Element => {
  const t = useText().circle
  return (
    <Choice
      legend={t.leaveWords}
      value={words}
      onChange={onChange}
      options={[
        { value: 'leave', label: t.leaveKeep, hint: t.leaveKeepHint },
        { value: 'take', label: t.leaveTake, hint: t.leaveTakeHint },
      ]}
    />
  )
}
