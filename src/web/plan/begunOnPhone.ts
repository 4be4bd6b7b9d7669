import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { inBrowser, type Kept, withPage } from '#web/app/kept.ts'

/**
 * A line of a plan that is being written without an account: open on the phone, as the plan itself is
 * (ADR 30). It is less than the plan, because nobody put it there yet: it goes once it stands on the plan, with
 * the plan, and with *Leave quickly*. With few traces it lives with the page.
 */
const placeOf = (step: PlanStep): string => `mine-${step}`

const where = (step: PlanStep): Kept => {
  if (!wantsFewTraces()) return inBrowser
  // Begun before few traces were wanted.
  if (inBrowser.lasts(placeOf(step))) {
    withPage.set(placeOf(step), inBrowser.get(placeOf(step)))
    inBrowser.set(placeOf(step), undefined)
  }
  return withPage
}

/** Empty: nothing was begun there. */
export const begunOnPhone = (step: PlanStep): string => where(step).get(placeOf(step)) ?? ''

export const keepBegun = (step: PlanStep, words: string): void =>
  where(step).set(placeOf(step), words === '' ? undefined : words)

export const isBegunOnPhone = (): boolean => planSteps.some(step => begunOnPhone(step) !== '')

export const forgetBegun = (): void => {
  for (const step of planSteps) {
    inBrowser.set(placeOf(step), undefined)
    withPage.set(placeOf(step), undefined)
  }
}
