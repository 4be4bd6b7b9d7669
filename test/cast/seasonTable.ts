import { seasonOfCode } from '#base/season.ts'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, dayMs } from '#core/circle/circle.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Act } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { dayOf } from '#core/day/calendar.ts'
import { dayAt } from '#core/commitment/due.ts'
import type { OfferKind } from '#core/sharing/offer.ts'
import { seasonsView } from '#core/season/seasonView.ts'

export const ana = accountOf('ana')
export const code = (name: string): number => seasonOfCode(name) ?? Number.NaN
export const autumn = code('2026-09')
export const at = (date: string, time = '12:00'): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return dayOf({ year, month, date: day }) * dayMs + (hour * 60 + minute) * 60_000
}
export const now = at('2026-11-29')
export const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

interface Where {
  readonly now?: number
  readonly zone?: (at: number) => number
  readonly me?: Actor
}

export const table = (kind: CircleKind = 'family') => {
  const mine = scene('self')
  const circle = scene(kind)
  circle.welcome('ben', ...(circle.circle.policy.kind2 ? [] : (['caro'] as const)))
  const source = ({ zone = () => 0, me = 'ana' }: Where = {}) => ({
    self: mine.circle,
    circles: [circle.circle],
    me: accountOf(me),
    dayOf: (when: number) => dayAt(when, zone(when)),
    sharesOf: ({ sharing }: Circle) => Object.values(sharing.shares),
  })
  const view = (where: Where = {}) => seasonsView(source(where), where.now ?? now)
  /** What the page says of a season, line by line. */
  const page = (season: number = autumn, where: Where = {}): Record<string, number> =>
    Object.fromEntries(
      view(where)
        .pages.filter(each => each.season === season)
        .flatMap(({ figures }) => figures.map(({ line, here }) => [line, here])),
    )
  const share = (
    who: Actor,
    when: number,
    more: Partial<Extract<Act, { t: 'share-offered' }>> = {},
  ) => circle.say(who, { t: 'share-offered', need: 'listen', words: 'The night.', ...more }, when)
  const reflect = (who: Actor, on: EntryId, when: number): EntryId =>
    circle.say(who, { t: 'move-made', share: on, move: 'reflect', words: 'You lay awake.' }, when)
  const heard = (
    who: Actor,
    on: EntryId,
    move: EntryId,
    when: number,
    says: 'yes' | 'notYet' = 'yes',
  ) => circle.say(who, { t: 'heard-answered', share: on, move, heard: says }, when)
  const gone = (who: Actor, ...entries: readonly EntryId[]) =>
    circle.change(who, { t: 'taken-back', entries, mod: false })
  return { mine, circle, view, page, share, reflect, heard, gone }
}

export const september = at('2026-09-10')

export type Table = ReturnType<typeof table>

export const offered = (
  { say }: Table['circle'],
  share: EntryId,
  what: OfferKind,
  day?: string,
): EntryId =>
  say(
    'ben',
    {
      t: 'move-made',
      share,
      move: 'offer',
      words: 'I come.',
      offer: { what, ...(day === undefined ? { when: 'soon' } : { day }) },
    },
    september,
  )

export const happened = (
  { say }: Table['circle'],
  move: EntryId,
  says: 'yes' | 'no' = 'yes',
  when: number = september,
): void => {
  say('ana', { t: 'offer-answered', move, answer: 'accepted' }, september)
  say('ben', { t: 'offer-done', move, happened: says }, when)
}
