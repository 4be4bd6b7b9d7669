import type { Circle } from '../circle/circle.ts'
import type { EventId } from '../circle/ids.ts'
import type { PlanLineSays, PlanSays, ShownSays } from './events.ts'
import type { ShownStep } from './shownEvents.ts'
import { maxPlanLines, type PlanStep, planSteps } from './steps.ts'

/** One line, as a screen needs it: of an account, or of a plan that lies on a phone alone. */
export interface PlanLineView extends PlanLineSays {
  readonly id: EventId
  /** Every line that it took the place of, the latest first. */
  readonly was: readonly EventId[]
}

export interface PlanView {
  /** Step after step, each in its order. */
  readonly lines: readonly PlanLineView[]
}

export const noPlanView: PlanView = { lines: [] }

export const planView = ({ plan }: Circle): PlanView => ({
  lines: inOrder(
    Object.values(plan.lines)
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ id, step, place, says, was }) => ({ id, step, place, says, was })),
  ),
})

/** Of two with the same place the one that was there first is first. */
export const inOrder = (lines: readonly PlanLineView[]): readonly PlanLineView[] =>
  lines.toSorted((a, b) =>
    a.step === b.step ? a.place - b.place : planSteps.indexOf(a.step) - planSteps.indexOf(b.step),
  )

export const linesOf = ({ lines }: PlanView, step: PlanStep): readonly PlanLineView[] =>
  lines.filter(each => each.step === step)

/** What is named to strike a line: itself, and all that it took the place of. */
export const standsFor = ({ id, was }: PlanLineView): readonly EventId[] =>
  [id, ...was].slice(0, maxPlanLines)

const placeStep = 1000

/** Where a new line goes: after all others of its step. */
export const placeAfter = (plan: PlanView, step: PlanStep): number =>
  Math.max(0, ...linesOf(plan, step).map(({ place }) => place)) + placeStep

/** What has to be said so that a line stands one further up; nothing where it is the first. */
export const movedUp = (
  plan: PlanView,
  line: PlanLineView,
): readonly { readonly line: EventId; readonly place: number }[] => {
  const lines = linesOf(plan, line.step)
  const at = lines.findIndex(({ id }) => id === line.id)
  const above = lines[at - 1]
  if (above === undefined) return []
  return lines
    .with(at - 1, line)
    .with(at, above)
    .map(({ id, place: was }, index) => ({ line: id, place: (index + 1) * placeStep, was }))
    .filter(({ place, was }) => place !== was)
    .map(({ line: id, place }) => ({ line: id, place }))
}

/** PL7: what others are shown of a line names no account, no circle and no list of mine. */
export const shownSays = (says: PlanSays): ShownSays => {
  switch (says.kind) {
    case 'words':
      return { kind: says.kind, words: says.words }
    case 'person': {
      const { kind, name, phone } = says
      return { kind, name, ...(phone === undefined ? {} : { phone }) }
    }
    case 'help-line':
      return { kind: says.kind, country: says.country, line: says.line, name: says.name }
  }
}

/** What people are shown of these steps now. A step without a line stays: one may follow. */
export const shownSteps = (plan: PlanView, steps: readonly PlanStep[]): readonly ShownStep[] =>
  planSteps
    .filter(step => steps.includes(step))
    .map(step => ({ step, lines: linesOf(plan, step).map(({ says }) => shownSays(says)) }))
