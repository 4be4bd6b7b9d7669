import { useEffect } from 'preact/hooks'
import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import { noteSchemas } from '#core/note/events.ts'
import { nextNote } from '#core/walk/walk.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Notes } from './Notes.tsx'

const restDays = 28

export const NotesScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  const notes = watched.kind === 'here' ? watched.circle.notes : undefined
  const seen = notes?.fresh === true ? notes.seq : undefined
  useEffect(() => {
    // It is on the screen: Today need not say it again.
    if (seen !== undefined)
      commands.circles.sayToMyself({ t: 'notes-seen', circle, seq: seen }).catch(() => undefined)
  }, [circle, seen])
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { circles } = commands
  const { view, days, sending } = watched.circle
  const { today } = days
  return (
    <Notes
      view={view}
      notes={watched.circle.notes}
      today={today}
      now={Date.now()}
      back={paths.circle(circle)}
      waits={sending.some(({ act, state }) => state === 'waiting' && act.t in noteSchemas)}
      online={appState.value.connection !== 'offline'}
      doing={doing}
      onSend={(to, words, walk, then) =>
        doing.run(async () => {
          const sent = await circles.say(circle, { t: 'note-sent', to, words })
          if (sent.ok && walk !== undefined) {
            const next = nextNote(walk.pace, today)
            await circles.sayToMyself({ t: 'walk-moved', circle, with: to, next })
          }
          return sent
        }, then)
      }
      onThank={note => doing.run(() => circles.say(circle, { t: 'note-thanked', note }))}
      onTakeBack={(note, then) => doing.run(() => circles.takeBack(circle, note.takeBack), then)}
      onQuiet={(from, tell, then) =>
        doing.run(async () => {
          const { seq } = watched.circle.notes
          const quiet = await circles.sayToMyself({ t: 'notes-quieted', circle, from, seq })
          return quiet.ok && tell
            ? circles.say(circle, { t: 'notes-wanted', from, wanted: false })
            : quiet
        }, then)
      }
      onWantAgain={({ person: { account: from }, told }) =>
        doing.run(async () => {
          const again = await circles.sayToMyself({ t: 'notes-quieted', circle, from })
          return again.ok && told
            ? circles.say(circle, { t: 'notes-wanted', from, wanted: true })
            : again
        })
      }
      onPlan={(plan, then) =>
        doing.run(() => circles.sayToMyself({ t: 'walk-begun', circle, ...plan }), then)
      }
      onSkip={walk =>
        doing.run(() =>
          circles.sayToMyself({
            t: 'walk-moved',
            circle,
            with: walk.with,
            next: nextNote(walk.pace, today),
          }),
        )
      }
      onRest={walk =>
        doing.run(() =>
          circles.sayToMyself({ t: 'walk-moved', circle, with: walk.with, next: today + restDays }),
        )
      }
      onStop={walk =>
        doing.run(() => circles.sayToMyself({ t: 'walk-ended', circle, with: walk.with }))
      }
    />
  )
}
