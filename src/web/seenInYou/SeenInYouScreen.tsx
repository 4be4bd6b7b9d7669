import type { JSX } from 'preact'
import { everybody } from '#core/aside/audience.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { SeenInYou } from './SeenInYou.tsx'
import { useSeenRead } from './useSeenRead.ts'

export const SeenInYouScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  const { circles } = commands
  const seq = watched.kind === 'here' ? watched.circle.seenInYou.unreadTo : undefined
  useSeenRead(watched.kind === 'here' ? (seq === undefined ? [] : [{ circle, seq }]) : undefined)
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { view, seenInYou, sending } = watched.circle
  return (
    <SeenInYou
      circle={circle}
      view={view}
      seen={seenInYou}
      sending={sending}
      back={paths.circle(circle)}
      online={appState.value.connection !== 'offline'}
      doing={doing}
      onSay={({ to, openly, words }, then) =>
        doing.run(
          () =>
            circles.say(
              circle,
              { t: 'seen-said', to, words },
              undefined,
              openly ? everybody : undefined,
            ),
          then,
        )
      }
      onRest={(said, on) =>
        doing.run(() => circles.sayToMyself({ t: 'seen-let-rest', circle, said, on }))
      }
      onThank={said => doing.run(() => circles.say(circle, { t: 'seen-thanked', said }))}
      onTakeBack={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
    />
  )
}
