import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { Reports } from './Reports.tsx'

export const ReportsScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const { openHelp } = useSafety()
  const watched = useCircle(circle)
  const doing = useAction()
  const here = watched.kind === 'here' ? watched.circle : undefined
  // An answer that is on the screen is off Today.
  const answers = here?.reports.made.flatMap(({ answer, to }) =>
    answer === undefined || answer.read ? [] : [`${answer.letter}/${to.account}`],
  )
  const unread = answers?.join()
  useEffect(() => {
    for (const { answer, to } of here?.reports.made ?? [])
      if (answer !== undefined && !answer.read)
        void commands.letters.read(answer.letter, to.account)
    // Its words say which: the answers themselves are new objects with every change.
  }, [unread])
  if (watched.kind === 'missing') return <CircleMissing />
  if (here === undefined) return <Progress words={text.reading} />
  const { circles, letters } = commands
  return (
    <Reports
      reports={here.reports}
      view={here.view}
      back={paths.circlePeople(circle)}
      now={Date.now()}
      doing={doing}
      onHelp={openHelp}
      onOpen={share => go(paths.share(circle, share))}
      onHide={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
      onPause={then => doing.run(() => circles.pause(circle), then)}
      onResume={then => doing.run(() => circles.resume(circle), then)}
      onRemove={(account, then) => doing.run(() => circles.remove(circle, account), then)}
      onAnswer={({ letter, from }, words, then) =>
        doing.run(() => letters.answer(letter, from.account, words), then)
      }
      onPutAway={({ letter, from }, then) =>
        doing.run(() => letters.close(letter, from.account), then)
      }
      onForget={(letter, then) => doing.run(() => letters.forget(letter), then)}
    />
  )
}
