import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Agreement } from './Agreement.tsx'
import { CircleMissing } from './CircleMissing.tsx'

export const AgreementScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { view, sending } = watched.circle
  const { circles } = commands
  return (
    <Agreement
      view={view}
      back={paths.circlePeople(circle)}
      doing={doing}
      onItsWay={sending.some(({ act }) => act.t === 'agreement-written')}
      onAgree={agreement =>
        doing.run(() => circles.say(circle, { t: 'agreement-accepted', agreement }))
      }
      onWrite={(words, then) =>
        doing.run(() => circles.say(circle, { t: 'agreement-written', words }), then)
      }
      onCall={called => doing.run(() => circles.say(circle, { t: 'share-called', called }))}
      onLookingIn={(times, then) =>
        doing.run(() => circles.say(circle, { t: 'looking-in-set', times }), then)
      }
      onHearing={hours => doing.run(() => circles.say(circle, { t: 'hearing-time-set', hours }))}
    />
  )
}
