import type { JSX } from 'preact'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { Meet } from './Meet.tsx'

export interface MeetScreenProps {
  readonly circle: CircleId
  readonly account: AccountId
}

export const MeetScreen = ({ circle, account }: MeetScreenProps): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { members } = watched.circle.view
  const member = members.find(one => one.account === account && !one.isMe)
  if (member === undefined) return <CircleMissing />
  const { circles } = commands
  return (
    <Meet
      member={member}
      nameOf={whose => members.find(one => one.account === whose)?.name ?? text.someone}
      back={paths.circlePeople(circle)}
      doing={doing}
      loadCode={() => circles.myCode(circle)}
      loadWords={language => circles.pairWords(circle, account, language)}
      onCode={(code, then) => doing.run(() => circles.compareCode(circle, account, code), then)}
      onSame={(gen, then) =>
        doing.run(
          () => circles.say(circle, { t: 'member-vouched', account, gen, how: 'words' }),
          then,
        )
      }
      onDone={() => go(paths.circlePeople(circle))}
    />
  )
}
