import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { maxQuestion } from '#core/questions/events.ts'
import { type Depth, depths } from '#core/questions/prompts.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Words } from '#web/ui/Words.tsx'
import { promptsInOrder } from './nextPrompt.ts'

export interface AskQuestionProps {
  /** Which of ours were asked here. */
  readonly asked: readonly string[]
  readonly doing: Action
  readonly onAsk: (words: string, prompt: string | undefined, then?: () => void) => void
}

/** One of our questions, as near as one likes, or one of one's own. */
export const AskQuestion = ({ asked, doing, onAsk }: AskQuestionProps): JSX.Element => {
  const t = useText().questions
  const [how, setHow] = useState<Depth | 'own' | undefined>(undefined)
  const question = useRef<HTMLDivElement>(null)
  // On a small screen what was just chosen would stand below the fold.
  useEffect(() => {
    if (how !== undefined) question.current?.scrollIntoView({ block: 'center' })
  }, [how])
  return (
    <section class="stack">
      <p>{t.lead}</p>
      <Choice
        legend={t.how}
        value={how}
        onChange={setHow}
        options={[
          ...depths.map(value => ({ value, label: t.depths[value], hint: t.depthHints[value] })),
          { value: 'own', label: t.own, hint: t.ownHint },
        ]}
      />
      <div ref={question} class="stack">
        {how === 'own' && (
          <OwnQuestion doing={doing} onAsk={(words, then) => onAsk(words, undefined, then)} />
        )}
        {how !== undefined && how !== 'own' && (
          <OurQuestion key={how} depth={how} asked={asked} doing={doing} onAsk={onAsk} />
        )}
      </div>
    </section>
  )
}

interface OurQuestionProps extends AskQuestionProps {
  readonly depth: Depth
}

const OurQuestion = ({ depth, asked, doing, onAsk }: OurQuestionProps): JSX.Element | null => {
  const t = useText().questions
  const [turn, setTurn] = useState(0)
  const { all, allAsked } = promptsInOrder(depth, asked)
  const prompt = all[turn % all.length]
  if (prompt === undefined) return null
  return (
    <>
      <div class="card stack" aria-live="polite">
        <Words size="large">{t.prompts[prompt]}</Words>
        {all.length > 1 && (
          <div class="flush">
            <Button kind="quiet" onPress={() => setTurn(turn + 1)}>
              {t.otherOne}
            </Button>
          </div>
        )}
      </div>
      {allAsked && <p class="soft small">{t.askedBefore}</p>}
      <Button
        kind="primary"
        wide
        disabled={doing.busy}
        onPress={() => onAsk(t.prompts[prompt], prompt)}
      >
        {t.ask}
      </Button>
    </>
  )
}

const OwnQuestion = (props: {
  readonly doing: Action
  readonly onAsk: (words: string, then: () => void) => void
}): JSX.Element => {
  const t = useText().questions
  const { words, found, change, end } = useKeptWords('question')
  const question = words.trim()
  return (
    <>
      <KeptBefore found={found} />
      <Field label={t.ownLabel} voice value={words} onInput={change} maxLength={maxQuestion} />
      <Button
        kind="primary"
        wide
        disabled={props.doing.busy || question === ''}
        onPress={() => props.onAsk(question, end)}
      >
        {t.ask}
      </Button>
    </>
  )
}
