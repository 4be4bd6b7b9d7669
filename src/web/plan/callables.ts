import { ownNumber, theirNumber } from '#core/circle/phone.ts'
import type { PlanSays, ShownSays } from '#core/plan/events.ts'
import type { PlanStep } from '#core/plan/steps.ts'
import { helpData, type HelpLine } from '#web/help/helpData.ts'
import { helpFor } from '#web/help/helpFor.ts'

/** Somebody who can be rung from a plan. */
export type Callable =
  | { readonly kind: 'person'; readonly name: string; readonly phone: string }
  | { readonly kind: 'line'; readonly line: HelpLine }

interface Said {
  readonly step: PlanStep
  readonly says: PlanSays | ShownSays
}

/** Whom one rings first: people one can tell, then those whose work it is, then good company. */
const order: readonly PlanStep[] = ['people', 'lines', 'lift']

/** Of somebody else's plan: nothing that they wrote rings a code. */
export const theirCallables = (lines: readonly Said[]): readonly Callable[] =>
  callablesOf(lines).filter(each => each.kind === 'line' || theirNumber(each.phone) !== undefined)

export const callablesOf = (lines: readonly Said[]): readonly Callable[] =>
  order.flatMap(step =>
    lines.flatMap(({ step: its, says }): readonly Callable[] => {
      if (its !== step) return []
      const phone =
        says.kind === 'person' && says.phone !== undefined ? ownNumber(says.phone) : undefined
      if (says.kind === 'person' && phone !== undefined)
        return [{ kind: 'person', name: says.name, phone }]
      const line = says.kind === 'help-line' ? helpLineOf(says.country, says.line) : undefined
      return line === undefined ? [] : [{ kind: 'line', line }]
    }),
  )

/** As the list has it now, with the numbers that have a source; `undefined` when it is not in it. */
export const helpLineOf = (country: string, id: string): HelpLine | undefined =>
  helpFor(helpData, country)
    .kinds.flatMap(({ lines }) => lines)
    .find(line => line.id === id)
