import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { TheirPlans } from './TheirPlans.tsx'

export const PlansScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const unread =
    watched.kind === 'here'
      ? watched.circle.plans.theirs.filter(({ isNew }) => isNew).map(({ show }) => show)
      : []
  useEffect(() => {
    // Should it not be kept, Today says it once more.
    for (const show of unread)
      void commands.circles.sayToMyself({ t: 'shown-plan-read', circle, show })
  }, [unread.join()])
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  return <TheirPlans theirs={watched.circle.plans.theirs} back={paths.circle(circle)} />
}
