import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../circle/ids.ts'
import { whole } from '../circle/text.ts'

/** How two people made sure: by the code on a screen, or by six words read aloud. */
export const vouchWays = ['qr', 'words'] as const
export type VouchWay = (typeof vouchWays)[number]

/** Somebody says that they compared another's keys with the other in person. Rules: rules.ts. */
export type VouchingAct = {
  readonly t: 'member-vouched'
  readonly account: AccountId
  /** The generation of the keys that were compared: newer keys were not. */
  readonly gen: number
  readonly how: VouchWay
}

export const vouchingSchemas: Readonly<
  Record<VouchingAct['t'], v.GenericSchema<unknown, VouchingAct>>
> = {
  'member-vouched': v.object({
    t: v.literal('member-vouched'),
    account: accountIdSchema,
    gen: whole(1, 0xffff_ffff),
    how: v.picklist(vouchWays),
  }),
}
