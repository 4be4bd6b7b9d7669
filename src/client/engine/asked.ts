import * as v from 'valibot'
import { circleIdSchema } from '#core/circle/ids.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { AskedView } from '../engine.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

const name = v.pipe(v.string(), v.maxLength(60))

export const askedSchema: v.GenericSchema<unknown, readonly AskedView[]> = v.pipe(
  v.array(
    v.object({ circle: circleIdSchema, circleName: name, inviterName: name, at: v.number() }),
  ),
  v.maxLength(100),
)

/** Circles I asked to join, by the names their links showed; sealed on this device. */
export interface AskedList {
  all(): readonly AskedView[]
  add(asked: AskedView): Promise<void>
  drop(circle: string): Promise<void>
}

export const openAskedList = async (
  store: DeviceStore,
  record: SealedRecord<readonly AskedView[]>,
): Promise<AskedList> => {
  let asked = (await record.read()) ?? []
  const keep = async (next: readonly AskedView[]): Promise<void> => {
    asked = next
    // Only what a screen shows while waiting: the request itself is on the host.
    await store.commit([await record.change(next.length === 0 ? undefined : next)])
  }
  return {
    all: () => asked,
    add: async one => keep([...asked.filter(({ circle }) => circle !== one.circle), one]),
    drop: async circle => {
      if (asked.some(one => one.circle === circle))
        await keep(asked.filter(one => one.circle !== circle))
    },
  }
}
