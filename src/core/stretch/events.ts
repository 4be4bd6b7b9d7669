import * as v from 'valibot'
import { whole } from '../circle/text.ts'

export const minWeeks = 8
export const maxWeeks = 12

/** A stretch is begun and asks by itself: answers to this entry open together (core/together). */
export interface StretchAct {
  readonly t: 'stretch-begun'
  readonly weeks: number
}

export const stretchSchemas: {
  readonly [T in StretchAct['t']]: v.GenericSchema<unknown, Extract<StretchAct, { t: T }>>
} = {
  'stretch-begun': v.object({
    t: v.literal('stretch-begun'),
    weeks: whole(minWeeks, maxWeeks),
  }),
}
