import * as v from 'valibot'
import type { Change, DeviceStore } from '../store/deviceStore.ts'
import type { DeviceSeal } from '../store/sealedParts.ts'

/** A named JSON record of the device store, sealed with the device key and read by a schema. */
export interface SealedRecord<T> {
  /** `undefined` when there is none, or it cannot be read. */
  read(): Promise<T | undefined>
  /** What to commit; `undefined` deletes. */
  change(value: T | undefined): Promise<Change>
}

export const sealedRecord = <T>(
  store: DeviceStore,
  seal: DeviceSeal,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): SealedRecord<T> => ({
  read: async () => {
    const stored = await store.record(name)
    const sealed = stored instanceof Uint8Array ? new Uint8Array(stored) : undefined
    const json = await seal.open(`record/${name}`, sealed)
    if (json === undefined) return undefined
    // Sealed by this device: it is our own JSON, possibly of an older version.
    const read = v.safeParse(schema, JSON.parse(json))
    return read.success ? read.output : undefined
  },
  change: async value => ({
    kind: 'record',
    name,
    value:
      value === undefined ? undefined : await seal.seal(`record/${name}`, JSON.stringify(value)),
  }),
})
