import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { ShownStep } from '#core/plan/shownEvents.ts'
import { maxShownTo } from '#core/plan/shownEvents.ts'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { linesOf, type PlanView, shownSteps } from '#core/plan/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import '#web/audience/Audience.css'
import './Plan.css'

export interface Chosen {
  readonly to: readonly AccountId[]
  readonly steps: readonly ShownStep[]
  readonly live: boolean
}

export interface ShowPlanProps {
  readonly plan: PlanView
  readonly circles: readonly { readonly id: CircleId; readonly name: string }[]
  readonly circle: CircleId | undefined
  /** Of the chosen circle; `undefined` until it is chosen and read. */
  readonly people: readonly PersonView[] | undefined
  readonly doing: Action
  readonly onCircle: (circle: CircleId) => void
  readonly onShow: (chosen: Chosen) => void
}

/** Whom, which steps, and how: each chosen by the person, none beforehand; and then what they will see. */
export const ShowPlan = (props: ShowPlanProps): JSX.Element => {
  const { plan, circles, people, doing } = props
  const text = useText()
  const t = text.plan
  const language = useLanguage()
  const [chosen, setChosen] = useState<readonly AccountId[]>([])
  const [steps, setSteps] = useState<readonly PlanStep[]>([])
  const [how, setHow] = useState<'copy' | 'live' | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const [only, ...more] = people ?? []
  // In a circle of two there is nothing to choose.
  const to = only !== undefined && more.length === 0 ? [only.account] : chosen
  const shown = shownSteps(plan, steps)
  const names = namesOf(
    language,
    (people ?? []).filter(({ account }) => to.includes(account)),
    text.circle.someone,
  )
  const isReady = to.length > 0 && steps.length > 0 && how !== undefined
  return (
    <>
      <PageTitle back={paths.plan} lead={t.showLead}>
        {t.show}
      </PageTitle>
      <div class="stack-wide">
        {circles.length === 0 ? (
          <p>{t.showNobody}</p>
        ) : (
          <Choice
            legend={t.showWhere}
            value={props.circle}
            onChange={props.onCircle}
            options={circles.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {people !== undefined && people.length === 0 && <p>{t.showNobody}</p>}
        {people !== undefined && people.length > 1 && (
          <fieldset class="audience-people">
            <legend>{t.showWhom}</legend>
            <p class="field-error" role="alert">
              {tried && to.length === 0 ? t.showWhomNone : ''}
            </p>
            {people.map(({ account, name, namesake }) => (
              <label key={account} class="audience-person">
                <input
                  type="checkbox"
                  checked={chosen.includes(account)}
                  disabled={!chosen.includes(account) && chosen.length >= maxShownTo}
                  onChange={event =>
                    setChosen(toggle(chosen, account, event.currentTarget.checked))
                  }
                />
                <PersonMark name={name ?? text.circle.someone} size="small" />
                <span>
                  {name ?? text.circle.someone}
                  {namesake === true && (
                    <span class="audience-namesake soft small">{text.circle.namesake}</span>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {people !== undefined && people.length > 0 && (
          <>
            <fieldset class="audience-people">
              <legend>{t.showSteps}</legend>
              <p class="field-error" role="alert">
                {tried && steps.length === 0 ? t.showStepsNone : ''}
              </p>
              {planSteps
                .filter(step => linesOf(plan, step).length > 0)
                .map(step => (
                  <label key={step} class="audience-person">
                    <input
                      type="checkbox"
                      checked={steps.includes(step)}
                      onChange={event => setSteps(toggle(steps, step, event.currentTarget.checked))}
                    />
                    <span>{text.help.planSteps[step]}</span>
                  </label>
                ))}
            </fieldset>
            <Choice
              legend={t.showHow}
              value={how}
              onChange={setHow}
              error={tried && how === undefined ? t.showHow : undefined}
              options={[
                { value: 'copy', label: t.showCopy, hint: t.showCopyHint },
                { value: 'live', label: t.showLive, hint: t.showLiveHint },
              ]}
            />
            {isReady && (
              <section class="stack">
                <h2>{t.showPreview}</h2>
                <div class="card">
                  <PlanSteps steps={shown} within />
                </div>
                <p>{t.showTo(names)}</p>
                <p class="soft small">{t.showUnread}</p>
                <p class="soft small">{t.showAsk}</p>
              </section>
            )}
            <Failed failure={doing.failure} wordsSafe />
            <Button
              kind="primary"
              wide
              disabled={doing.busy}
              onPress={() => {
                setTried(true)
                if (isReady) props.onShow({ to, steps: shown, live: how === 'live' })
              }}
            >
              {to.length > 0 ? t.showDo(names) : t.show}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

const toggle = <T,>(all: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...all, one] : all.filter(each => each !== one)
