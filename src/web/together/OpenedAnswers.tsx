import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { Answer } from '#core/together/answer.ts'
import type { OpenedAnswer, OpenedView } from '#core/together/openedView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { BlockedWords } from '#web/sharing/BlockedWords.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface OpenedAnswersProps<Says extends Answer> {
  readonly opened: OpenedView<Says>
  /** Nothing more comes into a closed circle: no answer is waited for. */
  readonly closed: boolean
  readonly doing: Action
  readonly draw: (says: Says) => ComponentChildren
  /** More for whoever reads it, under each answer of another. */
  readonly below?: ((answer: OpenedAnswer<Says>) => ComponentChildren) | undefined
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** Every answer that is open, by name. Who passed is not named; nothing is counted. */
export const OpenedAnswers = <Says extends Answer>(
  props: OpenedAnswersProps<Says>,
): JSX.Element => {
  const { opened, doing } = props
  const text = useText()
  const t = text.together
  const [taking, setTaking] = useState<OpenedAnswer<Says> | undefined>(undefined)
  const toCome = props.closed ? [] : opened.toCome
  const stop = (): void => {
    doing.forget()
    setTaking(undefined)
  }
  return (
    <>
      {opened.answers.length === 0 && toCome.length === 0 && <p>{t.nobody}</p>}
      <ul class="list stack">
        {opened.answers.map(answer => (
          <li key={answer.person.account}>
            <OneAnswer
              answer={answer}
              draw={props.draw}
              below={props.below}
              onTake={() => setTaking(answer)}
            />
          </li>
        ))}
        {toCome.map(({ account, name, isMe }) => (
          <li key={account} class="soft" dir="auto">
            {isMe ? t.toComeMine : t.toCome(name ?? text.circle.someone)}
          </li>
        ))}
      </ul>
      {taking !== undefined && (
        <Confirm
          title={
            taking.person.isMe
              ? t.takeBackTitle
              : t.hideTitle(taking.person.name ?? text.circle.someone)
          }
          yes={taking.person.isMe ? t.takeBack : t.hide}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onTakeBack(taking.takeBack, stop)}
          onNo={stop}
        >
          <p>{taking.person.isMe ? t.takeBackMore : t.hideMore}</p>
        </Confirm>
      )}
    </>
  )
}

interface OneAnswerProps<Says extends Answer> {
  readonly answer: OpenedAnswer<Says>
  readonly draw: (says: Says) => ComponentChildren
  readonly below: ((answer: OpenedAnswer<Says>) => ComponentChildren) | undefined
  readonly onTake: () => void
}

const OneAnswer = <Says extends Answer>(props: OneAnswerProps<Says>): JSX.Element => {
  const { person, says, takeBack } = props.answer
  const { circle, together: t } = useText()
  const [shown, setShown] = useState(false)
  if (person.blocked && !shown)
    return <BlockedWords what="answer" unsafe={false} onShow={() => setShown(true)} />
  return (
    <div class="card stack">
      <p class="soft small" dir="auto">
        {person.isMe ? circle.you : (person.name ?? circle.someone)}
      </p>
      {props.draw(says)}
      {!person.isMe && props.below?.(props.answer)}
      {takeBack.length > 0 && (
        <div class="flush">
          <Button kind="quiet" onPress={props.onTake}>
            {person.isMe ? t.takeBack : t.hide}
          </Button>
        </div>
      )}
    </div>
  )
}
