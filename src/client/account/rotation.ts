import * as v from 'valibot'
import type { OldKeys } from '#core/vault/vault.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import { type HomeAccount, homeAccount, keyringSchema } from './deviceHome.ts'

/**
 * New keys on their way into the circles. Kept on the device from before the host hears of them
 * until the last circle knows them: a phone that dies in between goes on where it was.
 */
export interface Rotation {
  /** `asked`: the host may or may not have taken the new keys. `granted`: it has. */
  readonly phase: 'asked' | 'granted'
  readonly account: HomeAccount
  readonly next: Keyring
  /** Sealed with the device key. */
  readonly oldKeys: Uint8Array<ArrayBuffer>
}

const name = 'rotation'

const rotationSchema: v.GenericSchema<unknown, Rotation> = v.object({
  phase: v.picklist(['asked', 'granted']),
  account: homeAccount,
  next: keyringSchema,
  oldKeys: v.custom<Uint8Array<ArrayBuffer>>(
    value => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
  ),
})

export const oldKeysSchema: v.GenericSchema<unknown, OldKeys> = v.object({
  gen: v.number(),
  kemSeed: v.string(),
  deviceSecret: v.string(),
})

export const readRotation = async (store: DeviceStore): Promise<Rotation | undefined> => {
  const read = v.safeParse(rotationSchema, await store.record(name))
  return read.success ? read.output : undefined
}

export const rotationChange = (rotation: Rotation | undefined): Change => ({
  kind: 'record',
  name,
  value: rotation,
})
