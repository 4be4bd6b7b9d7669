import { type Depth, type PromptId, promptsOf } from '#core/questions/prompts.ts'

/** Those of a depth, in the order in which they are offered: first what was not asked here yet. */
export const promptsInOrder = (
  depth: Depth,
  asked: readonly string[],
): { readonly all: readonly PromptId[]; readonly allAsked: boolean } => {
  const all: readonly PromptId[] = promptsOf[depth]
  const fresh = all.filter(id => !asked.includes(id))
  // What was asked longest ago comes first.
  return fresh.length > 0
    ? { all: fresh, allAsked: false }
    : { all: all.toSorted((a, b) => asked.lastIndexOf(a) - asked.lastIndexOf(b)), allAsked: true }
}
