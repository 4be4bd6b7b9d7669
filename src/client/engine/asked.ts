import * as v from 'valibot'
import { type CircleId, circleIdSchema } from '#core/circle/ids.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { AskedView } from '../state/appState.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

const name = v.pipe(v.string(), v.maxLength(60))

/** `welcomed`: I am in, and have not opened the circle since. */
interface Asked extends AskedView {
  readonly welcomed?: true | undefined
}

export const askedSchema: v.GenericSchema<unknown, readonly Asked[]> = v.pipe(
  v.array(
    v.object({
      circle: circleIdSchema,
      circleName: name,
      inviterName: name,
      at: v.number(),
      welcomed: v.optional(v.literal(true)),
    }),
  ),
  v.maxLength(100),
)

/** Circles I asked to join, by the names their links showed; sealed on this device. */
export interface AskedList {
  /** Those that have not welcomed me yet. */
  waiting(): readonly AskedView[]
  welcomed(): readonly CircleId[]
  add(asked: AskedView): Promise<void>
  welcome(circle: CircleId): Promise<void>
  /** Somebody waits no longer. The request stays with the host until its link ends. */
  drop(circle: CircleId): Promise<void>
  /** The circle was opened: nothing has to be told of it any more. */
  opened(circle: CircleId): Promise<void>
}

export const openAskedList = async (
  store: DeviceStore,
  record: SealedRecord<readonly Asked[]>,
): Promise<AskedList> => {
  let asked = (await record.read()) ?? []
  const keep = async (next: readonly Asked[]): Promise<void> => {
    asked = next
    // Only what a screen shows while waiting: the request itself is on the host.
    await store.commit([await record.change(next.length === 0 ? undefined : next)])
  }
  const without = (circle: CircleId): readonly Asked[] => asked.filter(one => one.circle !== circle)
  const of = (circle: CircleId): Asked | undefined => asked.find(one => one.circle === circle)
  return {
    waiting: () => asked.filter(({ welcomed }) => welcomed !== true),
    welcomed: () => asked.flatMap(one => (one.welcomed === true ? [one.circle] : [])),
    add: async one => keep([...without(one.circle), one]),
    welcome: async circle => {
      const one = of(circle)
      if (one !== undefined && one.welcomed !== true)
        await keep([...without(circle), { ...one, welcomed: true }])
    },
    drop: async circle => keep(without(circle)),
    opened: async circle => {
      if (of(circle)?.welcomed === true) await keep(without(circle))
    },
  }
}
