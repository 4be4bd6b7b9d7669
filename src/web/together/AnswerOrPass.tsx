import type { JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import '#web/circle/Circle.css'

export interface AnswerOrPassProps {
  readonly canAnswer: boolean
  readonly doing: Action
  readonly onAnswer: () => void
  readonly onPass: () => void
}

/** Below whatever is answered with: passing is as large as answering. */
export const AnswerOrPass = (props: AnswerOrPassProps): JSX.Element => {
  const t = useText().together
  const { doing } = props
  return (
    <>
      <div class="two-ways">
        <Button kind="primary" disabled={doing.busy || !props.canAnswer} onPress={props.onAnswer}>
          {t.answer}
        </Button>
        <Button disabled={doing.busy} onPress={props.onPass}>
          {t.pass}
        </Button>
      </div>
      <p class="soft small">{t.passMore}</p>
    </>
  )
}
