import type { JSX } from 'preact'
import type { TheirPlanView } from '#core/plan/shownView.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { theirCallables } from './callables.ts'
import { PlanCalls } from './PlanCalls.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import './Plan.css'

export interface TheirPlansProps {
  readonly theirs: readonly TheirPlanView[]
  readonly back: string
}

/** What others trust me with. It can be read and rung from; it is copied nowhere. */
export const TheirPlans = ({ theirs, back }: TheirPlansProps): JSX.Element => {
  const text = useText()
  const t = text.plan
  const language = useLanguage()
  return (
    <>
      <PageTitle back={back} lead={theirs.length > 0 ? t.theirsLead : undefined}>
        {t.theirs}
      </PageTitle>
      {theirs.length === 0 && <Empty drawing="lamp">{t.theirsNone}</Empty>}
      <div class="stack-wide">
        {theirs.map(one => {
          const name = one.by.name ?? text.circle.someone
          return (
            <article key={`${one.by.account}/${one.show}`} class="stack">
              <div>
                <h2>{t.theirsOf(name)}</h2>
                <p class="soft small">
                  {one.live ? t.theirsLive(name) : t.theirsCopy(longDay(language, one.at))}
                </p>
              </div>
              <div class="card">
                <PlanSteps steps={one.steps} within />
              </div>
              <PlanCalls
                callables={theirCallables(
                  one.steps.flatMap(({ step, lines }) => lines.map(says => ({ step, says }))),
                )}
              />
              <p class="soft small">{t.theirsListen(name)}</p>
            </article>
          )
        })}
      </div>
    </>
  )
}
