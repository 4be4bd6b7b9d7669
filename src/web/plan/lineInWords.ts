import { parseAccountId, parseCircleId } from '#core/circle/ids.ts'
import type { PlanMember } from '#core/plan/events.ts'
import type { PlanStep } from '#core/plan/steps.ts'
import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'
import { type LineDraft, noLine, waysOn } from './lineDraft.ts'

/** A line of a plan while it is being written. */
export const lineInWords = (
  step: PlanStep,
  none: LineDraft = noLine(step),
): FormWords<LineDraft> => ({
  write: draft => (JSON.stringify(draft) === JSON.stringify(none) ? '' : JSON.stringify(draft)),
  read: words => {
    const fields = fieldsIn(words)
    const as = waysOn(step).find(way => way === fields?.get('as'))
    if (fields === undefined || as === undefined) return undefined
    const line = fieldsOf(fields.get('line'))
    return {
      as,
      words: textIn(fields, 'words'),
      name: textIn(fields, 'name'),
      phone: textIn(fields, 'phone'),
      member: memberIn(fieldsOf(fields.get('member'))),
      country: textIn(fields, 'country'),
      line: line === undefined ? undefined : { id: textIn(line, 'id'), name: textIn(line, 'name') },
    }
  },
})

const fieldsOf = (read: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof read === 'object' && read !== null ? new Map(Object.entries(read)) : undefined

const memberIn = (fields: ReadonlyMap<string, unknown> | undefined): PlanMember | undefined => {
  if (fields === undefined) return undefined
  const circle = parseCircleId(textIn(fields, 'circle'))
  const account = parseAccountId(textIn(fields, 'account'))
  return circle === undefined || account === undefined ? undefined : { circle, account }
}
