import { useState } from 'preact/hooks'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { inTab } from '#web/app/kept.ts'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { type KeptForm, useKeptForm } from '#web/sharing/useKeptForm.ts'
import { isBlank, type LineDraft } from './lineDraft.ts'
import { lineInWords } from './lineInWords.ts'
import type { PlanDesk } from './planDesk.ts'

const aboutOf = (step: PlanStep): string => `plan/${step}`
const placeOf = (step: PlanStep): string => `mine-${step}`

/**
 * A line that is being written. With an account it lies sealed on this device; without one there is no key to
 * seal it with: then it stays with this tab, and with the page alone where few traces are wanted.
 */
export const useBegunLine = (
  step: PlanStep,
  none: LineDraft,
  kept: PlanDesk['kept'],
): KeptForm<LineDraft> => {
  const as = lineInWords(step, none)
  const sealed = useKeptForm(aboutOf(step), none, as)
  const [found] = useState(() => as.read(wantsFewTraces() ? '' : (inTab.get(placeOf(step)) ?? '')))
  const [here, setHere] = useState(found ?? none)
  if (kept === 'account') return sealed
  const keep = (form: LineDraft): void => {
    const words = as.write(form)
    if (!wantsFewTraces()) inTab.set(placeOf(step), words === '' ? undefined : words)
    setHere(form)
  }
  return { form: here, cameBack: found !== undefined, change: keep, end: () => keep(none) }
}

/** Something was begun on it and not added. */
export const isBegun = (step: PlanStep, kept: PlanDesk['kept']): boolean => {
  const isWritten = (words: string): boolean => {
    const form = lineInWords(step).read(words)
    return form !== undefined && !isBlank(form)
  }
  return kept === 'account'
    ? draftsNow()?.some(
        draft => draft.kind === 'words' && draft.about === aboutOf(step) && isWritten(draft.words),
      ) === true
    : !wantsFewTraces() && isWritten(inTab.get(placeOf(step)) ?? '')
}

/** They go with the plan of this phone. */
export const forgetBegunLines = (): void => {
  for (const step of planSteps) inTab.set(placeOf(step), undefined)
}
