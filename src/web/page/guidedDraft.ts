import type { EventId } from '#core/circle/ids.ts'
import { type Guide, guideParts, type Guided, type PartName, wordsIn } from '#core/page/guides.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { PageDraft } from './PageEditor.tsx'

/** A page along a path that was begun, or is being changed. */
export type GuidedDraft = PageDraft & { readonly guided: Guided }

export const isGuided = (draft: PageDraft): draft is GuidedDraft => draft.guided !== undefined

export const newGuided = (
  id: EventId,
  guide: Guide,
  known: PageView | undefined,
  now: number,
): GuidedDraft => {
  const guided = { guide, parts: known?.guided?.parts ?? [] }
  return { kind: 'page', id, page: known?.id, words: wordsIn(guided), guided, savedAt: now }
}

export const partOf = ({ guided }: GuidedDraft, part: PartName): string =>
  guided.parts.find(each => each.part === part)?.words ?? ''

/** What stands in the other parts stays; an empty one is as if it had been passed. */
export const withPart = (draft: GuidedDraft, part: PartName, words: string): GuidedDraft => {
  const others = draft.guided.parts.filter(each => each.part !== part)
  const guided = {
    ...draft.guided,
    parts: words === '' ? others : [...others, { part, words }],
  }
  return { ...draft, guided, words: wordsIn(guided) }
}

/** The step after this one; `undefined` after the last. */
export const partAfter = (guide: Guide, part: PartName): PartName | undefined => {
  const parts: readonly PartName[] = guideParts[guide]
  return parts[parts.indexOf(part) + 1]
}

/** The step before this one; `undefined` before the first. */
export const partBefore = (guide: Guide, part: PartName): PartName | undefined => {
  const parts: readonly PartName[] = guideParts[guide]
  return parts[parts.indexOf(part) - 1]
}

/** Where somebody goes on who comes back: the first step without words, else the first. */
export const partToGoOn = (guide: Guide, parts: Guided['parts']): PartName =>
  guideParts[guide].find(part => !parts.some(each => each.part === part)) ?? guideParts[guide][0]
