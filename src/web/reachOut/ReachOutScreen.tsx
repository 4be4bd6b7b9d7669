import type { JSX } from 'preact'
import { dayAt } from '#core/commitment/due.ts'
import type { PersonId } from '#core/people/card.ts'
import type { ReachOutAct } from '#core/reachOut/events.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { carryWords } from '#web/hereNote/carriedWords.ts'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { ReachOut } from './ReachOut.tsx'
import { putOffDays, rhythmOf } from './rhythms.ts'

export const ReachOutScreen = ({ person: id }: { readonly person: PersonId }): JSX.Element => {
  const text = useText()
  const known = useMine('people')
  const reaching = useMine('reachOut')
  const doing = useAction()
  if (known === undefined || reaching === undefined) return <Progress words={text.today.reading} />
  const person = known.people.find(each => each.id === id)
  if (person === undefined)
    return (
      <>
        <PageTitle back={paths.people}>{text.reachOut.rowTitle}</PageTitle>
        <Notice kind="info" title={text.reachOut.noSuch} />
      </>
    )
  const { circles } = commands
  const now = Date.now()
  const today = dayAt(now, -new Date(now).getTimezoneOffset())
  const say = (act: ReachOutAct, then?: () => void): void =>
    doing.run(() => circles.sayToMyself(act), then)
  const ask = reaching.asks.find(each => each.person === id)
  return (
    <ReachOut
      back={paths.person(id)}
      person={person}
      reach={reaching.people.find(each => each.person === id)}
      today={today}
      suggested={reaching.suggested.includes(id)}
      asked={ask !== undefined}
      doing={doing}
      onHappened={(happened, then) => {
        if (ask !== undefined) say({ t: 'reach-out-answered', begun: ask.begun, happened }, then)
      }}
      onShare={'share' in navigator ? words => navigator.share({ text: words }) : undefined}
      onNote={words => {
        carryWords(words)
        go(paths.hereNotes(id))
      }}
      onBegun={channel => say({ t: 'reach-out-begun', person: id, channel, on: today })}
      onPutOff={then =>
        say({ t: 'suggestion-put-off', person: id, until: today + putOffDays }, then)
      }
      onMet={(way, words, then) =>
        say({ t: 'contact-noted', person: id, way, on: today, words }, then)
      }
      onForget={({ entry }) => doing.run(() => circles.takeBackPage([entry]))}
      onRhythm={name => say({ t: 'rhythm-set', person: id, rhythm: rhythmOf[name], on: today })}
      onRest={days => say({ t: 'rest-set', person: id, until: days === 0 ? 0 : today + days })}
    />
  )
}
