import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { CheckInAnswer, ConsentCard } from '#core/commitment/events.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Again } from './Again.tsx'
import { ChangeConsent } from './ChangeConsent.tsx'
import { CheckIn } from './CheckIn.tsx'
import { ConsentWords } from './ConsentWords.tsx'
import { dayName, rhythmWords } from './dayWords.ts'
import { Sum } from './Sum.tsx'
import { TakeBackSheet } from './TakeBackSheet.tsx'

export interface MyCommitmentDoes {
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onSay: (
    one: EntryId,
    said: { readonly day: number; readonly says: CheckInAnswer; readonly line: string },
    then: () => void,
  ) => void
  readonly onEnd: (one: EntryId) => void
  readonly onAgain: (one: EntryId, days: number) => void
  readonly onConsent: (one: EntryId, card: ConsentCard | undefined, then: () => void) => void
  readonly onRemind: (one: EntryId, on: boolean) => void
  /** Asks somebody else for the same. */
  readonly onAskAnother: (one: CommitmentView) => void
}

export interface MyCommitmentProps extends MyCommitmentDoes {
  readonly one: CommitmentView
  /** It has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  /** Somebody else is here who could be asked. */
  readonly canAsk: boolean
  readonly doing: Action
}

/** A promise of mine: where it stands, how it was, and what may be said to me about it. */
export const MyCommitment = (props: MyCommitmentProps): JSX.Element => {
  const { one, waits } = props
  const text = useText()
  const t = text.commitment
  const language = useLanguage()
  const name = one.other.name ?? text.circle.someone
  return (
    <section class="card stack">
      <div>
        <h2 class="commitment-what">
          <Words>{one.what}</Words>
        </h2>
        <p class="soft small">{rhythmWords(text, language, one)}</p>
        <p class="soft small" dir="auto">
          {t.withName(name)}
        </p>
      </div>
      {one.nudge !== undefined && one.stands === 'running' && (
        <div class="card card-quiet" aria-live="polite">
          <p class="soft small">{t.nudgeFrom(name)}</p>
          <Words>{phraseIn(language, one.nudge)}</Words>
        </div>
      )}
      <Standing {...props} name={name} />
      {waits && (
        <output class="said soft small">
          {props.online ? text.circle.goingOut : text.circle.kept}
        </output>
      )}
    </section>
  )
}

type NamedProps = MyCommitmentProps & { readonly name: string }

const Standing = (props: NamedProps): JSX.Element => {
  const { one, name, doing, canAsk } = props
  const t = useText().commitment
  const language = useLanguage()
  switch (one.stands) {
    case 'asked':
    case 'asked-again':
      return (
        <>
          <p>
            {one.again === undefined
              ? t.asked(name)
              : t.askedAgain(name, dayName(language, one.again))}
          </p>
          {one.again !== undefined && <Sum one={one} doing={doing} onTakeBack={props.onTakeBack} />}
          {!props.waits && one.canWrite && (
            <div class="flush">
              <Button kind="quiet" disabled={doing.busy} onPress={() => props.onEnd(one.entry)}>
                {t.takeAskBack}
              </Button>
            </div>
          )}
        </>
      )
    case 'not-now':
    case 'alone':
      return (
        <>
          <p>{one.stands === 'alone' ? t.alone(name) : t.notNow(name)}</p>
          {one.sum.last !== undefined && (
            <Sum one={one} doing={doing} onTakeBack={props.onTakeBack} />
          )}
          {!canAsk && <p class="soft">{t.nobodyElse}</p>}
          <div class="two-ways">
            {canAsk && <Button onPress={() => props.onAskAnother(one)}>{t.askAnother}</Button>}
            {one.canWrite && (
              <Button disabled={doing.busy} onPress={() => props.onEnd(one.entry)}>
                {t.letBe}
              </Button>
            )}
          </div>
        </>
      )
    case 'over':
      return (
        <>
          <Sum one={one} doing={doing} onTakeBack={props.onTakeBack} />
          {one.canWrite && (
            <Again
              name={name}
              doing={doing}
              onAgain={days => props.onAgain(one.entry, days)}
              onLetBe={() => props.onEnd(one.entry)}
            />
          )}
        </>
      )
    case 'ended':
      return (
        <>
          <Sum one={one} doing={doing} onTakeBack={props.onTakeBack} />
          <p class="soft">{one.stoppedByMe ? t.stoppedMine : t.tell}</p>
          <TakeAllBack {...props} />
        </>
      )
    case 'running':
      return <Runs {...props} />
  }
}

const Runs = (props: NamedProps): JSX.Element => {
  const { one, name, doing } = props
  const text = useText()
  const t = text.commitment
  const [stopping, setStopping] = useState(false)
  return (
    <>
      <Sum
        one={one}
        doing={doing}
        saidBelow={one.canWrite ? one.due?.says : undefined}
        onTakeBack={props.onTakeBack}
      />
      {one.canWrite && (
        <>
          <CheckIn
            one={one}
            name={name}
            doing={doing}
            onSay={(day, says, line, then) => props.onSay(one.entry, { day, says, line }, then)}
          />
          <Consent {...props} />
          <div class="stack">
            <p class="soft small">{one.reminds ? t.reminds : t.remindMore}</p>
            <Button disabled={doing.busy} onPress={() => props.onRemind(one.entry, !one.reminds)}>
              {one.reminds ? t.stopRemind : t.remind}
            </Button>
          </div>
          <div class="flush">
            <Button kind="quiet" disabled={doing.busy} onPress={() => setStopping(true)}>
              {t.stopMine}
            </Button>
          </div>
          {stopping && (
            <Confirm
              title={t.stopMineTitle}
              yes={t.stopMine}
              no={text.ui.cancel}
              doing={doing}
              onYes={() => {
                setStopping(false)
                props.onEnd(one.entry)
              }}
              onNo={() => setStopping(false)}
            >
              <p>{t.stopMineMore(name)}</p>
            </Confirm>
          )}
        </>
      )}
    </>
  )
}

/** The promise itself, and with it all that was said of it. */
const TakeAllBack = ({ one, doing, onTakeBack }: NamedProps): JSX.Element => {
  const t = useText().commitment
  const [asking, setAsking] = useState(false)
  return (
    <>
      <div class="flush">
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t.takeAllBack}
        </Button>
      </div>
      {asking && (
        <TakeBackSheet
          title={t.takeAllBackTitle}
          doing={doing}
          onYes={() => onTakeBack(one.takeBack, () => setAsking(false))}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** The consent card, with a way to change it and one tap that ends it. */
const Consent = ({ one, name, doing, onConsent }: NamedProps): JSX.Element => {
  const t = useText().commitment
  const [changing, setChanging] = useState(false)
  return (
    <Details summary={t.mayNudge}>
      <ConsentWords one={one} name={name} />
      <div class="two-ways">
        <Button onPress={() => setChanging(true)}>{t.change}</Button>
        {one.card !== undefined && (
          <Button
            disabled={doing.busy}
            onPress={() => onConsent(one.entry, undefined, () => undefined)}
          >
            {t.noMore}
          </Button>
        )}
      </div>
      {changing && (
        <ChangeConsent
          card={one.card}
          name={name}
          doing={doing}
          onSave={card => onConsent(one.entry, card, () => setChanging(false))}
          onClose={() => {
            doing.forget()
            setChanging(false)
          }}
        />
      )}
    </Details>
  )
}
