import type { JSX } from 'preact'
import type { OwningChoice } from '#core/owning/events.ts'
import type { TheirOwningView } from '#core/owning/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'

export interface PutAwayProps {
  readonly all: readonly TheirOwningView[]
  readonly doing: Action
  readonly onChoose: (one: TheirOwningView, choice: OwningChoice) => void
}

/** The quiet place: what I put off or do not want to read. I alone see it, and may change my mind. */
export const PutAway = ({ all, doing, onChoose }: PutAwayProps): JSX.Element | null => {
  const text = useText()
  const t = text.owning
  if (all.length === 0) return null
  return (
    <Details summary={t.laidAway}>
      <p class="soft small">{t.laidAwayMore}</p>
      <ul class="list stack">
        {all.map(one => {
          const name = one.other.name ?? text.circle.someone
          const other = one.choice === 'never' ? 'later' : 'never'
          return (
            <li key={one.entry} class="card card-quiet stack">
              <div>
                <h2 dir="auto">{t.fromName(name)}</h2>
                <p class="soft small">{one.choice === 'never' ? t.waitsNever : t.waitsLater}</p>
              </div>
              <div class="two-ways">
                <Button disabled={doing.busy} onPress={() => onChoose(one, 'shown')}>
                  {t.choices.shown}
                </Button>
                <Button disabled={doing.busy} onPress={() => onChoose(one, other)}>
                  {t.choices[other]}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
