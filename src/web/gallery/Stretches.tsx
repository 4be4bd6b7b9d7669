import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { EndedStretchView, RunningStretchView } from '#core/stretch/view.ts'
import { AnsweredTogether } from '#web/stretch/AnsweredTogether.tsx'
import { BeginStretch } from '#web/stretch/BeginStretch.tsx'
import { RunningStretch } from '#web/stretch/RunningStretch.tsx'
import { StretchCard } from '#web/stretch/StretchCard.tsx'
import { useStretchRow } from '#web/stretch/useStretchRow.ts'
import { idle, inventedId, inventedPerson, nothing } from './invented.ts'
import { Part } from './Part.tsx'
import { asRow } from './asRow.tsx'

const StretchRow = asRow(useStretchRow)

const entry: EntryId = idFrom('event', new Uint8Array(32).fill(9))

const running: RunningStretchView = {
  entry,
  weeks: 8,
  endsAt: Date.UTC(2027, 4, 3),
  asks: true,
  mine: undefined,
  canAnswer: true,
  canOpen: false,
  everybody: undefined,
}

const ended: EndedStretchView = {
  entry,
  weeks: 8,
  answers: [
    {
      id: inventedId,
      person: inventedPerson(1, 'Ana', { isMe: true }),
      says: {
        t: 'stretch-answer',
        choice: 'goOn',
        line: 'Tuesday is the evening on which I do not pretend.',
      },
      takeBack: [entry],
    },
    {
      id: inventedId,
      person: inventedPerson(2, 'Ben'),
      says: { t: 'stretch-answer', choice: 'notSure' },
      takeBack: [],
    },
    {
      id: inventedId,
      person: inventedPerson(3, 'Caro', { blocked: true }),
      says: { t: 'stretch-answer', choice: 'notThisTime', line: 'I move house in May.' },
      takeBack: [],
    },
  ],
  toCome: [inventedPerson(4, 'David')],
  cameDuring: true,
  fresh: true,
}

const Runs = (props: Partial<RunningStretchView>): JSX.Element => (
  <RunningStretch
    running={{ ...running, ...props }}
    waits={props.mine?.kind === 'answered' && props.mine.says !== undefined}
    online={false}
    doing={idle}
    onAnswer={nothing}
    onPass={nothing}
    onOpen={nothing}
  />
)

/** A stretch, from its beginning to what was answered. */
export const Stretches = (): JSX.Element => (
  <>
    <Part name="Beginning one">
      <BeginStretch doing={idle} onBegin={nothing} />
    </Part>
    <Part name="Running">
      <Runs asks={false} canAnswer={false} canOpen />
    </Part>
    <Part name="The question">
      <Runs />
    </Part>
    <Part name="Answered, and not sent yet; I look after the circle">
      <Runs
        mine={{
          kind: 'answered',
          says: { t: 'stretch-answer', choice: 'goOn', line: 'Yes, with less cake.' },
        }}
        canOpen
        everybody={false}
      />
    </Part>
    <Part name="Passed">
      <Runs mine={{ kind: 'passed' }} />
    </Part>
    <Part name="Answered on another device; I came during it">
      <Runs mine={{ kind: 'answered', says: undefined }} canOpen />
    </Part>
    <Part name="Open">
      <AnsweredTogether
        title="Eight weeks"
        ended={ended}
        closed={false}
        doing={idle}
        onTakeBack={nothing}
      />
    </Part>
    <Part name="On the page of a circle">
      <StretchCard stretch={{ canBegin: false, running, ended: [] }} path="/" />
      <StretchRow
        stretch={{ canBegin: false, running: { ...running, canAnswer: false }, ended: [] }}
        path="/"
        offer={false}
      />
      <StretchRow
        stretch={{ canBegin: true, running: undefined, ended: [ended] }}
        path="/"
        offer={false}
      />
      <StretchRow stretch={{ canBegin: true, running: undefined, ended: [] }} path="/" offer />
    </Part>
  </>
)
