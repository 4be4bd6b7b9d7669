import { firstDayOfSeason, lastDayOfSeason, type Season } from '#base/season.ts'
import { dayMs } from '#core/circle/circle.ts'
import type { Seasons } from '#core/season/seasons.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page } from './html.ts'

/**
 * SN19: the one line of each season, the latest first; nothing where there is none. What a season held is not written
 * down anywhere: it is counted from what else is in the archive.
 */
export const seasonPages = (words: ArchiveWords, { lines }: Seasons): Html | undefined => {
  const written = Object.entries(lines)
    .flatMap(([season, said]) => said.slice(-1).map(last => ({ season: Number(season), last })))
    .toSorted((a, b) => b.season - a.season)
  return written.length === 0
    ? undefined
    : page`<section id="seasons">
<h2>${words.seasons}</h2>
${written.map(
  ({ season, last }) =>
    page`<h3>${monthsOf(words, season)}</h3>\n<div class="words" dir="auto">${last.words}</div>\n`,
)}</section>
`
}

const monthsOf = ({ region }: ArchiveWords, season: Season): string =>
  new Intl.DateTimeFormat(region, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(firstDayOfSeason(season) * dayMs, lastDayOfSeason(season) * dayMs)
