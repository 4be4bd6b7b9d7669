import * as v from 'valibot'
import type { Circle } from '#core/circle/circle.ts'
import { type EntryId, entryIdSchema } from '#core/circle/ids.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

export const declinedSchema: v.GenericSchema<unknown, readonly EntryId[]> = v.pipe(
  v.array(entryIdSchema),
  v.maxLength(1000),
)

/**
 * Requests somebody declined on this device. Declining is silent: nothing is written anywhere that
 * the one who asked, or the host, could see.
 */
export interface DeclinedList {
  add(requests: readonly EntryId[]): Promise<void>
  /** The circle without them. */
  without(circle: Circle): Circle
}

const maxDeclined = 1000

export const openDeclinedList = async (
  store: DeviceStore,
  record: SealedRecord<readonly EntryId[]>,
): Promise<DeclinedList> => {
  let declined = new Set(await record.read())
  return {
    add: async requests => {
      declined = new Set([...declined, ...requests].slice(-maxDeclined))
      await store.commit([await record.change([...declined])])
    },
    without: circle => {
      const entries = Object.entries(circle.requests)
      const left = entries.filter(([, { entry }]) => !declined.has(entry))
      return left.length === entries.length
        ? circle
        : { ...circle, requests: Object.fromEntries(left) }
    },
  }
}
