import type { JSX } from 'preact'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { type OwningChoice, owningChoices } from '#core/owning/events.ts'
import type { TheirOwningView } from '#core/owning/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { isClose } from '#web/commitment/isClose.ts'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface OwningAsksProps {
  readonly one: TheirOwningView
  readonly kind: CircleKind
  readonly doing: Action
  readonly onChoose: (one: TheirOwningView, choice: OwningChoice) => void
}

/** Read it, not now, never: asked once, alike in size, and before any word of it is on the screen. */
export const OwningAsks = ({ one, kind, doing, onChoose }: OwningAsksProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const name = one.other.name ?? text.circle.someone
  return (
    <section class="card stack">
      <h2 dir="auto">{t.asksTitle(name)}</h2>
      <p>{t.asksMore(name)}</p>
      {isClose(kind) && <FirstForMe about={one.other.name} />}
      <div class="stack">
        {owningChoices.map(choice => (
          <Button key={choice} wide disabled={doing.busy} onPress={() => onChoose(one, choice)}>
            {t.choices[choice]}
          </Button>
        ))}
      </div>
    </section>
  )
}
