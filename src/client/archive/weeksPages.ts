import type { WeeksTime } from '#core/weeks/weeksView.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page } from './html.ts'
import { timesIn } from './archivePage.ts'

/** E23: what somebody answered about their weeks, the latest first; nothing where there is none. */
export const weeksPages = (
  words: ArchiveWords,
  times: readonly WeeksTime[],
  timeZone: string | undefined,
): Html | undefined => {
  if (times.length === 0) return undefined
  const { weeks } = words
  const number = new Intl.NumberFormat(words.region, { maximumFractionDigits: 1 })
  const day = timesIn(words.region, timeZone)
  const of = (said: string, value: number | undefined): string =>
    value === undefined ? weeks.passed : said.replace('{name}', () => number.format(value))
  return page`<section id="weeks">
<h2>${weeks.title}</h2>
${times.toReversed().map(
  ({ at, heard, lonely, connected, note }) =>
    page`<h3>${day(at)}</h3>
<ul>
<li>${weeks.heard}: ${of(weeks.ofFive, heard)}</li>
<li>${weeks.lonely}: ${(lonely === undefined ? undefined : weeks.often[lonely - 1]) ?? weeks.passed}</li>
<li>${weeks.connected}: ${of(weeks.ofTen, connected)}</li>
</ul>
${note === undefined ? page`` : page`<div class="words" dir="auto">${note}</div>`}
`,
)}</section>
`
}
