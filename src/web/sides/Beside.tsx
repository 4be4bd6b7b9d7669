import type { JSX } from 'preact'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { SideView } from '#core/sides/sideCircles.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { RingMark } from '#web/ui/Ring.tsx'

export interface BesideProps {
  readonly kind: CircleKind
  readonly sides: readonly SideView[]
  readonly onOpen: (path: string) => void
}

/** The side circles of a circle that I am in. Whether there are others is not known here. */
export const Beside = ({ kind, sides, onOpen }: BesideProps): JSX.Element | null => {
  const { sides: t, circles } = useText()
  if (sides.length === 0) return null
  return (
    <section class="stack">
      <div>
        <h2>{kind === 'community' ? t.headingInside : t.heading}</h2>
        <p class="soft small">{t.youAlone}</p>
      </div>
      <ul class="list stack">
        {sides.map(({ id, name = circles.unnamed, colour }) => (
          <li key={id}>
            <Card href={paths.circle(id)} onOpen={() => onOpen(paths.circle(id))}>
              <RingMark name={name} colour={colour} />
              <strong dir="auto">{name}</strong>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
