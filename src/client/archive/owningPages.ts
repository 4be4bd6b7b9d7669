import { owningParts } from '#core/owning/events.ts'
import type { OwningsView, OwningView } from '#core/owning/view.ts'
import type { RepairsView } from '#core/repair/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** What I owned, what was owned to me and I chose to read, and what we agreed on. */
export const owningPages = (
  words: ArchiveWords,
  { all }: OwningsView,
  { all: repairs }: RepairsView,
): Html => page`${ownings(words, all)}${agreed(words, repairs)}`

const ownings = (words: ArchiveWords, all: readonly OwningView[]): Html | undefined => {
  const read = all.filter(one => one.mine || one.choice === 'shown')
  if (read.length === 0) return undefined
  return page`<h3>${words.ownings}</h3>
${read.toReversed().map(
  one => page`<article>
<p class="soft">${sentence(one.mine ? words.owningMine : words.owningTheirs, theirs(one.other.name ?? words.someone))}</p>
${owningParts.flatMap(part => {
  const said = 'words' in one ? one.words[part] : undefined
  return said === undefined
    ? []
    : page`<p class="soft">${words.owningParts[part]}</p>
<div class="words" dir="auto">${said}</div>
`
})}${
  one.answer === undefined
    ? undefined
    : one.answer.says === 'words'
      ? page`<div class="words" dir="auto">${one.answer.words ?? ''}</div>`
      : page`<p>${words.owningAnswers[one.answer.says]}</p>`
}</article>
`,
)}`
}

const agreed = (words: ArchiveWords, all: RepairsView['all']): Html | undefined => {
  if (all.length === 0) return undefined
  return page`<h3>${words.repairs}</h3>
${all.map(
  ({ other, words: said, stands }) => page`<article>
<p class="soft">${sentence(words.repairWith, theirs(other.name ?? words.someone))} · ${words.repairStands[stands]}</p>
<div class="words" dir="auto">${said}</div>
</article>
`,
)}`
}
