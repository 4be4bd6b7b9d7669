import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { CompanionAnswer } from '#core/commitment/events.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { ConsentWords } from './ConsentWords.tsx'
import { dayName, rhythmWords } from './dayWords.ts'
import { isClose } from './isClose.ts'
import { Sum } from './Sum.tsx'
import '#web/circle/Circle.css'

export interface TheirCommitmentDoes {
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onAnswer: (one: EntryId, answer: CompanionAnswer) => void
  readonly onNudge: (one: EntryId, words: string, then: () => void) => void
  readonly onEnd: (one: EntryId) => void
}

export interface TheirCommitmentProps extends TheirCommitmentDoes {
  readonly one: CommitmentView
  readonly kind: CircleKind
  readonly doing: Action
}

/** A promise of another's: the ask, and then how it goes. I read it; nothing is expected of me. */
export const TheirCommitment = (props: TheirCommitmentProps): JSX.Element => {
  const { one, kind, doing } = props
  const text = useText()
  const t = text.commitment
  const language = useLanguage()
  const name = one.other.name ?? text.circle.someone
  const asks = (one.stands === 'asked' || one.stands === 'asked-again') && one.canWrite
  const title = !asks
    ? t.ofName(name)
    : one.again === undefined
      ? t.asksYou(name)
      : t.asksYouAgain(name, dayName(language, one.again))
  return (
    <section class="card stack">
      <h2 dir="auto">{title}</h2>
      <div>
        <Words>{one.what}</Words>
        <p class="soft small">{rhythmWords(text, language, one)}</p>
      </div>
      {(one.stands !== 'asked' || one.sum.last !== undefined) && (
        <Sum one={one} doing={doing} onTakeBack={props.onTakeBack} />
      )}
      {asks && (
        <>
          <ConsentWords one={one} name={name} />
          <p class="soft small">{t.asksMore}</p>
          {isClose(kind) && <FirstForMe about={one.other.name} />}
          <div class="two-ways">
            <Button disabled={doing.busy} onPress={() => props.onAnswer(one.entry, 'yes')}>
              {t.yes}
            </Button>
            <Button disabled={doing.busy} onPress={() => props.onAnswer(one.entry, 'notNow')}>
              {t.no}
            </Button>
          </div>
        </>
      )}
      {one.stands === 'running' && one.canWrite && <Walking {...props} name={name} />}
      {one.stands === 'over' && (
        <p>
          {t.overTheirs} {t.askThem}
        </p>
      )}
      {(one.stands === 'ended' || one.stands === 'alone') && (
        <p class="soft">{one.stoppedByMe ? t.stoppedTheirs(name) : t.askThem}</p>
      )}
    </section>
  )
}

type NamedProps = TheirCommitmentProps & { readonly name: string }

const Walking = ({ one, name, doing, onNudge, onEnd }: NamedProps): JSX.Element => {
  const text = useText()
  const t = text.commitment
  const language = useLanguage()
  const [sent, setSent] = useState(false)
  const [stopping, setStopping] = useState(false)
  const { card, noNudge } = one
  const why = noNudge === 'too-soon' || noNudge === 'other-hours' ? t.nudgeNot[noNudge] : undefined
  return (
    <>
      <Details summary={t.mayNudge}>
        <ConsentWords one={one} name={name} />
        {card !== undefined && !sent && why !== undefined && <p>{why}</p>}
        {card !== undefined && noNudge === undefined && (
          <>
            <p class="soft small">{t.nudge}</p>
            {card.words.map(words => (
              <Button
                key={words}
                wide
                disabled={doing.busy}
                onPress={() => onNudge(one.entry, words, () => setSent(true))}
              >
                {phraseIn(language, words)}
              </Button>
            ))}
          </>
        )}
      </Details>
      {sent && <output class="said">{t.nudgeSent}</output>}
      <div>
        <div class="flush">
          <Button kind="quiet" disabled={doing.busy} onPress={() => setStopping(true)}>
            {t.stopTheirs}
          </Button>
        </div>
        <p class="soft small">{t.stopMore}</p>
      </div>
      {stopping && (
        <Confirm
          title={t.stopTheirsTitle(name)}
          yes={t.stopTheirs}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => {
            setStopping(false)
            onEnd(one.entry)
          }}
          onNo={() => setStopping(false)}
        >
          <p>{t.stopTheirsMore(name)}</p>
        </Confirm>
      )}
    </>
  )
}
