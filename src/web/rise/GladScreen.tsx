import type { JSX } from 'preact'
import { commands, useMine } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useSeenRead } from '#web/seenInYou/useSeenRead.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { Glad } from './Glad.tsx'

export const GladScreen = (): JSX.Element => {
  const text = useText()
  const glad = useMine('glad')
  const doing = useAction()
  const { openHelp } = useSafety()
  useSeenRead(glad?.unread)
  if (glad === undefined) return <Progress words={text.today.reading} />
  const { circles } = commands
  return (
    <Glad
      glad={glad}
      doing={doing}
      onRest={(circle, said, on) =>
        doing.run(() => circles.sayToMyself({ t: 'seen-let-rest', circle, said, on }))
      }
      onThank={(circle, said) => doing.run(() => circles.say(circle, { t: 'seen-thanked', said }))}
      onOpen={go}
      onHelp={openHelp}
    />
  )
}
