import type { JSX } from 'preact'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import { daySchemas } from '#core/day/events.ts'
import type { DayView } from '#core/day/view.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { Days } from './Days.tsx'

/** What is let be for good is set aside until then. */
const forEver = 100_000

export const DaysScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const { openHelp } = useSafety()
  const watched = useCircle(circle)
  const doing = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { circles } = commands
  const { view, days, notes, sending } = watched.circle
  const setAside = (day: EntryId, until: number): Outcome<EventId> =>
    circles.sayToMyself({ t: 'day-set-aside', circle, day, until })
  const comesOn = (day: DayView): number => day.next ?? days.today
  return (
    <Days
      view={view}
      days={days}
      notes={notes}
      back={paths.circle(circle)}
      share={view.needs.length > 0 ? paths.writeShare(circle) : undefined}
      write={notes.others.length > 0 ? paths.notes(circle) : undefined}
      waits={sending.some(({ act, state }) => state === 'waiting' && act.t in daySchemas)}
      online={appState.value.connection !== 'offline'}
      doing={doing}
      onOpen={go}
      onHelp={openHelp}
      onKeep={(says, audience, then) =>
        doing.run(() => circles.say(circle, { t: 'day-kept', ...says }, undefined, audience), then)
      }
      onChange={({ entry }, says, then) =>
        doing.run(() => circles.say(circle, { t: 'day-changed', day: entry, ...says }), then)
      }
      onTakeBack={({ takeBack }, then) => doing.run(() => circles.takeBack(circle, takeBack), then)}
      onPropose={(of, says, then) =>
        doing.run(() => circles.say(circle, { t: 'day-proposed', of, ...says }), then)
      }
      onTakeProposedBack={({ entry }) => doing.run(() => circles.takeBack(circle, [entry]))}
      onLetProposedBe={({ entry }) => doing.run(() => setAside(entry, forEver))}
      onReach={(day, words, then) =>
        doing.run(async () => {
          const to = day.by.account
          const sent = await circles.say(circle, { t: 'note-sent', to, words })
          // Whoever has said that they are here is not reminded of it on the day.
          if (sent.ok) await setAside(day.entry, comesOn(day))
          return sent
        }, then)
      }
      onLetBe={day => doing.run(() => setAside(day.entry, Math.max(days.today, comesOn(day) - 1)))}
    />
  )
}
