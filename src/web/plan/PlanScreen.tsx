import type { JSX } from 'preact'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { usePlanDesk } from './planDesk.ts'
import { Plan } from './Plan.tsx'
import { PlanOnPhone } from './PlanOnPhone.tsx'
import { ShownList } from './ShownList.tsx'

/** With or without an account, with or without a connection. */
export const PlanScreen = (): JSX.Element => {
  const text = useText()
  const desk = usePlanDesk()
  const { signIn, plan: mine, trusted, circles } = appState.value
  const isIn = signIn.kind === 'signed-in'
  if (desk.plan === undefined) return <Progress words={text.today.reading} />
  const without = mine?.without ?? []
  return (
    <Plan
      plan={desk.plan}
      kept={desk.kept}
      back={isIn ? paths.me : paths.home}
      trusted={trusted}
      doing={desk.doing}
      without={isIn ? without : []}
      canShow={isIn && circles.some(({ status, closed }) => status === 'ok' && !closed)}
      onOpen={go}
      onErase={desk.erase}
      onReviewed={
        isIn && (mine?.asksReview ?? false)
          ? () => {
              const known = [...without, ...(mine?.toBlocked ?? [])]
              desk.doing.run(() =>
                commands.circles.sayToMyself({
                  t: 'plan-reviewed',
                  ...(known.length === 0 ? {} : { without: known }),
                }),
              )
            }
          : undefined
      }
    >
      {isIn && <PlanOnPhone always />}
      {isIn && <ShownList shown={mine?.shown ?? []} />}
    </Plan>
  )
}
