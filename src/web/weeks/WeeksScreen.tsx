import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayMs } from '#core/circle/circle.ts'
import { appState, commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useSettings } from '#web/me/useSettings.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { AnswerWeeks } from './AnswerWeeks.tsx'
import { Weeks } from './Weeks.tsx'

export const WeeksScreen = (): JSX.Element => {
  const text = useText()
  const times = useMine('weeks')
  const doing = useAction()
  const { settings, failure, change } = useSettings()
  const [answering, setAnswering] = useState(false)
  const [after, setAfter] = useState<'kept' | 'passed-all' | undefined>(undefined)
  const { signIn, today } = appState.value
  if (times === undefined || signIn.kind !== 'signed-in')
    return <Progress words={text.today.reading} />
  const { circles } = commands
  const stop = (how: typeof after): void => {
    doing.forget()
    setAfter(how)
    setAnswering(false)
  }
  if (answering)
    return (
      <AnswerWeeks
        back={paths.weeks}
        doing={doing}
        onStop={passedAll => stop(passedAll ? 'passed-all' : undefined)}
        onKeep={(answers, note, then) =>
          doing.run(
            () => circles.sayToMyself({ t: 'weeks-answered', answers, note }),
            () => {
              then()
              stop('kept')
            },
          )
        }
      />
    )
  return (
    <Weeks
      back={paths.me}
      times={times}
      rhythm={settings.weeks ?? 'off'}
      due={today?.items.some(({ kind }) => kind === 'weeks-ask') === true}
      after={after}
      doing={{ ...doing, failure: doing.failure ?? failure }}
      onBegin={() => {
        setAfter(undefined)
        setAnswering(true)
      }}
      onLater={() =>
        doing.run(() =>
          circles.sayToMyself({
            t: 'weeks-put-off',
            until: Math.floor(Date.now() / dayMs) + 7,
          }),
        )
      }
      onRhythm={rhythm => change('weeks', rhythm)}
      onErase={(time, then) => doing.run(() => circles.takeBackPage([time.entry]), then)}
    />
  )
}
