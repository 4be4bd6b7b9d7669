import type { ComponentChildren, JSX } from 'preact'
import type { PlanSays, ShownSays } from '#core/plan/events.ts'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { useText } from '#web/text/language.ts'
import { PlanLine } from './PlanLine.tsx'
import './Plan.css'

export interface StepWithLines {
  readonly step: PlanStep
  readonly lines: readonly (PlanSays | ShownSays)[]
}

export interface PlanStepsProps {
  readonly steps: readonly StepWithLines[]
  /** Below a heading that stands over it already. */
  readonly within?: true | undefined
}

/** A plan to be read. A step without a line is not there: nothing says that something is missing. */
export const PlanSteps = ({ steps, within }: PlanStepsProps): JSX.Element => (
  <div class="stack plan-steps">
    {planSteps.map(step => {
      const lines = steps.find(each => each.step === step)?.lines ?? []
      return lines.length === 0 ? null : (
        <section key={step} class="plan-step">
          <StepTitle step={step} within={within} />
          <ul class="list plan-lines">
            {lines.map((says, at) => (
              <li key={at}>
                <PlanLine says={says} />
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </div>
)

const StepTitle = ({
  step,
  within,
}: {
  readonly step: PlanStep
  readonly within: true | undefined
}): JSX.Element => {
  const name: ComponentChildren = useText().help.planSteps[step]
  return within === true ? <h3>{name}</h3> : <h2>{name}</h2>
}
