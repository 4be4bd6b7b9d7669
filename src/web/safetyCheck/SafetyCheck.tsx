import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import {
  outcomeOf,
  type SafetyAnswers,
  type SafetyOutcome,
  safetyQuestions,
  firstDanger,
} from './outcome.ts'

export interface SafetyCheckProps {
  /** What is true of it here; before something done together when there is none. */
  readonly lead?: string | undefined
  /** Who was chosen, by name; “them” where nobody was yet. */
  readonly about?: string | undefined
  readonly onDone: (outcome: SafetyOutcome) => void
}

/**
 * Before anything two people do together that could be turned against one of them. The answers live
 * in this drawing and end with it: nothing is stored, nothing is sent, no draft is kept.
 */
export const SafetyCheck = ({ lead, about, onDone }: SafetyCheckProps): JSX.Element => {
  const text = useText().safetyCheck
  const { openHelp } = useSafety()
  const [answers, setAnswers] = useState<SafetyAnswers>({})
  const outcome = outcomeOf(answers)
  const firstYes = firstDanger(answers)
  return (
    <Composer
      title={text.title}
      onClose={() => onDone('not-now')}
      actions={
        <>
          {outcome === 'go-on' && (
            <Button kind="primary" onPress={() => onDone('go-on')}>
              {text.goOn}
            </Button>
          )}
          <Button onPress={() => onDone('not-now')}>{text.notNow}</Button>
        </>
      }
    >
      <p>{lead ?? text.lead}</p>
      <p>{about === undefined ? text.watched : text.watchedBy(about)}</p>
      {safetyQuestions.map(question => (
        <Fragment key={question}>
          <Choice<'yes' | 'no'>
            legend={
              about === undefined ? text.questions[question] : text.questionsAbout[question](about)
            }
            compact
            options={[
              { value: 'yes', label: text.yes },
              { value: 'no', label: text.no },
            ]}
            value={answers[question]}
            onChange={answer => setAnswers({ ...answers, [question]: answer })}
          />
          {question === firstYes && (
            <Notice kind="info" title={text.danger} todo={text.dangerMore}>
              <Button kind="help" onPress={openHelp}>
                {text.help}
              </Button>
            </Notice>
          )}
        </Fragment>
      ))}
    </Composer>
  )
}
