import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { QuestionAnswer } from '#core/questions/questionAnswer.ts'
import type { WaitingQuestionView } from '#core/questions/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { HowKept } from '#web/together/HowKept.tsx'
import { MineInWords } from '#web/together/MineInWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { AskedQuestion } from './AskedQuestion.tsx'

export interface WaitingQuestionProps {
  readonly waiting: WaitingQuestionView
  /** An answer of mine has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onAnswer: (to: EntryId, says: QuestionAnswer, then: () => void) => void
  readonly onPass: (to: EntryId, then: () => void) => void
  readonly onOpen: (to: EntryId, then: () => void) => void
  readonly onLetGo: (to: EntryId, then: () => void) => void
}

/** A question that waits for answers: mine, until all open. */
export const WaitingQuestion = (props: WaitingQuestionProps): JSX.Element => {
  const { waiting, doing } = props
  const text = useText()
  const t = text.together
  const { entry, mine, canAnswer } = waiting
  return (
    <>
      <section class="stack">
        <AskedQuestion question={waiting} />
        <p>
          {t.alone} {t.unseen}
        </p>
        <HowKept />
      </section>
      <MineInWords
        to={entry}
        mine={mine}
        canAnswer={canAnswer}
        label={text.questions.yours}
        hint={text.questions.yoursHint}
        waits={props.waits}
        online={props.online}
        doing={doing}
        onAnswer={(words, then) => props.onAnswer(entry, { t: 'question-answer', words }, then)}
        onPass={then => props.onPass(entry, then)}
      />
      <p class="soft small">{text.questions.opens}</p>
      <MineToEnd {...props} />
    </>
  )
}

/** For whoever asked: opening what is there, where more than two are here; or letting it go. */
const MineToEnd = (props: WaitingQuestionProps): JSX.Element | null => {
  const { waiting, doing } = props
  const text = useText()
  const t = text.questions
  const [asking, setAsking] = useState<'open' | 'letGo' | undefined>(undefined)
  const { entry, canLetGo, canOpen } = waiting
  if (!canLetGo && !canOpen) return null
  const stop = (): void => {
    doing.forget()
    setAsking(undefined)
  }
  return (
    <div class="stack">
      {canOpen && (
        <Button disabled={doing.busy} onPress={() => setAsking('open')}>
          {t.openNow}
        </Button>
      )}
      {canLetGo && (
        <div class="flush">
          <Button kind="quiet" disabled={doing.busy} onPress={() => setAsking('letGo')}>
            {t.letGo}
          </Button>
        </div>
      )}
      {asking === 'open' && (
        <Confirm
          title={text.together.openTitle}
          yes={text.together.open}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onOpen(entry, stop)}
          onNo={stop}
        >
          <p>{t.openMore}</p>
        </Confirm>
      )}
      {asking === 'letGo' && (
        <Confirm
          title={t.letGoTitle}
          yes={t.letGoDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onLetGo(entry, stop)}
          onNo={stop}
        >
          <p>{t.letGoMore}</p>
        </Confirm>
      )}
    </div>
  )
}
