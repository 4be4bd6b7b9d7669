import { dayMs } from '#core/circle/circle.ts'
import { dayInYear } from '#core/day/calendar.ts'
import type { DayDate } from '#core/day/events.ts'
import type { DaysView } from '#core/day/view.ts'
import type { NotesView } from '#core/note/view.ts'
import type { SayTime } from './archivePage.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** Dates that matter: whose, when, and what would help. */
export const dayPages = (words: ArchiveWords, { all }: DaysView): Html | undefined => {
  if (all.length === 0) return undefined
  return page`<h3>${words.days}</h3>
${all.map(
  ({ by, says }) => page`<article>
<p class="soft">${theirs(by.name ?? words.someone)} · ${dateIn(words, says)}${
    says.yearly ? page` · ${words.everyYear}` : undefined
  }</p>
<div class="words" dir="auto">${says.what}</div>
${
  says.helps === undefined
    ? undefined
    : page`<p class="soft">${sentence(words.dayHelps, theirs(says.helps))}</p>`
}</article>
`,
)}`
}

/** Notes between this person and another, the oldest first. */
export const notePages = (
  words: ArchiveWords,
  time: SayTime,
  { all }: NotesView,
): Html | undefined => {
  if (all.length === 0) return undefined
  return page`<h3>${words.notes}</h3>
${all.toReversed().map(
  note => page`<article>
<p class="soft">${sentence(
    note.mine ? words.noteMine : words.noteTheirs,
    theirs(note.other.name ?? words.someone),
  )} · ${time(note.at)}</p>
<div class="words" dir="auto">${note.words}</div>
</article>
`,
)}`
}

// 2000 has a 29 February; which year it is is not said.
const dateIn = ({ region }: ArchiveWords, says: DayDate): string =>
  new Intl.DateTimeFormat(region, {
    day: 'numeric',
    month: 'long',
    ...(says.year === undefined ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(dayInYear(says.year ?? 2000, says) * dayMs)
