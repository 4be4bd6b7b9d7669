import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type PageAct, pageSchemas } from './events.ts'

const refusalOf = (circle: Circle, _by: AccountId, act: PageAct): Refusal | undefined => {
  if (act.words.trim() === '') return 'no-words' // P2
  if (act.t === 'page-written') return undefined
  return own(circle.page.pages, act.page) === undefined ? 'no-such-page' : undefined // P3
}

const replay = (circle: Circle, { entry, id, at, act }: Said<PageAct>): void => {
  const { pages, pageOf, order } = circle.page
  switch (act.t) {
    case 'page-written':
      pages[id] = { id, at, changedAt: at, words: act.words, entries: [entry] }
      pageOf[entry] = id
      order.push(id)
      break
    case 'page-changed': {
      const page = own(pages, act.page)
      if (page === undefined) return
      page.words = act.words
      page.changedAt = at
      page.entries.push(entry)
      pageOf[entry] = act.page
      break
    }
  }
}

// P4: a page is erased whole. Whichever of its entries is named, no version of it stays here.
const takeBack = (circle: Circle, entry: EntryId, _who: TakingBack): void => {
  const { pages, pageOf, order } = circle.page
  const id: EventId | undefined = own(pageOf, entry)
  if (id === undefined) return
  for (const version of own(pages, id)?.entries ?? []) delete pageOf[version]
  delete pages[id]
  const place = order.indexOf(id)
  if (place >= 0) order.splice(place, 1)
}

const entriesOf = (circle: Circle): readonly EntryId[] =>
  Object.values(circle.page.pages).flatMap(page => page.entries)

/** A private page to write on: only in the circle of one. */
export const pagePractice: Practice<PageAct> = {
  name: 'page',
  offeredIn: ['self'],
  schemas: pageSchemas,
  alone: ['page-written', 'page-changed'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
