import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { linesOf, type PlanView } from '#core/plan/view.ts'
import { paths } from '#web/app/routes.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { callablesOf } from './callables.ts'
import { PlanCalls } from './PlanCalls.tsx'
import { PlanLine } from './PlanLine.tsx'
import './Plan.css'

export interface StepByStepProps {
  readonly plan: PlanView
  readonly onAll: () => void
}

/** One thing at a time: only the steps on which something stands, and whom one can ring there. */
export const StepByStep = ({ plan, onAll }: StepByStepProps): JSX.Element => {
  const steps = planSteps.filter(step => linesOf(plan, step).length > 0)
  const [at, setAt] = useState(0)
  const step = steps[at]
  const to = (next: number): void => {
    if (next < 0) onAll()
    else setAt(next)
  }
  if (step === undefined)
    return <LastStep key="end" plan={plan} onAll={onAll} onBack={() => to(at - 1)} />
  return <OneStep key={step} plan={plan} step={step} onAll={onAll} onMove={by => to(at + by)} />
}

interface OneStepProps extends StepByStepProps {
  readonly step: PlanStep
  readonly onMove: (by: 1 | -1) => void
}

const OneStep = ({ plan, step, onAll, onMove }: OneStepProps): JSX.Element => {
  const text = useText()
  const t = text.plan
  const lines = linesOf(plan, step)
  return (
    <>
      <PageTitle back={paths.plan} onBack={() => onMove(-1)}>
        {text.help.planSteps[step]}
      </PageTitle>
      <div class="stack-wide">
        <ul class="list plan-lines">
          {lines.map(({ id, says }) => (
            <li key={id} class="card">
              <PlanLine says={says} />
            </li>
          ))}
        </ul>
        <PlanCalls callables={callablesOf(lines)} />
        <div class="two-ways">
          <Button kind="primary" onPress={() => onMove(1)}>
            {t.next}
          </Button>
          <Button onPress={onAll}>{t.enough}</Button>
        </div>
      </div>
    </>
  )
}

/** It does not break off into the whole of it: whom one can ring, help lines, and the way back. */
export const LastStep = ({
  plan,
  onAll,
  onBack,
}: StepByStepProps & { readonly onBack: () => void }): JSX.Element => {
  const text = useText()
  const t = text.plan
  const { openHelp } = useSafety()
  const callables = callablesOf(plan.lines)
  return (
    <>
      <PageTitle back={paths.plan} onBack={onBack}>
        {t.stepsEnd}
      </PageTitle>
      <div class="stack-wide">
        <p>{callables.length === 0 ? t.stepsEndAlone : t.stepsEndRing}</p>
        <PlanCalls callables={callables} />
        <Button kind="help" wide onPress={openHelp}>
          {text.help.getHelp}
        </Button>
        <Button wide onPress={onAll}>
          {t.stepsEndBack}
        </Button>
      </div>
    </>
  )
}
