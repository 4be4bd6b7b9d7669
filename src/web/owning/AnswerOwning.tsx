import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { maxOwningWords, owningAnswers } from '#core/owning/events.ts'
import type { TheirOwningView } from '#core/owning/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import type { TheirOwningDoes } from './TheirOwning.tsx'

export interface AnswerOwningProps extends Pick<TheirOwningDoes, 'onAnswer'> {
  readonly one: TheirOwningView
  /** Nothing was said yet, and nothing is expected. */
  readonly folds: boolean
  readonly doing: Action
  readonly onSaid: () => void
}

/** What may be said to somebody who owned something: a few ready words, or one's own. Nothing is preset. */
export const AnswerOwning = (props: AnswerOwningProps): JSX.Element => {
  const { one, doing, onAnswer, onSaid } = props
  const t = useText().owning
  const { words, found, change, end } = useKeptWords(`owning/${one.entry}`)
  // What begun words lie in is unfolded, and stays so while they are changed.
  const unfolded = useRef(false)
  if (found) unfolded.current = true
  const { tried, attempt } = useTried()
  const answers = (
    <div class="stack">
      <p class="soft small">{t.nothingIsFine}</p>
      {owningAnswers.flatMap(says =>
        says === 'words'
          ? []
          : [
              <Button
                key={says}
                wide
                disabled={doing.busy}
                onPress={() => onAnswer(one.entry, says, undefined, onSaid)}
              >
                {t.answers[says]}
              </Button>,
            ],
      )}
      <Details summary={t.ownWords} open={unfolded.current}>
        <KeptBefore found={found} />
        <Field
          kind="long"
          label={t.yourWords}
          value={words}
          maxLength={maxOwningWords}
          onInput={change}
          error={tried && words.trim() === '' ? t.wordsMissing : undefined}
        />
        <Button
          wide
          disabled={doing.busy}
          onPress={() => {
            attempt()
            if (words.trim() === '') return
            onAnswer(one.entry, 'words', words.trim(), () => {
              end()
              onSaid()
            })
          }}
        >
          {t.sayIt}
        </Button>
      </Details>
    </div>
  )
  return props.folds ? (
    <Details summary={t.mayAnswer} open={unfolded.current}>
      {answers}
    </Details>
  ) : (
    answers
  )
}
