import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { ShoesAct } from '#core/shoes/events.ts'
import type { GuessView, SaidOfView } from '#core/shoes/view.ts'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { BlockPerson } from '#web/circle/BlockPerson.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import type { OpenShare } from '#web/sharing/withSending.ts'
import { useText } from '#web/text/language.ts'
import { BeforeYouAnswer } from './BeforeYouAnswer.tsx'
import { GuessCard } from './GuessCard.tsx'
import { SaySo } from './SaySo.tsx'
import { Standing } from './Standing.tsx'

export interface ShareGuessesProps {
  readonly circle: CircleId
  readonly state: CircleState
  readonly share: EntryId
}

/** On the screen of a share: the guesses about it in which I am one of the two. */
export const ShareGuesses = ({ circle, state, share }: ShareGuessesProps): JSX.Element => {
  const doing = useAction()
  const [saying, setSaying] = useState<GuessView | undefined>(undefined)
  const close = (): void => {
    doing.forget()
    setSaying(undefined)
  }
  const guesses = state.guesses.all.filter(guess => guess.share === share)
  return (
    <>
      {guesses.map(guess => (
        <GuessCard
          key={guess.entry}
          guess={guess}
          kind={state.view.kind}
          waits={waits(state, guess)}
          online={appState.value.connection !== 'offline'}
          doing={doing}
          about={<About circle={circle} guess={guess} />}
          onSay={() => setSaying(guess)}
          onTakeBack={(entries, then) =>
            doing.run(() => commands.circles.takeBack(circle, entries), then)
          }
        />
      ))}
      {saying === undefined ? (
        <Failed failure={doing.failure} />
      ) : (
        <SaySo
          key={saying.entry}
          guess={saying}
          doing={doing}
          onSend={(so, then) =>
            doing.run(
              () =>
                commands.circles.say(circle, {
                  t: 'guess-answered',
                  guess: saying.entry,
                  ...withoutEmpty(so),
                }),
              then,
            )
          }
          onClose={close}
        />
      )}
    </>
  )
}

const About = ({
  circle,
  guess: { entry, at, other, feelings, needs },
}: {
  readonly circle: CircleId
  readonly guess: GuessView
}): JSX.Element => {
  const words = [feelings.join(', '), needs].filter(each => each !== '').join('\n')
  return (
    <>
      <ReportPerson person={other} circle={circle} quote={{ entry, kind: 'answer', at, words }} />
      <BlockPerson person={other} circle={circle} />
    </>
  )
}

export interface GuessFirstProps {
  readonly circle: CircleId
  readonly state: CircleState
  readonly share: OpenShare
}

/** Where somebody answers a share for the first time: what they may do before. */
export const GuessFirst = ({ circle, state, share }: GuessFirstProps): JSX.Element => {
  const text = useText()
  const doing = useAction()
  const [standing, setStanding] = useState(false)
  const close = (): void => {
    doing.forget()
    setStanding(false)
  }
  const name = share.author.name ?? text.circle.someone
  return (
    <>
      <BeforeYouAnswer
        name={name}
        onStand={
          state.guesses.guessable.includes(share.entry) ? () => setStanding(true) : undefined
        }
      />
      {standing && (
        <Standing
          need={share.need}
          kind={state.view.kind}
          name={name}
          about={share.entry}
          share={share.words === '' || share.collapsed ? undefined : share.words}
          doing={doing}
          onSend={(said, then) =>
            doing.run(
              () =>
                commands.circles.say(circle, {
                  t: 'guess-offered',
                  share: share.entry,
                  ...withoutEmpty(said),
                }),
              then,
            )
          }
          onClose={close}
        />
      )}
    </>
  )
}

/** What was not said takes no place in the log. */
const withoutEmpty = ({ feelings, needs }: SaidOfView): Pick<ShoesAct, 'feelings' | 'needs'> => ({
  ...(feelings.length === 0 ? {} : { feelings }),
  ...(needs.trim() === '' ? {} : { needs: needs.trim() }),
})

/** Mine about this guess, still on this device. */
const waits = ({ sending }: CircleState, { entry, share }: GuessView): boolean =>
  sending.some(
    ({ act, state }) =>
      state === 'waiting' &&
      ((act.t === 'guess-answered' && act.guess === entry) ||
        (act.t === 'guess-offered' && act.share === share)),
  )
