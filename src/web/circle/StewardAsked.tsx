import type { JSX } from 'preact'
import type { StewardAnswer } from '#core/circle/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Failed } from './Failed.tsx'
import './Circle.css'

export interface StewardAskedProps {
  readonly askedBy: PersonView | undefined
  readonly doing: Action
  readonly onAnswer: (answer: StewardAnswer) => void
}

/** Somebody asks me to look after the circle too. Both answers are as large as each other. */
export const StewardAsked = (props: StewardAskedProps): JSX.Element | null => {
  const { askedBy, doing, onAnswer } = props
  const t = useText().circle
  if (askedBy === undefined) return null
  return (
    <section class="card stack">
      <h2>{t.askedYou(askedBy.name ?? t.someone)}</h2>
      <p>{t.askedYouMore}</p>
      <p class="soft small">{t.askedYouFree}</p>
      <div class="two-ways">
        <Button disabled={doing.busy} onPress={() => onAnswer('yes')}>
          {t.askedYes}
        </Button>
        <Button disabled={doing.busy} onPress={() => onAnswer('notNow')}>
          {t.notNow}
        </Button>
      </div>
      <Failed failure={doing.failure} />
    </section>
  )
}
