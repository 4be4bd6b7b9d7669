import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { AnsweredQuestionView, QuestionsView } from '#core/questions/view.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useText } from '#web/text/language.ts'
import { BegunAnswers } from '#web/together/BegunAnswers.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AnsweredQuestion } from './AnsweredQuestion.tsx'
import { AskQuestion, type AskQuestionProps } from './AskQuestion.tsx'
import { WaitingQuestion, type WaitingQuestionProps } from './WaitingQuestion.tsx'

export interface QuestionsProps
  extends Omit<WaitingQuestionProps, 'waiting'>,
    Pick<AskQuestionProps, 'onAsk'> {
  readonly view: CircleView
  readonly questions: QuestionsView
  /** The path of the circle. */
  readonly back: string
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** The questions of a circle: one is asked, waits for answers, and is read here with them. */
export const Questions = (props: QuestionsProps): JSX.Element => {
  const { view, questions } = props
  const text = useText()
  const { waiting } = questions
  const [last, ...before] = questions.answered
  // With another question waiting, what was answered before is not in its way.
  const earlier = waiting === undefined ? before : questions.answered
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {text.questions.title}
      </PageTitle>
      <div class="stack-wide">
        {waiting !== undefined && (
          <WaitingQuestion {...props} key={waiting.entry} waiting={waiting} />
        )}
        {waiting === undefined && last !== undefined && <Read {...props} answered={last} />}
        <BegunAnswers to={questions.over} />
        {waiting === undefined && <Asking {...props} after={last !== undefined} />}
        {waiting !== undefined && waiting.mine === undefined && <Alone kind={view.kind} />}
        <Failed failure={props.doing.failure} />
        {earlier.length > 0 && (
          <Details summary={text.questions.earlier}>
            {earlier.map(answered => (
              <AnsweredQuestion
                key={answered.entry}
                {...props}
                answered={answered}
                closed={view.closed}
              />
            ))}
          </Details>
        )}
      </div>
    </>
  )
}

/** What was answered, and the way off the screen. */
const Read = (props: QuestionsProps & { readonly answered: AnsweredQuestionView }): JSX.Element => {
  const t = useText().questions
  return (
    <>
      <AnsweredQuestion {...props} closed={props.view.closed} />
      {!props.answered.nobody && (
        <section class="card card-quiet">
          <h2>{t.talk}</h2>
          <p>{t.goodBye}</p>
        </section>
      )}
    </>
  )
}

const Asking = (props: QuestionsProps & { readonly after: boolean }): JSX.Element | null => {
  const t = useText().questions
  const { questions, doing, onAsk } = props
  const [another, setAnother] = useState(false)
  if (!questions.canAsk)
    return props.after ? null : <p>{props.view.members.length > 1 ? t.rests : t.none}</p>
  if (props.after && !another)
    return (
      <div class="flush">
        <Button kind="quiet" onPress={() => setAnother(true)}>
          {t.another}
        </Button>
      </div>
    )
  return (
    <>
      <AskQuestion asked={questions.asked} doing={doing} onAsk={onAsk} />
      <Alone kind={props.view.kind} />
    </>
  )
}

/** Two who are a couple can first be asked, each alone, whether this is good for them. */
const Alone = ({ kind }: { readonly kind: CircleKind }): JSX.Element | null =>
  kind === 'couple' ? <FirstForMe together /> : null
