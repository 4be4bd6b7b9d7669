import type { Catalogue } from '#web/text/en.ts'

export type SituationKey = keyof Catalogue['practising']['situations']
export type Situation = Catalogue['practising']['situations'][SituationKey]

/** Lighter and heavier ones by turns. Which comes first is drawn, or chosen by its title. */
export const situations = [
  'phone',
  'bread',
  'passed',
  'brothers',
  'saturday',
  'waiting',
  'group',
  'works',
  'driving',
  'shouting',
  'caring',
  'eleven',
] as const satisfies readonly SituationKey[]

/** Good news is not comforted: no hint reads its answers as advice. */
export const isGlad = (key: SituationKey): boolean => key === 'passed'

/** The one after it, round and round: nothing is finished here. */
export const nextAfter = (key: SituationKey): SituationKey =>
  situations[(situations.indexOf(key) + 1) % situations.length] ?? situations[0]
