import type { Guide, PartName } from '#core/page/guides.ts'
import type { Catalogue } from '#web/text/en.ts'

export interface PartText {
  readonly title: string
  readonly asks: string
  readonly hint: string
}

/** What a part of a path asks. Each guide has the parts that its own catalogue names. */
export const partText = (text: Catalogue, guide: Guide, part: PartName): PartText => {
  const parts: Readonly<Record<string, PartText>> = text.guides[guide].parts
  return parts[part] ?? { title: '', asks: '', hint: '' }
}
