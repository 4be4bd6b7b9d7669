import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { StretchAnswer } from '#core/stretch/stretchAnswer.ts'
import type { RunningStretchView } from '#core/stretch/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { HowKept } from '#web/together/HowKept.tsx'
import { MyAnswer } from '#web/together/MyAnswer.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { OpenAnswers } from './OpenAnswers.tsx'
import { StretchWords } from './StretchWords.tsx'

export interface RunningStretchProps {
  readonly running: RunningStretchView
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onAnswer: (to: EntryId, says: StretchAnswer, then: () => void) => void
  readonly onPass: (to: EntryId, then: () => void) => void
  readonly onOpen: (to: EntryId, then: () => void) => void
}

/** Until when it runs; in its last week the question, and my own answer until all open. */
export const RunningStretch = (props: RunningStretchProps): JSX.Element => {
  const { running, doing } = props
  const { stretch: t, together } = useText()
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const { entry, mine, asks } = running
  const until =
    running.endsAt === undefined
      ? t.runningNoDay(running.weeks)
      : t.running(running.weeks, longDay(language, running.endsAt))
  const done = (): void => setChanging(false)
  return (
    <>
      <section class="stack">
        <p>{until}</p>
        {!asks && <p class="soft">{t.runningMore}</p>}
        {asks && (
          <>
            <p>
              {together.alone} {together.unseen}
            </p>
            <HowKept />
          </>
        )}
      </section>
      {running.canAnswer && (mine === undefined || changing) && (
        <AnswerForm
          before={mine?.kind === 'answered' ? mine.says : undefined}
          doing={doing}
          onAnswer={says => props.onAnswer(entry, says, done)}
          onPass={() => props.onPass(entry, done)}
        />
      )}
      {asks && mine !== undefined && !changing && (
        <MyAnswer
          mine={mine}
          canChange={running.canAnswer}
          waits={props.waits}
          online={props.online}
          doing={doing}
          draw={says => <StretchWords says={says} />}
          onChange={() => setChanging(true)}
          onPass={() => props.onPass(entry, done)}
        />
      )}
      {running.canOpen && (
        <OpenAnswers
          asks={asks}
          everybody={running.everybody}
          doing={doing}
          onOpen={then => props.onOpen(entry, then)}
        />
      )}
      {asks && !running.canOpen && <p class="soft small">{t.whoOpens}</p>}
    </>
  )
}
