import * as v from 'valibot'
import { words } from '../circle/text.ts'

/** What is said when a circle comes to its end. Closing itself is an entry of the control log. */
export type ClosingAct =
  | { readonly t: 'closing-announced' }
  | { readonly t: 'closing-withdrawn' }
  | { readonly t: 'last-word-said'; readonly words: string }

export const closingSchemas: {
  readonly [T in ClosingAct['t']]: v.GenericSchema<unknown, Extract<ClosingAct, { t: T }>>
} = {
  'closing-announced': v.object({ t: v.literal('closing-announced') }),
  'closing-withdrawn': v.object({ t: v.literal('closing-withdrawn') }),
  'last-word-said': v.object({ t: v.literal('last-word-said'), words }),
}
