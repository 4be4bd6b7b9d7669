import { enFirst } from './enFirst.ts'
import { helpLinesEn } from './en/helpLines.ts'
import { enRest } from './enRest.ts'
import type { Spoken } from './spoken.ts'

const screens = { ...enFirst, ...enRest }

/** What a screen may say. What is said about help lines comes with those lines. */
export type Catalogue = Spoken<typeof screens>

/** Every sentence the app says, in English. Spanish must follow. */
export const en = { ...screens, helpLines: helpLinesEn }

export type EverySentence = Spoken<typeof en>
