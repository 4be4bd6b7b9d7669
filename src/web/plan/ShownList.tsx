import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ShownIn } from '#client/state/appState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { MyShownPlanView } from '#core/plan/shownView.ts'
import { commands } from '#web/app/engine.ts'
import { type Action, useAction } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { namesOf } from '#web/circle/names.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PlanSteps } from './PlanSteps.tsx'

/** Who sees it, and the one tap with which they do not any more. */
export const ShownList = ({
  shown,
}: {
  readonly shown: readonly ShownIn[]
}): JSX.Element | null => {
  const doing = useAction()
  const [stopped, setStopped] = useState(false)
  const { circles } = commands
  const stop = (circle: CircleId, { show, entry, to }: MyShownPlanView): void => {
    const here = to.filter(({ present }) => present).map(({ account }) => account)
    doing.run(
      async () =>
        here.length === 0
          ? circles.takeBack(circle, [entry])
          : circles.say(circle, { t: 'plan-show-ended', show, to: here }),
      () => setStopped(true),
    )
  }
  return <WhoSees shown={shown} stopped={stopped} doing={doing} onStop={stop} />
}

export interface WhoSeesProps {
  readonly shown: readonly ShownIn[]
  readonly stopped: boolean
  readonly doing: Action
  readonly onStop: (circle: CircleId, shown: MyShownPlanView) => void
}

export const WhoSees = (props: WhoSeesProps): JSX.Element | null => {
  const { shown, doing } = props
  const text = useText()
  const t = text.plan
  if (shown.length === 0 && !props.stopped) return null
  return (
    <section class="stack">
      <h2>{t.shownNow}</h2>
      {shown.length === 0 && <p class="soft">{t.shownNobody}</p>}
      {shown.flatMap(({ circle, name, plans }) =>
        plans.map(one => (
          <Shown
            key={one.show}
            one={one}
            circleName={name ?? text.circles.unnamed}
            busy={doing.busy}
            onStop={() => props.onStop(circle, one)}
          />
        )),
      )}
      {props.stopped && <output class="said soft">{t.stopped}</output>}
      <Failed failure={doing.failure} />
    </section>
  )
}

interface ShownProps {
  readonly one: MyShownPlanView
  readonly circleName: string
  readonly busy: boolean
  readonly onStop: () => void
}

const Shown = ({ one, circleName, busy, onStop }: ShownProps): JSX.Element => {
  const text = useText()
  const t = text.plan
  const language = useLanguage()
  const names = namesOf(language, one.to, text.circle.someone)
  return (
    <div class="card stack">
      <div>
        <h3>{t.shownIn(names, circleName)}</h3>
        <p class="soft small">{one.live ? t.shownLive : t.shownCopy(longDay(language, one.at))}</p>
      </div>
      {one.rests && <p>{t.shownRests}</p>}
      <Details summary={t.showPreview}>
        <PlanSteps steps={one.steps} within />
      </Details>
      <Button wide disabled={busy} label={t.stopOf(names)} onPress={onStop}>
        {t.stop}
      </Button>
    </div>
  )
}
