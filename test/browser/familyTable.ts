import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, type Kept, makeCircle, makeLink } from './steps.ts'

/** A family of three: Ana made their circle *Table*, Ben looks at it in the dark, Caro in Spanish at 320 px. */
export interface FamilyTable {
  readonly stage: Stage
  readonly ana: Person
  readonly ben: Person
  readonly caro: Person
  /** How Ben signs in. */
  readonly bens: Kept
  /** Where their circle is. */
  readonly path: string
}

export const openFamilyTable = async (): Promise<FamilyTable> => {
  const stage = await openStage()
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const ben = await stage.enter('Ben', { theme: 'dark' })
  const bens = await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${path}/invite`)
  const caro = await stage.enter('Caro', { lang: 'es', width: 320 })
  await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')
  return { stage, ana, ben, caro, bens, path }
}
