import { firstDayOfSeason, lastDayOfSeason, type Season, seasonOfDay } from '#base/season.ts'
import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { allLived, anyLived } from './allLived.ts'
import { type SeasonLine, seasonLines, type SeasonSource } from './lived.ts'

/** One line of the page. Never 0: what did not happen is not there (SN12). */
export interface SeasonFigure {
  readonly line: SeasonLine
  /** How often in this season; of minutes, how many. */
  readonly here: number
  /** Since the beginning, up to the last day of this season: it only grows from page to page. */
  readonly soFar: number
}

export interface SeasonPage {
  readonly season: Season
  readonly figures: readonly SeasonFigure[]
  /** My own line. */
  readonly words: string | undefined
  /** All that I ever wrote of it: erased, nothing earlier comes back (SN15). */
  readonly takeBack: readonly EntryId[]
}

export interface SeasonsView {
  /** The one that today is in. */
  readonly now: Season
  /** The newest first: this one, and each of which there is something. */
  readonly pages: readonly SeasonPage[]
  /** The one that ended last, while Today may offer it (SN16). */
  readonly offered: Season | undefined
}

type Tally = Map<SeasonLine, number>

/** `now` is in milliseconds since 1970. */
export const seasonsView = (source: SeasonSource, now: number): SeasonsView => {
  const { self } = source
  const today = source.dayOf(now)
  const season = seasonOfDay(today)
  const tallies = talliesOf(source, season)
  const written = Object.keys(self.season.lines).map(Number)
  const all = new Set([season, ...tallies.keys(), ...written.filter(each => each <= season)])
  const soFar: Tally = new Map()
  const pages = [...all]
    .toSorted((a, b) => a - b)
    .map(each => pageOf(self, each, tallies.get(each) ?? new Map(), soFar))
  const over = offerable(self, today)
  const offered = over !== undefined && tallies.has(over) ? over : undefined
  return { now: season, pages: pages.toReversed(), offered }
}

/** What a clock places in a season that has not begun stands nowhere until it has. */
const talliesOf = (source: SeasonSource, now: Season): ReadonlyMap<Season, Tally> => {
  const tallies = new Map<Season, Tally>()
  for (const { line, day, amount = 1 } of allLived(source)) {
    const season = seasonOfDay(day)
    if (!(season <= now)) continue
    const tally = tallies.get(season) ?? new Map()
    tallies.set(season, tally.set(line, (tally.get(line) ?? 0) + amount))
  }
  return tallies
}

/** Adds what it holds to what was before it. */
const pageOf = (self: Circle, season: Season, tally: Tally, soFar: Tally): SeasonPage => {
  const written = own(self.season.lines, String(season)) ?? []
  for (const [line, amount] of tally) soFar.set(line, (soFar.get(line) ?? 0) + amount)
  return {
    season,
    figures: seasonLines.flatMap(line => {
      const here = tally.get(line) ?? 0
      return here === 0 ? [] : [{ line, here, soFar: soFar.get(line) ?? here }]
    }),
    words: written.at(-1)?.words,
    takeBack: written.map(({ entry }) => entry),
  }
}

/** So many days after its last one it is no news any more. */
const offeredDays = 28

/** SN16: the season that Today offers, where anything was said in it. */
export const seasonOffered = (source: SeasonSource, now: number): Season | undefined => {
  const over = offerable(source.self, source.dayOf(now))
  if (over === undefined) return undefined
  return anyLived(source, firstDayOfSeason(over), lastDayOfSeason(over)) ? over : undefined
}

/** The season that ended last, for four weeks, where I neither opened its page nor put it away. */
const offerable = ({ season: { putAway } }: Circle, today: number): Season | undefined => {
  const begun = seasonOfDay(today)
  if (today - firstDayOfSeason(begun) >= offeredDays) return undefined
  return putAway !== undefined && putAway >= begun - 1 ? undefined : begun - 1
}
