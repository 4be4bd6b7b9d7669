import { owningParts, type OwningWords } from '#core/owning/events.ts'
import type { Catalogue } from '#web/text/en.ts'

/** What was written, as one private page: each part under its name. */
export const owningAsPage = (words: OwningWords, t: Catalogue['owning']): string =>
  owningParts
    .flatMap(part => {
      const said = words[part]?.trim() ?? ''
      return said === '' ? [] : [`${t.parts[part]}\n${said}`]
    })
    .join('\n\n')

/** Without what was passed, or left empty. */
export const writtenOf = (words: OwningWords): OwningWords =>
  Object.fromEntries(
    owningParts.flatMap(part => {
      const said = words[part]?.trim() ?? ''
      return said === '' ? [] : [[part, said]]
    }),
  )
