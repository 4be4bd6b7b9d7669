import type { Need } from '#core/sharing/events.ts'

/** From what can be seen from outside to what is hardest to say. */
export const depths = ['happened', 'like', 'hardly'] as const

/** Good news and a hand to lend need no depth; somebody who is not safe is not asked for more. */
const asked: ReadonlySet<Need> = new Set(['listen', 'company', 'perspective'])

/** H27: after trauma nobody is led deeper, not by a prompt either. */
export const offersDepths = (need: Need, brings: string | undefined): boolean =>
  asked.has(need) && brings !== 'trauma'

/** What was written, and on a line of its own how it goes on. One that stands there already comes no second time. */
export const beginningOf = (words: string, prompt: string): string => {
  const before = words.trimEnd()
  if (before.split('\n').some(line => line.startsWith(`${prompt}:`))) return words
  return `${before}${before === '' ? '' : '\n\n'}${prompt}: `
}

/** Nothing but beginnings that nobody went on with. */
export const isOnlyBeginnings = (words: string, prompts: readonly string[]): boolean =>
  words
    .split('\n')
    .every(line => line.trim() === '' || prompts.some(prompt => line.trim() === `${prompt}:`))

/** Beginnings that nobody went on with are not said: whoever reads would wait for what comes after them. */
export const withoutEmptyBeginnings = (words: string, prompts: readonly string[]): string => {
  const isBeginning = (line: string): boolean =>
    prompts.some(prompt => line.trim() === `${prompt}:`)
  const lines = words.split('\n')
  const kept = lines.filter((line, index) => {
    const next = lines.slice(index + 1).find(each => each.trim() !== '')
    return (
      !isBeginning(line) ||
      (next !== undefined && !prompts.some(each => next.startsWith(`${each}:`)))
    )
  })
  if (kept.length === lines.length) return words
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
