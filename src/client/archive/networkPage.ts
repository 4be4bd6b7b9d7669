import { networkRings } from '#core/network/events.ts'
import { lastDayOfSeason, type Season, type SeasonMonth, seasonMonths } from '#base/season.ts'
import { type NetworkPerson, networkOn, type SeasonWords, seasonsIn } from '#core/network/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** NE12: who is close and what each is for, now and at the end of each season in which something was said. */
export const networkPage = (
  words: ArchiveWords,
  people: readonly NetworkPerson[],
  lines: readonly SeasonWords[],
  today: number,
): Html | undefined => {
  if (people.length === 0 && lines.length === 0) return undefined
  const { network } = words
  const now = people.filter(({ ring }) => ring !== undefined)
  return page`<section id="my-network">
<h2>${network.title}</h2>
${now.length === 0 ? undefined : standing(words, now)}${seasonsIn(people, lines).map(season => {
  const ended = lastDayOfSeason(season)
  const before = ended < today ? networkOn(people, ended) : []
  const line = lines.find(each => each.season === season)?.words
  return page`<article>
<h3>${seasonName(words, season)}</h3>
${line === undefined ? undefined : page`<div class="words" dir="auto">${line}</div>\n`}${
  before.length === 0 ? undefined : standing(words, before)
}</article>
`
})}</section>
`
}

const standing = (words: ArchiveWords, people: readonly NetworkPerson[]): readonly Html[] =>
  networkRings.flatMap(ring => {
    const here = people.filter(each => each.ring === ring)
    return here.length === 0
      ? []
      : [
          page`<p class="soft">${words.network.rings[ring]}</p>
<ul>
${here.map(each => page`<li>${theirs(each.name)}${whatFor(words, each)}</li>\n`)}</ul>
`,
        ]
  })

const whatFor = ({ region, network }: ArchiveWords, { for: what }: NetworkPerson): Html | string =>
  what.length === 0
    ? ''
    : page` · ${sentence(
        network.forLine,
        new Intl.ListFormat(region, { type: 'conjunction' }).format(
          what.map(purpose => network.forWords[purpose]),
        ),
      )}`

const at = ({ year, month }: SeasonMonth): number => Date.UTC(year, month - 1, 1)

const seasonName = ({ region }: ArchiveWords, season: Season): string => {
  const { from, to } = seasonMonths(season)
  return new Intl.DateTimeFormat(region, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(at(from), at(to))
}
