import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EventId } from '#core/circle/ids.ts'
import { planSteps } from '#core/plan/steps.ts'
import type { PlanView } from '#core/plan/view.ts'
import type { TrustedAdult } from '#core/vault/events.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { TrustedList } from '#web/young/TrustedList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { BeginPlan } from './BeginPlan.tsx'
import { callablesOf } from './callables.ts'
import { lineName } from './PlanLine.tsx'
import { PlanCalls } from './PlanCalls.tsx'
import { PlanPaper } from './PlanPaper.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import type { PlanDesk } from './planDesk.ts'
import { StepByStep } from './StepByStep.tsx'
import { stepsOf } from './stepsOf.ts'
import { isBegun } from './useBegunLine.ts'
import { WhereKept } from './WhereKept.tsx'

export interface PlanProps {
  readonly plan: PlanView
  readonly kept: PlanDesk['kept']
  readonly back: string
  readonly trusted: readonly TrustedAdult[]
  readonly doing: Action
  /** Lines whose people have left a circle of mine, or whom I blocked. */
  readonly without: readonly EventId[]
  readonly canShow: boolean
  readonly onOpen: (path: string) => void
  readonly onErase: (then: () => void) => void
  /** Where Today asks for it. */
  readonly onReviewed: (() => void) | undefined
  readonly children?: ComponentChildren
}

/** To be read in a hard hour: who can be rung comes first, then step after step. Changing it is elsewhere. */
export const Plan = (props: PlanProps): JSX.Element => {
  const { plan, onOpen } = props
  const t = useText().plan
  const [single, setSingle] = useState(false)
  const [erasing, setErasing] = useState(false)
  if (plan.lines.length === 0)
    return (
      <BeginPlan
        kept={props.kept}
        back={props.back}
        begun={planSteps.some(step => isBegun(step, props.kept))}
        onBegin={() => onOpen(paths.changePlan)}
      >
        {props.children}
      </BeginPlan>
    )
  if (single) return <StepByStep plan={plan} onAll={() => setSingle(false)} />
  const gone = plan.lines.filter(({ id }) => props.without.includes(id))
  return (
    <>
      <div class="no-print">
        <PageTitle back={props.back} lead={t.lead}>
          {t.title}
        </PageTitle>
        <div class="stack-wide">
          <PlanCalls callables={callablesOf(plan.lines)} />
          <TrustedList people={props.trusted} />
          <div class="stack">
            <Button kind="primary" wide onPress={() => setSingle(true)}>
              {t.oneByOne}
            </Button>
            <Button wide onPress={() => onOpen(paths.changePlan)}>
              {t.change}
            </Button>
          </div>
          {(gone.length > 0 || props.onReviewed !== undefined) && (
            <section class="card stack">
              {gone.map(({ id, says }) => (
                <p key={id}>
                  <strong dir="auto">{lineName(says)}</strong>
                  <span class="soft small plan-hours">{t.gone}</span>
                </p>
              ))}
              {props.onReviewed !== undefined && (
                <>
                  <p>{t.reviewedHint}</p>
                  <Button wide disabled={props.doing.busy} onPress={props.onReviewed}>
                    {t.reviewed}
                  </Button>
                </>
              )}
            </section>
          )}
          <PlanSteps steps={stepsOf(plan)} />
          <div class="stack">
            <Button wide onPress={() => print()}>
              {t.print}
            </Button>
            {props.canShow && (
              <Button wide onPress={() => onOpen(paths.showPlan)}>
                {t.show}
              </Button>
            )}
          </div>
          {props.children}
          <div class="stack">
            <WhereKept kept={props.kept} />
            <p class="soft small">{t.feared}</p>
            <div class="flush">
              <Button kind="quiet" onPress={() => setErasing(true)}>
                {t.erase}
              </Button>
            </div>
          </div>
          <Failed failure={props.doing.failure} />
        </div>
      </div>
      <PlanPaper plan={plan} trusted={props.trusted} />
      {erasing && (
        <Confirm
          title={t.eraseTitle}
          yes={t.eraseDo}
          no={t.keep}
          doing={props.doing}
          onYes={() => props.onErase(() => setErasing(false))}
          onNo={() => setErasing(false)}
        >
          <p>{t.eraseMore}</p>
        </Confirm>
      )}
    </>
  )
}
