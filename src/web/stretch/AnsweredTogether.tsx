import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { EndedStretchView, StretchAnswerView } from '#core/stretch/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { BlockedWords } from '#web/sharing/BlockedWords.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface AnsweredTogetherProps {
  readonly title: string
  readonly ended: EndedStretchView
  /** Nothing more comes into a closed circle: no answer is waited for. */
  readonly closed: boolean
  readonly doing: Action
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** Every answer that is open, by name with its line. Who passed is not named; nothing is counted. */
export const AnsweredTogether = (props: AnsweredTogetherProps): JSX.Element => {
  const { ended, doing } = props
  const text = useText()
  const t = text.stretch
  const [taking, setTaking] = useState<StretchAnswerView | undefined>(undefined)
  const toCome = props.closed ? [] : ended.toCome
  const stop = (): void => {
    doing.forget()
    setTaking(undefined)
  }
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      {ended.answers.length === 0 && toCome.length === 0 && <p>{t.nobody}</p>}
      <ul class="list stack">
        {ended.answers.map(answer => (
          <li key={answer.person.account}>
            <OneAnswer answer={answer} onTake={() => setTaking(answer)} />
          </li>
        ))}
        {toCome.map(({ account, name, isMe }) => (
          <li key={account} class="soft" dir="auto">
            {isMe ? t.toComeMine : t.toCome(name ?? text.circle.someone)}
          </li>
        ))}
      </ul>
      <p class="soft small">
        {t.passedUnnamed} {ended.cameDuring && t.cameDuring}
      </p>
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
    </section>
  )
}

const OneAnswer = (props: {
  readonly answer: StretchAnswerView
  readonly onTake: () => void
}): JSX.Element => {
  const { person, says, takeBack } = props.answer
  const { circle, stretch: t } = useText()
  const [shown, setShown] = useState(false)
  if (person.blocked && !shown)
    return <BlockedWords what="answer" unsafe={false} onShow={() => setShown(true)} />
  return (
    <div class="card stack">
      <p class="soft small" dir="auto">
        {person.isMe ? circle.you : (person.name ?? circle.someone)}
      </p>
      <p>
        <strong>{t.choices[says.choice]}</strong>
      </p>
      {says.line !== undefined && <Words>{says.line}</Words>}
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
