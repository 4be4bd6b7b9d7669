import type { JSX } from 'preact'
import { dayMs } from '#core/circle/circle.ts'
import type { WalkView } from '#core/walk/view.ts'
import { threeOf } from '#core/walk/walk.ts'
import type { Action } from '#web/app/useAction.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Words } from '#web/ui/Words.tsx'
import '#web/circle/Circle.css'
import '#web/sharing/Sharing.css'

export interface WalkCardDoes {
  readonly onWrite: (walk: WalkView, begun: string) => void
  readonly onSkip: (walk: WalkView) => void
  readonly onRest: (walk: WalkView) => void
  readonly onStop: (walk: WalkView) => void
}

export interface WalkCardProps extends WalkCardDoes {
  readonly walk: WalkView
  /** They would rather have no notes now. */
  readonly ratherNot: boolean
  readonly doing: Action
}

/** A plan of mine: due, on its way to the next, or over. Nobody but me sees it. */
export const WalkCard = (props: WalkCardProps): JSX.Element => {
  const { walk, ratherNot, doing } = props
  const text = useText()
  const t = text.walk
  const language = useLanguage()
  const name = walk.person.name ?? text.circle.someone
  const day = (at: number): string => longDay(language, at * dayMs, 'UTC')
  const over = walk.stands === 'over'
  const due = walk.stands === 'due' && walk.person.present && !ratherNot
  return (
    <section class="card stack">
      <h2 dir="auto">{due ? t.due(name) : t.withName(name)}</h2>
      <Words>{walk.because}</Words>
      {over ? (
        <p>{walk.aYear ? t.overYear : t.over}</p>
      ) : (
        <p class="soft small">{t.until(t.paces[walk.pace], day(walk.until))}</p>
      )}
      {ratherNot && <p>{text.note.ratherNot(name)}</p>}
      {!walk.person.present && !over && <p class="soft">{t.notHere(name)}</p>}
      {due && <Openers {...props} />}
      {walk.stands === 'waits' && !ratherNot && (
        <p class="soft">{walk.next > walk.until ? t.noReminder : t.nextOn(day(walk.next))}</p>
      )}
      {due && (
        <div class="two-ways">
          <Button disabled={doing.busy} onPress={() => props.onSkip(walk)}>
            {t.skip}
          </Button>
          <Button disabled={doing.busy} onPress={() => props.onRest(walk)}>
            {t.rest}
          </Button>
        </div>
      )}
      {over ? (
        <Button wide disabled={doing.busy} onPress={() => props.onStop(walk)}>
          {t.letGo}
        </Button>
      ) : (
        <div>
          <div class="flush">
            <Button kind="quiet" disabled={doing.busy} onPress={() => props.onStop(walk)}>
              {t.stop}
            </Button>
          </div>
          <p class="soft small">{t.stopMore}</p>
        </div>
      )}
    </section>
  )
}

/** Three beginnings that fit how long ago it is, or an empty page. */
const Openers = ({ walk, onWrite }: WalkCardProps): JSX.Element => {
  const t = useText().walk
  const openers = t.stages[walk.stage]
  return (
    <div class="stack here-now">
      <p class="soft small">{t.openers}</p>
      <ul class="list here-phrases">
        {threeOf(openers.length, walk).map(place => (
          <li key={place}>
            <Card onOpen={() => onWrite(walk, openers[place] ?? '')}>
              <span class="words">{openers[place]}</span>
            </Card>
          </li>
        ))}
      </ul>
      <div class="flush">
        <Button kind="quiet" onPress={() => onWrite(walk, '')}>
          {t.own}
        </Button>
      </div>
      <p class="soft">{t.offScreen}</p>
    </div>
  )
}
