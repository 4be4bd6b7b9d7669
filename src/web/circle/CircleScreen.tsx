import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { keepPending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { Circle } from './Circle.tsx'
import { CircleMissing } from './CircleMissing.tsx'
import { CircleStatus } from './CircleStatus.tsx'
import { saveEvidence } from './saveEvidence.ts'
import { wordsAlone } from './wordsAlone.ts'
import { writeAgain } from './writeAgain.ts'
import { useAction } from '#web/app/useAction.ts'

export const CircleScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const [before, setBefore] = useState<number | undefined>(undefined)
  const watched = useCircle(circle, { before })
  const door = useAction()
  const answering = useAction()
  const mending = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const state = watched.circle
  const { circles } = commands
  const { drafts, connection } = appState.value
  return (
    <Circle
      id={circle}
      state={state}
      drafts={(drafts ?? []).filter(
        (draft): draft is FilesDraft =>
          (draft.kind === 'share' || draft.kind === 'move') && draft.circle === circle,
      )}
      now={Date.now()}
      online={connection !== 'offline'}
      door={door}
      answering={answering}
      onAnswer={answer =>
        answering.run(() => circles.say(circle, { t: 'steward-answered', answer }))
      }
      onReturnAnswer={(was, answer) =>
        answering.run(() => circles.say(circle, { t: 'return-answered', was, answer }))
      }
      onWelcomeBack={(who, then) => door.run(() => circles.welcomeBack(circle, who), then)}
      onLastWord={(words, then) =>
        answering.run(() => circles.say(circle, { t: 'last-word-said', words }), then)
      }
      onWithdraw={() => answering.run(() => circles.say(circle, { t: 'closing-withdrawn' }))}
      onTakeAlong={() => go(paths.archive)}
      onGreet={answer =>
        answering.run(() => circles.say(circle, { t: 'greeter-answered', answer }))
      }
      status={
        <CircleStatus
          status={state.status}
          removed={state.view.removed}
          loadWords={language => circles.words(circle, language)}
          saveEvidence={() => saveEvidence(() => circles.evidence(circle))}
          onForget={async () => {
            const result = await circles.forget(circle)
            if (result.ok) go(paths.circles, 'replace')
            return result
          }}
        />
      }
      older={before !== undefined}
      onOlder={next => {
        setBefore(next)
        scrollTo(0, 0)
      }}
      onWelcome={account => door.run(() => circles.welcome(circle, account))}
      onDecline={account => door.run(() => circles.decline(circle, account))}
      onRetry={({ id }) => mending.run(() => circles.retry(id))}
      onDrop={({ id }) => mending.run(() => circles.drop(id))}
      onWordsAlone={refused => mending.run(() => wordsAlone(circle, refused))}
      onEdit={refused =>
        mending.run(
          () => writeAgain(commands, circle, refused),
          path => go(path, 'replace'),
        )
      }
      onLook={ask => {
        keepPending('invite', ask.fragment)
        go(paths.joining)
      }}
      onNotNow={({ letter, from }) =>
        mending.run(() => commands.letters.close(letter, from.account))
      }
      onOpen={go}
      onWrite={path => go(path, 'replace')}
    />
  )
}
