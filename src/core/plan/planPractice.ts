import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type PlanAct, planSchemas } from './events.ts'
import type { Plan } from './plan.ts'
import { maxPlanLines, stepsWithPeople } from './steps.ts'

/** PL1: what can stand on a line of a step. */
const refusalOf = ({ plan }: Circle, _by: AccountId, act: PlanAct): Refusal | undefined => {
  if (act.t === 'plan-line-placed')
    return own(plan.lines, act.line) === undefined ? 'no-such-line' : undefined
  if (act.t !== 'plan-line-written') return undefined
  const { kind } = act.says
  if (kind === 'person' && !stepsWithPeople.includes(act.step)) return 'wrong-value'
  if (kind === 'help-line' && act.step !== 'lines') return 'wrong-value'
  const takes = (act.instead ?? []).filter(id => own(plan.lines, id) !== undefined).length
  return Object.keys(plan.lines).length - takes < maxPlanLines ? undefined : 'plan-full'
}

/**
 * [Note: a plan loses no line] A line never changes: one that says something else takes its place. So
 * whatever two devices wrote without knowing of each other stands, both lines where both changed the
 * same, and a changed one outlives the striking of what it was. Whatever strikes a line names all that
 * it stood for: where words have left the host, a device that comes later must not find an older line
 * standing because what struck it is no longer there.
 */
const replay = ({ plan }: Circle, { act, id, entry, seq, at }: Said<PlanAct>): void => {
  switch (act.t) {
    case 'plan-line-written': {
      for (const line of act.instead ?? []) strike(plan, line)
      const { step, place, says } = act
      plan.lines[id] = { id, entry, seq, at, step, place, says, was: act.instead ?? [] }
      plan.changedAt = at
      break
    }
    case 'plan-lines-dropped':
      for (const line of act.lines) strike(plan, line)
      plan.changedAt = at
      break
    case 'plan-line-placed': {
      const line = own(plan.lines, act.line)
      if (line !== undefined) plan.lines[act.line] = { ...line, place: act.place }
      break
    }
    case 'plan-reviewed':
      plan.reviewedAt = at
      plan.reviewedWithout = act.without ?? []
      plan.laterUntil = undefined
      break
    case 'plan-review-later':
      plan.laterUntil = act.until
      break
    case 'shown-plan-read':
      plan.read[`${act.circle}/${act.show}`] = 1
      break
  }
}

const strike = (plan: Plan, id: EventId): void => {
  const line = own(plan.lines, id)
  if (line === undefined) return
  delete plan.lines[id]
  plan.struck.push(line.entry)
}

const takeBack = ({ plan }: Circle, entry: EntryId): void => {
  for (const line of Object.values(plan.lines)) if (line.entry === entry) delete plan.lines[line.id]
  const place = plan.struck.indexOf(entry)
  if (place >= 0) plan.struck.splice(place, 1)
}

const entriesOf = ({ plan }: Circle): readonly EntryId[] => [
  ...Object.values(plan.lines).map(({ entry }) => entry),
  ...plan.struck,
]

/** What helps me when I fall, in my own words: only in the circle of one. */
export const planPractice: Practice<PlanAct> = {
  name: 'plan',
  offeredIn: ['self'],
  schemas: planSchemas,
  alone: ['plan-line-written'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
