import type { JSX } from 'preact'
import { Feelings } from '#web/sharing/Feelings.tsx'
import { ReplyHint } from '#web/sharing/ReplyHint.tsx'
import { StartedWords } from '#web/sharing/StartedWords.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Said } from './Said.tsx'
import type { SituationKey } from './situations.ts'
import { answeringOf, beginnings, type PractisedMove, type Tried } from './threeMoves.ts'

export interface TryMoveProps {
  readonly situation: SituationKey
  readonly move: PractisedMove
  readonly tried: Tried
  readonly hints: boolean
  readonly onHints: (on: boolean) => void
  readonly onChange: (tried: Tried) => void
  readonly onGoOn: () => void
  /** Goes on without a word. */
  readonly onPass: () => void
  readonly onStop: () => void
}

/** One move on one situation. */
export const TryMove = (props: TryMoveProps): JSX.Element => {
  const { situation, move, tried, onChange } = props
  const text = useText()
  const t = text.practising
  return (
    <>
      <PageTitle>{t.moves[move]}</PageTitle>
      <div class="stack-wide">
        <Said situation={situation} />
        <section class="stack">
          {move === 'feeling' && (
            <Details summary={t.feelingWords}>
              <Feelings
                title={t.feelingWords}
                hint={t.feelingWordsHint}
                chosen={tried.feelings}
                onChange={feelings => onChange({ ...tried, feelings })}
              />
            </Details>
          )}
          <StartedWords
            started={tried}
            starters={beginnings[move]}
            label={t.yours}
            hint={t.hints[move]}
            onChange={started => onChange({ ...tried, ...started })}
          />
          <ReplyHint
            answering={answeringOf(situation, move, tried, text)}
            on={props.hints}
            onTurn={props.onHints}
          />
        </section>
        <div class="stack">
          <div class="two-ways">
            <Button kind="primary" onPress={props.onGoOn}>
              {t.goOn}
            </Button>
            <Button onPress={props.onPass}>{text.ui.pass}</Button>
          </div>
          <Button kind="quiet" onPress={props.onStop}>
            {t.stop}
          </Button>
        </div>
      </div>
    </>
  )
}
