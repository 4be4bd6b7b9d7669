import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Questions } from './Questions.tsx'

export const QuestionsScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { circles, together } = commands
  const { view, questions, sending } = watched.circle
  return (
    <Questions
      view={view}
      questions={questions}
      back={paths.circle(circle)}
      waits={sending.some(({ act, state }) => act.t === 'answer-sealed' && state === 'waiting')}
      online={appState.value.connection !== 'offline'}
      doing={doing}
      onAsk={(words, prompt, then) =>
        doing.run(
          () =>
            circles.say(circle, {
              t: 'question-asked',
              words,
              ...(prompt === undefined ? {} : { prompt }),
            }),
          // The question stands at the top, and whoever asked it answers it next.
          () => {
            then?.()
            scrollTo(0, 0)
          },
        )
      }
      onAnswer={(to, says, then) => doing.run(() => together.answer(circle, to, says), then)}
      onPass={(to, then) => doing.run(() => together.pass(circle, to), then)}
      onOpen={(to, then) => doing.run(() => together.open(circle, to), then)}
      onLetGo={(question, then) =>
        doing.run(() => circles.say(circle, { t: 'question-let-go', question }), then)
      }
      onTakeBack={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
    />
  )
}
