import { own } from '#core/circle/own.ts'
import type { AnsweredQuestionView } from '#core/questions/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, theirs } from './html.ts'

/** What a circle asked each other and answered, the oldest first; nothing where there is none. */
export const questionPages = (
  words: ArchiveWords,
  answered: readonly AnsweredQuestionView[],
): Html | undefined => {
  const read = answered.filter(({ answers }) => answers.length > 0).toReversed()
  return read.length === 0
    ? undefined
    : page`<h3>${words.questions}</h3>
${read.map(
  ({ words: asked, prompt, answers }) => page`<h4>${theirs(
    (prompt === undefined ? undefined : own(words.prompts, prompt)) ?? asked,
  )}</h4>
<ul class="answers">
${answers.map(
  ({ person, says }) => page`<li>
<h5>${person.isMe ? words.you : theirs(person.name ?? words.someone)}</h5>
<div class="words" dir="auto">${says.words}</div>
</li>
`,
)}</ul>
`,
)}`
}
