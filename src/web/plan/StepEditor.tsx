import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PlanPerson } from '#client/state/appState.ts'
import type { PlanStep } from '#core/plan/steps.ts'
import { linesOf, placeAfter, type PlanLineView, type PlanView } from '#core/plan/view.ts'
import { paths } from '#web/app/routes.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { EditLine } from './EditLine.tsx'
import { isBlank, isSameLine, noLine, saysOf, troubleIn } from './lineDraft.ts'
import { LineFields } from './LineFields.tsx'
import type { PlanDesk } from './planDesk.ts'
import { useBegunLine } from './useBegunLine.ts'
import { WhereKept } from './WhereKept.tsx'
import './Plan.css'

export interface StepEditorProps {
  readonly step: PlanStep
  readonly desk: PlanDesk & { readonly plan: PlanView }
  readonly known: readonly PlanPerson[]
  readonly country: string | undefined
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onEnough: () => void
}

/** One step: what stands there, and one thing more. Passing is as large as answering. */
export const StepEditor = (props: StepEditorProps): JSX.Element => {
  const { step, desk } = props
  const text = useText()
  const t = text.plan
  const lines = linesOf(desk.plan, step)
  const none = noLine(step, props.country)
  const kept = useBegunLine(step, none, desk.kept)
  const { form: draft, change } = kept
  const now = useRef(draft)
  now.current = draft
  const [wanted, setWanted] = useState(true)
  const [tried, setTried] = useState(false)
  const trouble = tried ? troubleIn(draft) : undefined
  const put = (then: () => void): void => {
    const says = saysOf(draft)
    setTried(says === undefined)
    if (says === undefined) return
    desk.write({ step, place: placeAfter(desk.plan, step), says }, undefined, () => {
      // What was typed on meanwhile is not on the plan yet.
      if (isSameLine(now.current, draft)) change({ ...none, country: draft.country, as: draft.as })
      then()
    })
  }
  // Passing leaves nothing; going on takes along what was begun.
  const isPass = lines.length === 0 && isBlank(draft)
  return (
    <>
      <PageTitle back={paths.plan} onBack={props.onBack} lead={t.asks[step]}>
        {text.help.planSteps[step]}
      </PageTitle>
      <div class="stack-wide">
        {lines.length > 0 && (
          <ul class="list stack">
            {lines.map((line, at) => (
              <li key={line.id}>
                <Standing {...props} line={line} first={at === 0} />
              </li>
            ))}
          </ul>
        )}
        <form
          class="stack"
          onSubmit={event => {
            event.preventDefault()
            put(() => undefined)
          }}
        >
          {kept.cameBack && wanted && !isBlank(draft) && (
            <CameBack
              onThrowAway={() => {
                setWanted(false)
                change(none)
              }}
            />
          )}
          <LineFields
            step={step}
            draft={draft}
            trouble={trouble}
            again={lines.length > 0}
            known={props.known}
            onChange={next => {
              change(next)
              setTried(false)
            }}
          />
          <Failed failure={desk.doing.failure} />
          <div class="two-ways">
            <Button kind="primary" submit disabled={desk.doing.busy}>
              {t.add}
            </Button>
            <Button
              disabled={desk.doing.busy}
              onPress={() => {
                if (isBlank(draft)) props.onNext()
                else put(props.onNext)
              }}
            >
              {isPass ? t.pass : t.next}
            </Button>
          </div>
          <Button
            kind="quiet"
            disabled={desk.doing.busy}
            onPress={() => {
              // What cannot stand there yet is kept as begun.
              if (saysOf(draft) === undefined) props.onEnough()
              else put(props.onEnough)
            }}
          >
            {t.enough}
          </Button>
        </form>
        {desk.kept !== 'account' && <WhereKept kept={desk.kept} />}
        <p class="soft small">{t.feared}</p>
      </div>
    </>
  )
}

interface StandingProps extends StepEditorProps {
  readonly line: PlanLineView
  readonly first: boolean
}

const Standing = ({ desk, step, line, first, known }: StandingProps): JSX.Element => (
  <EditLine
    line={line}
    first={first}
    known={known}
    busy={desk.doing.busy}
    onUp={() => desk.up(line)}
    onStrike={() => desk.strike(line)}
    onSave={(says, then) => desk.write({ step, place: line.place, says }, line, then)}
  />
)
