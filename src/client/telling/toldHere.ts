import * as v from 'valibot'
import { atOnceChoices, quietTime } from '#protocol/api/push.ts'
import type { PushAddress, ToldAt } from '../commands/tellingCommands.ts'

/** What this device keeps of being told, sealed with its own key: the hours as its person chose them. */
export interface ToldHere extends ToldAt {
  readonly address: PushAddress
  readonly aheadMinutes: number
}

export const toldHereSchema: v.GenericSchema<unknown, ToldHere> = v.object({
  hours: v.array(v.number()),
  quiet: v.optional(quietTime),
  atOnce: v.picklist(atOnceChoices),
  address: v.object({ endpoint: v.string(), p256dh: v.string(), auth: v.string() }),
  aheadMinutes: v.number(),
})
