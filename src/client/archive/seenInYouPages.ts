import type { SeenInYouView } from '#core/seenInYou/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** What others see in this person, and what they said to others; nothing between two others. */
export const seenInYouPages = (
  words: ArchiveWords,
  { inMe, fromMe }: Pick<SeenInYouView, 'inMe' | 'fromMe'>,
): Html | undefined => {
  if (inMe.length === 0 && fromMe.length === 0) return undefined
  const all = [...inMe, ...fromMe].toSorted((a, b) => a.at - b.at)
  return page`<h3>${words.seenInYou}</h3>
${all.map(({ by, to, words: said }) => {
  const title = by.isMe
    ? sentence(words.seenInThem, theirs(to.name ?? words.someone))
    : sentence(words.seenInMe, theirs(by.name ?? words.someone))
  return page`<article>
<p class="soft">${title}</p>
<div class="words" dir="auto">${said}</div>
</article>
`
})}`
}
