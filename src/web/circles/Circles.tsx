import type { ComponentChildren, JSX } from 'preact'
import type { AskedView, CircleSummary } from '#client/state/appState.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { RingMark } from '#web/ui/Ring.tsx'
import { Alone } from './Alone.tsx'
import { AskedCircles, type AskedCirclesProps } from './AskedCircles.tsx'
import './Circles.css'

export interface CirclesProps {
  readonly circles: readonly CircleSummary[]
  readonly asked: readonly AskedView[]
  /** Not with a young person's seat. */
  readonly canMake: boolean
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  /** What was brought back from an archive, under the circles that live. */
  readonly kept?: ComponentChildren
}

/** My circles, those that have not welcomed me yet, and the page for myself. */
export const Circles = (props: CirclesProps): JSX.Element => {
  const { circles, asked, canMake, onOpen, onHelp, kept } = props
  const text = useText()
  const t = text.circles
  const shared = circles.filter(({ kind }) => kind !== 'self')
  if (shared.length === 0 && asked.length === 0)
    return (
      <>
        <PageTitle lead={t.lead}>{text.ui.circles}</PageTitle>
        <div class="stack-wide">
          {kept}
          <Alone onOpen={onOpen} onHelp={onHelp} />
        </div>
      </>
    )
  return (
    <>
      <PageTitle lead={t.lead}>{text.ui.circles}</PageTitle>
      <div class="stack-wide">
        {shared.length > 0 && (
          <ul class="list stack circles-list">
            {topOf(shared).map(circle => (
              <li key={circle.id}>
                <CircleRow circle={circle} onOpen={onOpen} />
                <Inside of={circle} all={shared} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        )}
        {asked.length > 0 && <Asked asked={asked} onOpen={onOpen} />}
        {kept}
        <section class="stack">
          <h2>{t.onMyOwn}</h2>
          <Card href={paths.pages} onOpen={() => onOpen(paths.pages)}>
            <span class="circles-drawing">
              <Drawing name="lamp" />
            </span>
            <span>
              <strong>{t.myPage}</strong>
              <span class="circles-hint">{t.myPageHint}</span>
            </span>
          </Card>
          <Card href={paths.threeMoves} onOpen={() => onOpen(paths.threeMoves)}>
            <span class="circles-drawing">
              <Drawing name="chairs" />
            </span>
            <span>
              <strong>{text.practising.row}</strong>
              <span class="circles-hint">{text.practising.rowHint}</span>
            </span>
          </Card>
        </section>
        <section class="stack">
          <h2>{t.offScreenTitle}</h2>
          <Card href={paths.presentTime} onOpen={() => onOpen(paths.presentTime)}>
            <span class="circles-drawing">
              <Drawing name="table" />
            </span>
            <span>
              <strong>{text.presentTime.row}</strong>
              <span class="circles-hint">{text.presentTime.rowHint}</span>
            </span>
          </Card>
        </section>
        {canMake && (
          <Button wide onPress={() => onOpen(paths.newCircle)}>
            {t.newCircle}
          </Button>
        )}
      </div>
    </>
  )
}

/** Those that are shown inside no other. */
const topOf = (circles: readonly CircleSummary[]): readonly CircleSummary[] =>
  circles.filter(({ inside }) => !circles.some(({ id }) => id === inside))

interface InsideProps {
  readonly of: CircleSummary
  readonly all: readonly CircleSummary[]
  readonly onOpen: (path: string) => void
}

/** Its side circles, as far as I am in them. */
const Inside = ({ of, all, onOpen }: InsideProps): JSX.Element | null => {
  const inside = all.filter(circle => circle.inside === of.id)
  return inside.length === 0 ? null : (
    <ul class="list stack circles-inside">
      {inside.map(circle => (
        <li key={circle.id}>
          <CircleRow circle={circle} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

interface CircleRowProps {
  readonly circle: CircleSummary
  readonly onOpen: (path: string) => void
}

const CircleRow = ({ circle, onOpen }: CircleRowProps): JSX.Element => {
  const { circles: t, sides } = useText()
  const name = circle.name ?? t.unnamed
  const path = paths.circle(circle.id)
  return (
    <Card href={path} onOpen={() => onOpen(path)}>
      <RingMark name={name} colour={circle.colour} />
      <span class="circles-name">
        <strong dir="auto">{name}</strong>
        {circle.isSide && circle.status === 'ok' && <span class="circles-hint">{sides.aSide}</span>}
        {circle.status === 'halted' && (
          <span class="circles-hint circles-halted">{t.haltedHint}</span>
        )}
        {circle.status === 'gone' && <span class="circles-hint">{t.goneHint}</span>}
        {(circle.status === 'over' || (circle.closed && circle.status === 'ok')) && (
          <span class="circles-hint">{t.overHint}</span>
        )}
        {circle.status === 'not-there' && <span class="circles-hint">{t.notThereHint}</span>}
      </span>
      {circle.waits && (
        <>
          <span class="circles-dot" />
          <span class="only-read">({t.waits})</span>
        </>
      )}
    </Card>
  )
}

const Asked = (props: AskedCirclesProps): JSX.Element => {
  const t = useText().circles
  return (
    <section class="stack">
      <h2>{t.asked}</h2>
      <AskedCircles {...props} />
    </section>
  )
}
