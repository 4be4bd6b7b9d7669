import type { JSX } from 'preact'
import type { GreetingView } from '#core/greeting/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface IGreetProps {
  readonly greeting: GreetingView
  readonly doing: Action
  readonly onStop: () => void
}

/** I greet newcomers here, and may stop. */
export const IGreet = ({ greeting, doing, onStop }: IGreetProps): JSX.Element | null => {
  const t = useText().greeting
  if (greeting.greeter?.isMe !== true) return null
  return (
    <section class="card card-quiet stack">
      <p>{t.mine}</p>
      <div>
        <Button disabled={doing.busy} onPress={onStop}>
          {t.stop}
        </Button>
      </div>
    </section>
  )
}
