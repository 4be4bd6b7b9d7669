import { helpLinesEn } from '#web/text/en/helpLines.ts'
import { helpLinesEs } from '#web/text/es/helpLines.ts'
import { type Language, useLanguage } from '#web/text/language.ts'
import type { Spoken } from '#web/text/spoken.ts'

export type LineWords = Spoken<typeof helpLinesEn>

/**
 * In every language at once: they come with the lines, and whoever needs the lines has no
 * connection to fetch words with.
 */
const words: Readonly<Record<Language, LineWords>> = { en: helpLinesEn, es: helpLinesEs }

export const useLineWords = (): LineWords => words[useLanguage()]
