import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { type SeasonAct, seasonSchemas } from './events.ts'

const replay = ({ season: seasons }: Circle, { entry, act }: Said<SeasonAct>): void => {
  switch (act.t) {
    case 'season-line-written': {
      const before = own(seasons.lines, String(act.season)) ?? []
      seasons.lines[act.season] = [...before, { entry, words: act.words }]
      break
    }
    case 'season-put-away':
      // SN16: a device that was away longer must not bring back what another has put away.
      seasons.putAway = Math.max(seasons.putAway ?? act.season, act.season)
      break
  }
}

const takeBack = ({ season: { lines } }: Circle, entry: EntryId): void => {
  for (const [season, written] of Object.entries(lines)) {
    const rest = written.filter(each => each.entry !== entry)
    if (rest.length === 0) delete lines[season]
    else if (rest.length < written.length) lines[season] = rest
  }
}

/** A season in one page, for me alone: only in the circle of one. */
export const seasonPractice: Practice<SeasonAct> = {
  name: 'season',
  offeredIn: ['self'],
  schemas: seasonSchemas,
  alone: ['season-line-written'],
  refusalOf: () => undefined,
  replay,
  takeBack,
  entriesOf: ({ season }) =>
    Object.values(season.lines).flatMap(written => written.map(({ entry }) => entry)),
}
