import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { OwningAnswer } from '#core/owning/events.ts'
import type { OwningChoice } from '#core/owning/events.ts'
import type { TheirOwningView } from '#core/owning/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { AnswerOwning } from './AnswerOwning.tsx'
import { AnswerSaid } from './AnswerSaid.tsx'
import { OwningWordsRead } from './OwningWordsRead.tsx'

type Shown = Extract<TheirOwningView, { readonly choice: 'shown' }>

export interface TheirOwningDoes {
  readonly onAnswer: (
    one: EntryId,
    says: OwningAnswer,
    words: string | undefined,
    then: () => void,
  ) => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onChoose: (one: TheirOwningView, choice: OwningChoice) => void
}

export interface TheirOwningProps extends TheirOwningDoes {
  readonly one: Shown
  readonly doing: Action
  /** As it is first shown: not now for the first time, and so folded. */
  readonly readBefore: boolean
  /** To agree on something with them; not there where it cannot be begun. */
  readonly onOpenRepair: (() => void) | undefined
  /** They cannot begin it: once I did, either of us can. */
  readonly onlyMine: boolean
}

/** What somebody owned to me, once I chose to read it. Nothing is expected, and nothing is preset. */
export const TheirOwning = (props: TheirOwningProps): JSX.Element => {
  const { one, doing } = props
  const text = useText()
  const t = text.owning
  const [again, setAgain] = useState(false)
  const [folded] = useState(props.readBefore)
  const name = one.other.name ?? text.circle.someone
  const { answer } = one
  return (
    <section class="card stack">
      <h2 dir="auto">{t.fromName(name)}</h2>
      {folded ? (
        <Details summary={t.readTheirs(name)}>
          <OwningWordsRead words={one.words} />
        </Details>
      ) : (
        <OwningWordsRead words={one.words} />
      )}
      <p class="soft">{t.aloneFirst}</p>
      {answer !== undefined && (
        <>
          <AnswerSaid lead={t.youSaid} answer={answer} />
          {one.canWrite && (
            <div class="flush row">
              <Button kind="quiet" disabled={doing.busy} onPress={() => setAgain(!again)}>
                {t.sayMore}
              </Button>
              <Button
                kind="quiet"
                disabled={doing.busy}
                onPress={() => props.onTakeBack([answer.entry], () => setAgain(false))}
              >
                {t.takeAnswerBack}
              </Button>
            </div>
          )}
        </>
      )}
      {one.canWrite && (answer === undefined || again) && (
        <AnswerOwning
          key={answer?.entry ?? 'first'}
          {...props}
          folds={answer === undefined}
          onSaid={() => setAgain(false)}
        />
      )}
      {props.onOpenRepair !== undefined && one.canWrite && (
        <div>
          <div class="flush">
            <Button kind="quiet" onPress={props.onOpenRepair}>
              {text.repair.openIt(name)}
            </Button>
          </div>
          {props.onlyMine && <p class="soft small">{text.repair.openMore}</p>}
        </div>
      )}
      <div class="flush">
        <Button kind="quiet" disabled={doing.busy} onPress={() => props.onChoose(one, 'later')}>
          {t.putAway}
        </Button>
      </div>
    </section>
  )
}
