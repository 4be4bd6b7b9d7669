import { useState } from 'preact/hooks'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { commands } from '#web/app/engine.ts'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { type KeptForm, useKeptForm } from '#web/sharing/useKeptForm.ts'
import { begunOnPhone, keepBegun } from './begunOnPhone.ts'
import { isBlank, type LineDraft } from './lineDraft.ts'
import { lineInWords } from './lineInWords.ts'
import type { PlanDesk } from './planDesk.ts'

const aboutOf = (step: PlanStep): string => `plan/${step}`

/**
 * A line that is being written. With an account it lies sealed on this device; without one there is no key to
 * seal it with: then it lies where the plan does (begunOnPhone.ts).
 */
export const useBegunLine = (
  step: PlanStep,
  none: LineDraft,
  kept: PlanDesk['kept'],
): KeptForm<LineDraft> => {
  const as = lineInWords(step, none)
  const sealed = useKeptForm(aboutOf(step), none, as)
  const [found] = useState(() => as.read(begunOnPhone(step)))
  const [here, setHere] = useState(found ?? none)
  if (kept === 'account') return sealed
  const keep = (form: LineDraft): void => {
    keepBegun(step, as.write(form))
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
    : isWritten(begunOnPhone(step))
}

/** PL12: what was begun on this phone goes on in the account that says it is theirs, beside what was begun there. */
export const takeInBegun = async (): Promise<void> => {
  const begun = planSteps.filter(step => begunOnPhone(step) !== '')
  await Promise.all(
    begun.map(async step => {
      const words = begunOnPhone(step)
      // Broken off between the two, it is there already.
      const isThere = draftsNow()?.some(
        draft => draft.kind === 'words' && draft.about === aboutOf(step) && draft.words === words,
      )
      if (isThere === true || (await isSealed(step, words))) keepBegun(step, '')
    }),
  )
}

const isSealed = async (step: PlanStep, words: string): Promise<boolean> => {
  const id = await commands.circles.newId()
  const about = aboutOf(step)
  const draft = { kind: 'words', id, about, words, savedAt: Date.now() } as const
  return (await commands.circles.saveDraft(draft)).ok
}
