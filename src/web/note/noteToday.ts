import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type NoteItem = Extract<
  TodayItem,
  { readonly kind: 'note-came' | 'note-thanked' | 'notes-declined' | 'walk-due' | 'walk-over' }
>

/** What a card of Today says of notes that came, and of those that I planned to write. */
export const noteToday = (item: NoteItem, text: Catalogue): TodayWords => {
  const t = text.note.today
  const walk = text.walk.today
  const name = item.from.name ?? text.circle.someone
  const to = paths.notes(item.circle.id)
  switch (item.kind) {
    case 'note-came':
      return { says: t.came(name), more: t.cameMore, action: t.cameDo, to }
    case 'note-thanked':
      return { says: t.thanked(name), action: t.thankedDo, to }
    case 'notes-declined':
      return { says: t.declined(name), more: t.declinedMore, action: t.declinedDo, to }
    case 'walk-due': {
      const one = { circle: item.circle.id, with: item.from.account }
      return {
        says: walk.due(name),
        more: item.because,
        action: walk.dueDo,
        to,
        letBe: {
          says: walk.skip,
          more: walk.skipMore,
          act: { t: 'walk-moved', ...one, next: item.skipTo },
        },
      }
    }
    case 'walk-over':
      return {
        says: item.aYear ? walk.overYear(name) : walk.over(name),
        more: walk.overMore,
        action: walk.overDo,
        to,
      }
  }
}
