import { isPrompt } from '#core/questions/prompts.ts'
import type { QuestionView } from '#core/questions/view.ts'
import type { Catalogue } from '#web/text/en.ts'

/** One of ours in the language of whoever reads; any other as it was asked. */
export const questionWords = (
  { prompts }: Catalogue['questions'],
  { words, prompt }: Pick<QuestionView, 'words' | 'prompt'>,
): string => (prompt !== undefined && isPrompt(prompt) ? prompts[prompt] : words)
