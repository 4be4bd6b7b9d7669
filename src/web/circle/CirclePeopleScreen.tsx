import type { JSX } from 'preact'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { beginRows } from '#web/together/beginRows.ts'
import { hasStretch } from '#web/together/canBegin.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { CircleMissing } from './CircleMissing.tsx'
import { CirclePeople } from './CirclePeople.tsx'
import { useAction } from '#web/app/useAction.ts'

export const CirclePeopleScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText()
  const watched = useCircle(circle)
  const doing = useAction()
  const answering = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.circle.reading} />
  const { circles } = commands
  const { told, made } = watched.circle.reports
  const hasReports = told.length + made.length > 0
  return (
    <CirclePeople
      view={watched.circle.view}
      invites={watched.circle.invites}
      sides={watched.circle.sides}
      newSide={canMakeSide(watched.circle) ? paths.newSide(circle) : undefined}
      back={paths.circle(circle)}
      agreement={paths.agreement(circle)}
      reports={hasReports ? paths.reports(circle) : undefined}
      begin={beginRows(text, circle, watched.circle)}
      stretch={hasStretch(watched.circle) ? paths.stretch(circle) : undefined}
      stewardLog={paths.stewardLog(circle)}
      doing={doing}
      answering={answering}
      loadWords={language => circles.words(circle, language)}
      onInvite={() => go(paths.invite(circle))}
      onReturnAnswer={(was, answer) =>
        answering.run(() => circles.say(circle, { t: 'return-answered', was, answer }))
      }
      onWelcomeBack={(who, then) => doing.run(() => circles.welcomeBack(circle, who), then)}
      onBegin={() => go(paths.newCircle)}
      onMeet={account => go(paths.meet(circle, account))}
      onAsk={(account, then) =>
        doing.run(() => circles.say(circle, { t: 'steward-asked', account }), then)
      }
      onAnswer={answer =>
        answering.run(() => circles.say(circle, { t: 'steward-answered', answer }))
      }
      onAskToGreet={(account, then) =>
        doing.run(() => circles.say(circle, { t: 'greeter-asked', account }), then)
      }
      onGreet={answer =>
        answering.run(() => circles.say(circle, { t: 'greeter-answered', answer }))
      }
      onStepDown={then => doing.run(() => circles.stepDown(circle), then)}
      onSeatMayEnd={(account, then) => doing.run(() => circles.endSeat(circle, account), then)}
      onEndMySeat={then => {
        const me = watched.circle.view.members.find(({ isMe }) => isMe)
        if (me !== undefined) doing.run(() => circles.endSeat(circle, me.account), then)
      }}
      onRemove={(account, reason, then) =>
        doing.run(() => circles.remove(circle, account, reason), then)
      }
      onLeave={words =>
        doing.run(
          () => circles.leave(circle, words),
          () => go(paths.circles, 'replace'),
        )
      }
      // There it stands as everyone reads it, with the place for a last word.
      onAnnounceClosing={() =>
        doing.run(
          () => circles.say(circle, { t: 'closing-announced' }),
          () => go(paths.circle(circle), 'replace'),
        )
      }
      onClose={then => doing.run(() => circles.close(circle), then)}
      onReopen={then => doing.run(() => circles.reopen(circle), then)}
      onPause={then => doing.run(() => circles.pause(circle), then)}
      onResume={then => doing.run(() => circles.resume(circle), then)}
      onEndInvite={(invite, then) => doing.run(() => circles.endInvite(circle, invite), then)}
    />
  )
}

const canMakeSide = ({ view, status }: CircleState): boolean =>
  appState.value.young === undefined &&
  view.standing !== 'outside' &&
  !view.isSide &&
  !view.closed &&
  status.kind === 'ok'
