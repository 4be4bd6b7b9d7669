import type { Catalogue } from './en.ts'
import { esFirst } from './esFirst.ts'
import { esRest } from './esRest.ts'

/** Every sentence the app says, in Spanish. */
export const es: Catalogue = { ...esFirst, ...esRest }
