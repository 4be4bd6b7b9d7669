import type { PlanSays, ShownSays } from '#core/plan/events.ts'
import type { ShownPlansView } from '#core/plan/shownView.ts'
import { type PlanStep, planSteps } from '#core/plan/steps.ts'
import { linesOf, type PlanView } from '#core/plan/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

interface StepRead {
  readonly step: PlanStep
  readonly lines: readonly (PlanSays | ShownSays)[]
}

/** My plan, in a part of its own, so that it can be left out or torn out; nothing where there is none. */
export const planPages = (words: ArchiveWords, plan: PlanView): Html | undefined => {
  if (plan.lines.length === 0) return undefined
  const steps = planSteps.map(step => ({
    step,
    lines: linesOf(plan, step).map(({ says }) => says),
  }))
  return page`<section id="plan">
<h2>${words.plan}</h2>
${stepPages(words, steps, 'h3')}</section>
`
}

/** What is shown to this person of others' plans, and of theirs; nothing between two others. */
export const shownPlanPages = (
  words: ArchiveWords,
  { theirs: shown }: Pick<ShownPlansView, 'theirs'>,
): Html | undefined =>
  shown.length === 0
    ? undefined
    : page`${shown.map(
        ({ by, steps }) =>
          page`<h3>${sentence(words.planOf, theirs(by.name ?? words.someone))}</h3>\n${stepPages(words, steps, 'h4')}`,
      )}`

const stepPages = (
  words: ArchiveWords,
  steps: readonly StepRead[],
  level: 'h3' | 'h4',
): readonly Html[] =>
  steps
    .filter(({ lines }) => lines.length > 0)
    .map(({ step, lines }) => {
      const title = page`${words.planSteps[step]}`
      const head: Html = { html: `<${level}>${title.html}</${level}>\n` }
      return page`${head}<ul>
${lines.map(says => page`<li dir="auto">${lineOf(says)}</li>\n`)}</ul>
`
    })

/** A help line by its name: its numbers are in the list, where they are kept right. */
const lineOf = (says: PlanSays | ShownSays): string => {
  if (says.kind === 'words') return says.words
  return says.kind === 'person' && says.phone !== undefined
    ? `${says.name} · ${says.phone}`
    : says.name
}
