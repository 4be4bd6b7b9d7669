import type { CommitmentsView } from '#core/commitment/view.ts'
import { dayMs } from '#core/circle/circle.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** Each promise in which this person is one of the two: what, with whom, what it came to, its lines. */
export const commitmentPages = (
  words: ArchiveWords,
  { all }: CommitmentsView,
): Html | undefined => {
  if (all.length === 0) return undefined
  const day = new Intl.DateTimeFormat(words.region, { dateStyle: 'long', timeZone: 'UTC' })
  return page`<h3>${words.commitments}</h3>
${all.toReversed().map(
  ({ mine, other, what, sum, lines }) => page`<article>
<p class="soft">${sentence(mine ? words.commitmentMine : words.commitmentTheirs, theirs(other.name ?? words.someone))}</p>
<div class="words" dir="auto">${what}</div>
<p>${words.checkIns.kept}: ${String(sum.kept)} · ${words.checkIns.partly}: ${String(sum.partly)} · ${words.checkIns.notThisTime}: ${String(sum.notThisTime)}</p>
${lines.toReversed().map(
  line => page`<p class="soft">${day.format(line.day * dayMs)} · ${words.checkIns[line.says]}</p>
<div class="words" dir="auto">${line.line}</div>
`,
)}</article>
`,
)}`
}
