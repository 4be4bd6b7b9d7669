import type { EverySentence } from './en.ts'
import { helpLinesEs } from './es/helpLines.ts'
import { esFirst } from './esFirst.ts'
import { esRest } from './esRest.ts'

/** Every sentence the app says, in Spanish. */
export const es: EverySentence = { ...esFirst, ...esRest, helpLines: helpLinesEs }
