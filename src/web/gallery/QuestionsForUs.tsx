import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { AnsweredQuestionView, WaitingQuestionView } from '#core/questions/view.ts'
import { AnsweredQuestion } from '#web/questions/AnsweredQuestion.tsx'
import { AskQuestion } from '#web/questions/AskQuestion.tsx'
import { QuestionCard } from '#web/questions/QuestionCard.tsx'
import { useQuestionRow } from '#web/questions/useQuestionRow.ts'
import { WaitingQuestion } from '#web/questions/WaitingQuestion.tsx'
import { Eyes } from '#web/perspective/Eyes.tsx'
import type { PerspectiveView } from '#core/perspective/view.ts'
import { idle, inventedId, inventedPerson, nothing } from './invented.ts'
import { Part } from './Part.tsx'
import { asRow } from './asRow.tsx'

const QuestionRow = asRow(useQuestionRow)

const entry: EntryId = idFrom('event', new Uint8Array(32).fill(9))

const waiting: WaitingQuestionView = {
  entry,
  by: inventedPerson(2, 'Ben'),
  words: 'What made you smile this week, however small it was?',
  prompt: 'smile',
  mine: undefined,
  canAnswer: true,
  canLetGo: false,
  canOpen: false,
}

const answered: AnsweredQuestionView = {
  entry,
  by: inventedPerson(1, 'Ana', { isMe: true }),
  words: 'Shall we get a dog?',
  prompt: undefined,
  answers: [
    {
      id: inventedId,
      person: inventedPerson(1, 'Ana', { isMe: true }),
      says: { t: 'question-answer', words: 'A small one.\nNot before spring.' },
      takeBack: [entry],
    },
    {
      id: inventedId,
      person: inventedPerson(2, 'Ben'),
      says: { t: 'question-answer', words: 'I would rather have a garden first.' },
      takeBack: [],
    },
    {
      id: inventedId,
      person: inventedPerson(3, 'Caro', { blocked: true }),
      says: { t: 'question-answer', words: 'No.' },
      takeBack: [],
    },
  ],
  toCome: [inventedPerson(4, 'David')],
  nobody: false,
}

const eyes: PerspectiveView = {
  entry,
  share: entry,
  by: inventedPerson(1, 'Ana', { isMe: true }),
  asked: [inventedPerson(2, 'Ben'), inventedPerson(4, 'David')],
  opened: true,
  answers: answered.answers.map(each => ({
    ...each,
    says: { t: 'perspective-answer', words: each.says.words },
  })),
  toCome: [inventedPerson(4, 'David')],
  mine: undefined,
  canAnswer: false,
  canOpen: false,
  late: false,
  canMark: true,
  widened: [inventedId],
}

const Sees = (props: Partial<PerspectiveView>): JSX.Element => (
  <Eyes
    eyes={{ ...eyes, ...props }}
    closed={false}
    waits={false}
    online
    doing={idle}
    onAnswer={nothing}
    onPass={nothing}
    onOpen={nothing}
    onTakeBack={nothing}
    onMark={nothing}
  />
)

const Waits = (props: Partial<WaitingQuestionView>): JSX.Element => (
  <WaitingQuestion
    waiting={{ ...waiting, ...props }}
    waits={props.mine?.kind === 'answered' && props.mine.says !== undefined}
    online={false}
    doing={idle}
    onAnswer={nothing}
    onPass={nothing}
    onOpen={nothing}
    onLetGo={nothing}
  />
)

/** A question, from being asked to what was answered. */
export const QuestionsForUs = (): JSX.Element => (
  <>
    <Part name="Asking">
      <AskQuestion asked={['smile']} doing={idle} onAsk={nothing} />
    </Part>
    <Part name="Asked of me">
      <Waits />
    </Part>
    <Part name="Mine, in a family; answered, and not sent yet">
      <Waits
        by={inventedPerson(1, 'Ana', { isMe: true })}
        mine={{ kind: 'answered', says: { t: 'question-answer', words: 'The dog.' } }}
        canLetGo
        canOpen
      />
    </Part>
    <Part name="Passed">
      <Waits mine={{ kind: 'passed' }} />
    </Part>
    <Part name="By somebody I blocked; answered on another device">
      <Waits
        by={inventedPerson(3, 'Caro', { blocked: true })}
        mine={{ kind: 'answered', says: undefined }}
      />
    </Part>
    <Part name="Open">
      <AnsweredQuestion answered={answered} closed={false} doing={idle} onTakeBack={nothing} />
    </Part>
    <Part name="A second pair of eyes, asked of me">
      <Sees by={inventedPerson(2, 'Ben')} opened={false} canAnswer />
    </Part>
    <Part name="A second pair of eyes, that I asked for">
      <Sees opened={false} canOpen />
    </Part>
    <Part name="A second pair of eyes, open">
      <Sees />
    </Part>
    <Part name="A second pair of eyes, opened without me">
      <Sees by={inventedPerson(2, 'Ben')} canMark={false} late />
    </Part>
    <Part name="On the page of a circle">
      <QuestionCard
        questions={{ canAsk: false, waiting, answered: [], over: [], asked: [] }}
        path="/"
      />
      <QuestionRow
        questions={{ canAsk: true, waiting: undefined, answered: [], over: [], asked: [] }}
        path="/"
      />
      <QuestionRow
        questions={{ canAsk: true, waiting: undefined, answered: [answered], over: [], asked: [] }}
        path="/"
      />
      <QuestionRow
        questions={{
          canAsk: false,
          waiting: { ...waiting, mine: { kind: 'passed' } },
          answered: [],
          over: [],
          asked: [],
        }}
        path="/"
      />
    </Part>
  </>
)
