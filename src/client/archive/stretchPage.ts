import type { EndedStretchView } from '#core/stretch/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, theirs } from './html.ts'

/** What a circle answered at the end of each stretch, the oldest first; nothing where there is none. */
export const stretchPages = (
  words: ArchiveWords,
  ended: readonly EndedStretchView[],
): Html | undefined => {
  const read = ended.filter(({ answers }) => answers.length > 0).toReversed()
  return read.length === 0
    ? undefined
    : page`<h3>${words.stretches}</h3>
${read.map(
  ({ answers }) => page`<ul class="answers">
${answers.map(
  ({ person, says }) => page`<li>
<h5>${person.isMe ? words.you : theirs(person.name ?? words.someone)}: ${words.stretchSays[says.choice]}</h5>
${says.line === undefined ? undefined : page`<div class="words" dir="auto">${says.line}</div>\n`}</li>
`,
)}</ul>
`,
)}`
}
