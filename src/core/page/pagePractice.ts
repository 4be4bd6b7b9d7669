import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { maxWords } from '../circle/text.ts'
import { type PageAct, pageSchemas } from './events.ts'
import {
  type Guide,
  guideParts,
  type Guided,
  type GuidedPart,
  lettersIn,
  saidParts,
  wordsIn,
} from './guides.ts'

const refusalOf = (circle: Circle, _by: AccountId, act: PageAct): Refusal | undefined => {
  switch (act.t) {
    case 'page-written':
      return wordsRefusal(act.words)
    case 'guided-page-written':
      return partsRefusal(act.guide, act.parts)
    case 'page-changed':
    case 'guided-page-changed': {
      // P3: a page of free words stays one, and a path its path.
      const page = own(circle.page.pages, act.page)
      const isGuided = act.t === 'guided-page-changed'
      if (page === undefined || (page.guided !== undefined) !== isGuided) return 'no-such-page'
      return act.t === 'page-changed'
        ? wordsRefusal(act.words)
        : partsRefusal(page.guided?.guide, act.parts)
    }
  }
}

const wordsRefusal = (words: string): Refusal | undefined =>
  words.trim() === '' ? 'no-words' : undefined // P2

/** P2, P5: something is said in a part of this very path, and all of it fits one entry. */
const partsRefusal = (
  guide: Guide | undefined,
  parts: readonly GuidedPart[],
): Refusal | undefined => {
  if (guide === undefined) return 'no-such-page'
  const known: readonly string[] = guideParts[guide]
  const fits = parts.every(({ part }) => known.includes(part)) && lettersIn(parts) <= maxWords
  if (!fits) return 'wrong-value'
  return saidParts(guide, parts).length === 0 ? 'no-words' : undefined
}

const replay = (circle: Circle, { entry, id, at, act }: Said<PageAct>): void => {
  const { pages, pageOf, order } = circle.page
  switch (act.t) {
    case 'page-written':
    case 'guided-page-written': {
      const says = act.t === 'page-written' ? { words: act.words } : divided(act.guide, act.parts)
      pages[id] = { id, at, changedAt: at, ...says, entries: [entry] }
      pageOf[entry] = id
      order.push(id)
      break
    }
    case 'page-changed':
    case 'guided-page-changed': {
      const page = own(pages, act.page)
      if (page === undefined) return
      if (act.t === 'page-changed') page.words = act.words
      else if (page.guided !== undefined) Object.assign(page, divided(page.guided.guide, act.parts))
      page.changedAt = at
      page.entries.push(entry)
      pageOf[entry] = act.page
      break
    }
  }
}

const divided = (
  guide: Guide,
  parts: readonly GuidedPart[],
): { readonly words: string; readonly guided: Guided } => {
  const guided = { guide, parts: saidParts(guide, parts) }
  return { words: wordsIn(guided), guided }
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

/** A private page to write on, freely or along a path: only in the circle of one. */
export const pagePractice: Practice<PageAct> = {
  name: 'page',
  offeredIn: ['self'],
  schemas: pageSchemas,
  alone: ['page-written', 'page-changed', 'guided-page-written', 'guided-page-changed'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
