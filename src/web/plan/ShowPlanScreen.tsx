import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { noPlanView } from '#core/plan/view.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Sent } from '#web/sharing/Sent.tsx'
import { useText } from '#web/text/language.ts'
import { go } from '#web/ui/route.ts'
import { type Chosen, ShowPlan, type ShowPlanProps } from './ShowPlan.tsx'

const back = (): void => go(paths.plan, 'replace')

export const ShowPlanScreen = (): JSX.Element => {
  const text = useText()
  const doing = useAction()
  const [circle, setCircle] = useState<CircleId | undefined>(undefined)
  const [shown, setShown] = useState(false)
  const { circles, plan } = appState.value
  const open = circles.filter(({ status, closed }) => status === 'ok' && !closed)
  if (shown)
    return (
      <Sent title={text.plan.shownTitle} drawing="chairs" onDone={back}>
        <p>{text.plan.showAsk}</p>
      </Sent>
    )
  const show = ({ to, steps, live }: Chosen): void => {
    if (circle === undefined) return
    doing.run(
      async () =>
        commands.circles.say(circle, {
          t: 'plan-shown',
          show: await commands.circles.newId(),
          to,
          live,
          steps,
        }),
      () => setShown(true),
    )
  }
  const given = {
    plan: plan ?? noPlanView,
    circles: open.map(({ id, name }) => ({ id, name: name ?? text.circles.unnamed })),
    circle,
    doing,
    onCircle: setCircle,
    onShow: show,
  }
  return circle === undefined ? (
    <ShowPlan {...given} people={undefined} />
  ) : (
    <InCircle key={circle} {...given} circle={circle} />
  )
}

type Given = Omit<ShowPlanProps, 'people' | 'circle'> & { readonly circle: CircleId }

const InCircle = (props: Given): JSX.Element => {
  const watched = useCircle(props.circle)
  const people = watched.kind === 'here' ? watched.circle.plans.others : undefined
  useEffect(() => {
    if (watched.kind === 'missing') back()
  }, [watched.kind])
  return <ShowPlan {...props} people={people} />
}
