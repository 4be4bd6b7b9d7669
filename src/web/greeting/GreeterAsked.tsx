import type { JSX } from 'preact'
import type { StewardAnswer } from '#core/circle/events.ts'
import type { GreetingView } from '#core/greeting/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface GreeterAskedProps {
  readonly greeting: GreetingView
  readonly doing: Action
  readonly onAnswer: (answer: StewardAnswer) => void
}

/** Somebody asks me to greet newcomers. Both answers are as large as each other. */
export const GreeterAsked = (props: GreeterAskedProps): JSX.Element | null => {
  const { greeting, doing, onAnswer } = props
  const { circle, greeting: t } = useText()
  if (greeting.askedBy === undefined) return null
  return (
    <section class="card stack">
      <h2>{t.askedYou(greeting.askedBy.name ?? circle.someone)}</h2>
      <p>{t.askedYouMore}</p>
      <p class="soft small">{circle.askedYouFree}</p>
      <div class="two-ways">
        <Button disabled={doing.busy} onPress={() => onAnswer('yes')}>
          {circle.askedYes}
        </Button>
        <Button disabled={doing.busy} onPress={() => onAnswer('notNow')}>
          {circle.notNow}
        </Button>
      </div>
      <Failed failure={doing.failure} />
    </section>
  )
}
