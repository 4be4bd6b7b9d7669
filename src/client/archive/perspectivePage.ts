import type { PerspectiveView } from '#core/perspective/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, theirs } from './html.ts'

/** How others saw a share, once it was open; nothing where nobody was asked or nothing was said. */
export const perspectivePage = (
  words: ArchiveWords,
  eyes: PerspectiveView | undefined,
): Html | undefined =>
  eyes === undefined || eyes.answers.length === 0
    ? undefined
    : page`<h4>${words.perspective}</h4>
<ul class="answers">
${eyes.answers.map(
  ({ person, says }) => page`<li>
<h5>${person.isMe ? words.you : theirs(person.name ?? words.someone)}</h5>
<div class="words" dir="auto">${says.words}</div>
</li>
`,
)}</ul>
`
