import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PlanPerson } from '#client/state/appState.ts'
import { planSteps } from '#core/plan/steps.ts'
import type { PlanView } from '#core/plan/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import type { PlanDesk } from './planDesk.ts'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { StepEditor } from './StepEditor.tsx'
import { isBegun } from './useBegunLine.ts'

export interface ChangePlanProps {
  readonly desk: PlanDesk & { readonly plan: PlanView }
  readonly known: readonly PlanPerson[]
  readonly country: string | undefined
  readonly onDone: () => void
}

/** Step after step, each its own screen. One may stop anywhere: what was put down stands. */
export const ChangePlan = ({ desk, known, country, onDone }: ChangePlanProps): JSX.Element => {
  const text = useText()
  const t = text.plan
  // Whoever was in the middle of a line goes on there.
  const begun = useRef<number | undefined>(undefined)
  if (desk.kept !== 'account' || draftsNow() !== undefined)
    begun.current ??= Math.max(
      planSteps.findIndex(each => isBegun(each, desk.kept)),
      0,
    )
  const [went, setAt] = useState<number | undefined>(undefined)
  const at = went ?? begun.current
  // What somebody wrote meanwhile would stand on another step.
  if (at === undefined) return <Progress words={text.today.reading} />
  const step = planSteps[at]
  const to = (next: number): void => {
    if (next < 0) onDone()
    else setAt(next)
    window.scrollTo(0, 0)
  }
  if (step === undefined)
    return (
      <>
        <PageTitle>{t.doneTitle}</PageTitle>
        <div class="stack-wide">
          <Drawing name="lamp" />
          <div class="stack">
            <p>{t.done}</p>
            <p class="soft">{t.doneAsk}</p>
          </div>
          <Button kind="primary" wide onPress={onDone}>
            {t.read}
          </Button>
        </div>
      </>
    )
  return (
    <StepEditor
      key={step}
      step={step}
      desk={desk}
      known={known}
      country={country}
      onNext={() => to(at + 1)}
      onBack={() => to(at - 1)}
      onEnough={onDone}
    />
  )
}
