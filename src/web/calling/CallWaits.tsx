import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

/** CA29: that somebody waits for an answer, over whatever lies open. One line where there is room. */
export const CallWaits = (props: {
  readonly name: string | undefined
  readonly onAnswer: () => void
}): JSX.Element => {
  const t = useText().app.called
  return (
    <span class="top-notice-in">
      <strong>{t.title(props.name ?? t.somebody)}</strong>
      <Button onPress={props.onAnswer}>{t.answer}</Button>
    </span>
  )
}
