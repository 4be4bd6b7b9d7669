import type { JSX } from 'preact'
import type { PlanView } from '#core/plan/view.ts'
import type { TrustedAdult } from '#core/vault/events.ts'
import { useText } from '#web/text/language.ts'
import { PlanLine } from './PlanLine.tsx'
import { stepsOf } from './stepsOf.ts'
import { usePlainName } from './usePlainName.ts'
import './Plan.css'

export interface PlanPaperProps {
  readonly plan: PlanView
  readonly trusted: readonly TrustedAdult[]
}

/** On paper: the words and the numbers, and nothing of where they come from. */
export const PlanPaper = ({ plan, trusted }: PlanPaperProps): JSX.Element => {
  const text = useText()
  usePlainName(text.plan.printTitle)
  return (
    <div class="plan-paper" aria-hidden="true">
      <h1>{text.plan.paperTitle}</h1>
      {stepsOf(plan).map(({ step, lines }) => {
        const adults = step === 'people' ? trusted : []
        return lines.length + adults.length === 0 ? null : (
          <section key={step}>
            <h2>{text.help.planSteps[step]}</h2>
            <ul>
              {lines.map((says, at) => (
                <li key={at}>
                  <PlanLine says={says} />
                </li>
              ))}
              {adults.map(({ name, phone }) => (
                <li key={`${name} ${phone}`}>
                  <PlanLine says={{ kind: 'person', name, phone }} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
