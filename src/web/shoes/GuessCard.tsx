import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { GuessView } from '#core/shoes/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { isClose } from '#web/commitment/isClose.ts'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { SaidOf } from './SaidOf.tsx'

export interface GuessCardProps {
  readonly guess: GuessView
  readonly kind: CircleKind
  /** Words of mine about it have not gone out yet: they cannot be taken back before. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  /** Reporting it, and blocking who guessed. */
  readonly about: ComponentChildren
  /** Opens the screen on which the sharer says what is so. */
  readonly onSay: () => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** A guess, as the one of the two sees it. */
export const GuessCard = (props: GuessCardProps): JSX.Element =>
  props.guess.mine ? <MyGuess {...props} /> : <TheirGuess {...props} />

const MyGuess = (props: GuessCardProps): JSX.Element => {
  const { guess } = props
  const text = useText()
  const t = text.shoes
  const name = guess.other.name ?? text.circle.someone
  return (
    <section class="card card-quiet stack">
      <h2>{t.mine(name)}</h2>
      <div class="stack">
        <h3 class="soft small">{t.guessed}</h3>
        <SaidOf said={guess} />
      </div>
      {guess.answer !== undefined && (
        <>
          <div class="stack">
            <h3 class="soft small">{t.says(name)}</h3>
            <SaidOf said={guess.answer} />
          </div>
          <p>{t.talkMine(name)}</p>
        </>
      )}
      <Between
        {...props}
        name={name}
        more={guess.answer === undefined ? undefined : t.takeBackMore}
      />
    </section>
  )
}

/** For the sharer: folded until they choose to read it, because a guess can hurt. */
const TheirGuess = (props: GuessCardProps): JSX.Element => {
  const { guess, doing } = props
  const text = useText()
  const t = text.shoes
  const [passes, setPasses] = useState(0)
  const part = useFocusKept<HTMLElement>()
  const name = guess.other.name ?? text.circle.someone
  const { answer, canAnswer } = guess
  return (
    <section ref={part} tabIndex={-1} class="card card-quiet stack">
      <h2>{t.theirs(name)}</h2>
      {answer === undefined && <p class="soft">{t.theirsMore}</p>}
      {/* A pass folds it again, and that is all it does. */}
      <Details key={passes} summary={t.look} open={answer !== undefined}>
        <SaidOf said={guess} />
        {canAnswer && (
          <>
            {isClose(props.kind) && <FirstForMe about={guess.other.name} />}
            <div class="two-ways">
              <Button disabled={doing.busy} onPress={props.onSay}>
                {t.say}
              </Button>
              <Button disabled={doing.busy} onPress={() => setPasses(passes + 1)}>
                {text.ui.pass}
              </Button>
            </div>
          </>
        )}
      </Details>
      {answer !== undefined && (
        <>
          <div class="stack">
            <h3 class="soft small">{t.so}</h3>
            <SaidOf said={answer} />
          </div>
          <p>{t.talkTheirs(name)}</p>
        </>
      )}
      <Between {...props} name={name} more={undefined} />
      <Details summary={text.limits.moreAbout(name)}>
        <div class="flush">{props.about}</div>
      </Details>
    </section>
  )
}

interface BetweenProps extends GuessCardProps {
  readonly name: string
  /** What goes with my words when I take them back. */
  readonly more: string | undefined
}

/** Who reads it, and the way back. */
const Between = (props: BetweenProps): JSX.Element => {
  const { guess, doing, name, more } = props
  const text = useText()
  const [asking, setAsking] = useState(false)
  const stop = (): void => {
    doing.forget()
    setAsking(false)
  }
  const waits = props.waits && (guess.mine || guess.answer !== undefined)
  return (
    <>
      <p class="soft small">
        {text.shoes.onlyTwo(name)}{' '}
        {waits && (props.online ? text.circle.goingOut : text.circle.kept)}
      </p>
      {guess.takeBack.length > 0 && !waits && (
        <div class="flush">
          <Button kind="quiet" disabled={doing.busy} onPress={() => setAsking(true)}>
            {text.sharing.takeBack}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={text.shoes.takeBackTitle}
          yes={text.sharing.takeBack}
          no={text.sharing.keep}
          doing={doing}
          onYes={() => props.onTakeBack(guess.takeBack, stop)}
          onNo={stop}
        >
          <p>{text.sharing.takeBackMore}</p>
          <p>{text.sharing.takeBackUnread}</p>
          {more !== undefined && <p>{more}</p>}
        </Confirm>
      )}
    </>
  )
}
