import type { JSX } from 'preact'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import type { CommitmentAct } from '#core/commitment/events.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { Commitments } from './Commitments.tsx'
import { todayHere, zoneHere } from './dayWords.ts'
import type { CommitmentDraft } from './MakeCommitment.tsx'

export const CommitmentsScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const doing = useAction()
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.reading} />
  const { circles } = commands
  const { view, commitments, sending } = watched.circle
  const say = (act: CommitmentAct): Outcome<EventId> => circles.say(circle, act)
  return (
    <Commitments
      view={view}
      commitments={commitments}
      sending={sending}
      back={paths.circle(circle)}
      online={appState.value.connection !== 'offline'}
      doing={doing}
      onAsk={(draft, card, instead, then) =>
        doing.run(async () => {
          const asked = await say({ ...askedAct(draft, Date.now()), ...withCard(card) })
          if (asked.ok && instead?.canWrite === true)
            await say({ t: 'commitment-ended', commitment: instead.entry })
          return asked
        }, then)
      }
      onTakeBack={(entries, then) => doing.run(() => circles.takeBack(circle, entries), then)}
      onAnswer={(commitment, answer) =>
        doing.run(() => say({ t: 'commitment-answered', commitment, answer }))
      }
      onSay={(commitment, { day, says, line }, then) =>
        doing.run(
          () =>
            say({ t: 'check-in-said', commitment, day, says, ...(line === '' ? {} : { line }) }),
          then,
        )
      }
      onEnd={commitment => doing.run(() => say({ t: 'commitment-ended', commitment }))}
      onAgain={(commitment, days) =>
        doing.run(() =>
          say({ t: 'commitment-renewed', commitment, last: todayHere(Date.now()) + days - 1 }),
        )
      }
      onConsent={(commitment, card, then) =>
        doing.run(
          () =>
            say({ t: 'consent-set', commitment, zone: zoneHere(Date.now()), ...withCard(card) }),
          then,
        )
      }
      onRemind={(commitment, on) =>
        doing.run(() => circles.sayToMyself({ t: 'reminder-set', circle, commitment, on }))
      }
      onNudge={(commitment, words, then) =>
        doing.run(() => say({ t: 'nudge-given', commitment, words }), then)
      }
    />
  )
}

const withCard = <Card,>(card: Card | undefined): { card?: Card } =>
  card === undefined ? {} : { card }

const askedAct = (
  { companion, what, often, days, length }: CommitmentDraft,
  now: number,
): Extract<CommitmentAct, { t: 'commitment-asked' }> => {
  // The form goes on only with somebody chosen.
  if (companion === undefined) throw new Error('nobody was chosen')
  const first = todayHere(now)
  return {
    t: 'commitment-asked',
    companion,
    what: what.trim(),
    often,
    ...(often === 'days' ? { days } : {}),
    first,
    last: first + Number(length) - 1,
    zone: zoneHere(now),
  }
}
