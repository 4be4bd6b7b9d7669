import type { JSX } from 'preact'
import type { AskedView } from '#client/state/appState.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import './Circles.css'

export interface AskedCirclesProps {
  readonly asked: readonly AskedView[]
  readonly onOpen: (path: string) => void
}

/** Circles I asked to join: each leads to where one may write meanwhile, or stop waiting. */
export const AskedCircles = ({ asked, onOpen }: AskedCirclesProps): JSX.Element => {
  const t = useText().circles
  return (
    <ul class="list stack">
      {asked.map(({ circle, circleName, inviterName }) => {
        const path = paths.waiting(circle)
        return (
          <li key={circle}>
            <Card quiet href={path} onOpen={() => onOpen(path)}>
              <span class="circles-name">
                <span>{t.askedLine(circleName, inviterName)}</span>
                <span class="circles-hint">{t.askedHint}</span>
              </span>
              <Icon name="chevron" />
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
