import * as v from 'valibot'
import { maxWords } from '../circle/text.ts'

/** Paths that a private page can follow, and their parts in the order in which they are offered. */
export const guideParts = {
  perspective: ['assumed', 'readings', 'ask'],
  'letting-go': ['hurt', 'other', 'gift', 'decide', 'comesBack'],
} as const

export type Guide = keyof typeof guideParts

export type PartName = (typeof guideParts)[Guide][number]

/** What somebody wrote in one part. What they passed is not there, and nothing says that it was. */
export interface GuidedPart {
  readonly part: PartName
  readonly words: string
}

export const guides = ['perspective', 'letting-go'] as const satisfies readonly Guide[]

export const partNames: readonly PartName[] = guides.flatMap(
  (guide): readonly PartName[] => guideParts[guide],
)

export const guidedPartsSchema: v.GenericSchema<unknown, readonly GuidedPart[]> = v.pipe(
  v.array(
    v.object({
      part: v.picklist(partNames),
      words: v.pipe(v.string(), v.maxLength(maxWords)),
    }),
  ),
  v.maxLength(8),
)

/** How the words of a page are divided, when it follows a path. */
export interface Guided {
  readonly guide: Guide
  readonly parts: readonly GuidedPart[]
}

/** All that a guided page says, one part after the other. */
export const wordsIn = ({ guide, parts }: Guided): string =>
  saidParts(guide, parts)
    .map(({ words }) => words)
    .join('\n\n')

/** The parts that say something, in the order of their path, each once. */
export const saidParts = (guide: Guide, parts: readonly GuidedPart[]): readonly GuidedPart[] =>
  guideParts[guide].flatMap(part => {
    const said = parts.findLast(each => each.part === part)
    return said === undefined || said.words.trim() === '' ? [] : [said]
  })

/** Letters of all parts together: they share one entry. */
export const lettersIn = (parts: readonly GuidedPart[]): number =>
  parts.reduce((sum, { words }) => sum + words.length, 0)
