import { firstDayOfSeason, seasonOfDay } from '#base/season.ts'
import { type Circle, dayMs } from '#core/circle/circle.ts'
import { dayAt } from '#core/commitment/due.ts'
import type { SeasonSource } from '#core/season/lived.ts'
import { seasonOffered, seasonsView } from '#core/season/seasonView.ts'
import { recentShares } from '#core/sharing/recent.ts'
import { type Actor, accountOf, scene } from '#dev/scene.ts'
import { type Figure, figure, median } from './figure.ts'

/**
 * What the page of a season costs the worker: a group of 150 with so many entries in which one person heard, was heard
 * and did things with others, every day for years. The ceiling is one look at each entry that is in the state.
 */
export const season = (entries: number, runs: number): readonly Figure[] => {
  const { circle, last } = lived(entries)
  const source: SeasonSource = {
    self: scene('self').circle,
    circles: [circle],
    me: accountOf('ana'),
    dayOf: at => dayAt(at, -new Date(at).getTimezoneOffset()),
    sharesOf: each => Object.values(each.sharing.shares),
  }
  const now = firstDayOfSeason(seasonOfDay(Math.floor(last / dayMs)) + 1) * dayMs + dayMs / 2
  const [pages, offers, looks]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run <= runs; run++) {
    const pageMs = timed(() => {
      if (seasonsView(source, now).pages.length < 4) throw new Error('Too few seasons')
    })
    const offerMs = timed(() => {
      if (seasonOffered({ ...source, sharesOf: recentShares }, now) === undefined)
        throw new Error('Nothing is offered')
    })
    const lookMs = timed(() => lookAtAll(circle))
    // The first run warms up.
    if (run === 0) continue
    pages.push(pageMs)
    offers.push(offerMs)
    looks.push(lookMs)
  }
  const name = `a group of 150 with ${entries.toLocaleString('en')} entries`
  return [
    figure(`the pages of all seasons, ${name}`, median(pages), 'ms', {
      ceiling: median(looks),
      target: { of: 'value', is: 'at most', limit: 100 },
    }),
    figure(`whether Today offers one, ${name}`, median(offers), 'ms'),
  ]
}

const lookAtAll = ({ sharing }: Circle): number =>
  [...Object.values(sharing.shares), ...Object.values(sharing.moves)].reduce(
    (sum, { at }) => sum + at,
    0,
  )

/** Shares in turn by 150 people; Ana answers every third and is answered on hers. */
const lived = (entries: number): { readonly circle: Circle; readonly last: number } => {
  const { circle, say, change } = scene('community')
  const others = Array.from({ length: 149 }, (_, number) => `m${number}` as Actor)
  for (const who of others) {
    const request = change(who, { t: 'asked-to-join' })
    change('ana', { t: 'admitted', account: accountOf(who), role: 'member', request })
  }
  const begin = Date.UTC(2023, 0, 1)
  let at = begin
  for (let round = 0; circle.seq < entries; round++) {
    at = begin + round * 4 * 3_600_000
    const other = others[round % others.length] ?? 'ben'
    const sharer = round % 3 === 0 ? 'ana' : other
    const listener = sharer === 'ana' ? other : 'ana'
    const share = say(sharer, { t: 'share-offered', need: 'listen', words: 'The night.' }, at)
    const move = say(listener, { t: 'move-made', share, move: 'reflect', words: 'You wake.' }, at)
    say(sharer, { t: 'heard-answered', share, move, heard: 'yes' }, at)
  }
  return { circle, last: at }
}

const timed = (work: () => unknown): number => {
  const begin = performance.now()
  work()
  return performance.now() - begin
}
