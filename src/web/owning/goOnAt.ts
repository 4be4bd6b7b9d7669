import { type OwningPart, owningParts, type OwningWords } from '#core/owning/events.ts'
import { writtenOf } from './owningAsPage.ts'

/** OW1: the first part that was neither written nor passed; `over` when there is none. */
export const goOnAt = (words: OwningWords, passed: readonly OwningPart[]): OwningPart | 'over' => {
  const written = writtenOf(words)
  const open = (part: OwningPart): boolean => written[part] === undefined && !passed.includes(part)
  return owningParts.find(open) ?? 'over'
}
