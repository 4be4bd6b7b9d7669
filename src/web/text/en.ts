import { enFirst } from './enFirst.ts'
import { enRest } from './enRest.ts'
import type { Spoken } from './spoken.ts'

/** Every sentence the app says, in English. Spanish must follow. */
export const en = { ...enFirst, ...enRest }

export type Catalogue = Spoken<typeof en>
