import * as v from 'valibot'
import type { CircleId } from '#core/circle/ids.ts'
import { circleIdSchema } from '#core/circle/ids.ts'
import { type Ending, goesFromHereAt } from '#core/closing/goesFromHere.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

type EndingOf = Ending & { readonly circle: CircleId }

export const endingsSchema: v.GenericSchema<unknown, readonly EndingOf[]> = v.array(
  v.object({ circle: circleIdSchema, readAt: v.number(), goneAt: v.optional(v.number()) }),
)

/** What this device saw of one circle, just now. */
export interface Seen {
  readonly circle: CircleId
  /** As its verified log says. */
  readonly closed: boolean
  /** The host says that it is not there. */
  readonly gone: boolean
}

/** Closed circles, and when they go from this device too. */
export interface Endings {
  /** `undefined`: it is open, or the host has it. */
  goesAt(circle: CircleId): number | undefined
  note(seen: readonly Seen[], now: number): Promise<void>
}

export const openEndings = async (
  store: DeviceStore,
  record: SealedRecord<readonly EndingOf[]>,
): Promise<Endings> => {
  let endings = new Map((await record.read())?.map(ending => [ending.circle, ending]))
  return {
    goesAt: circle => {
      const ending = endings.get(circle)
      return ending === undefined ? undefined : goesFromHereAt(ending)
    },
    note: async (seen, now) => {
      const next = new Map(
        seen.flatMap(each => {
          const ending = noted(each, endings.get(each.circle), now)
          return ending === undefined ? [] : [[each.circle, ending]]
        }),
      )
      const isSame =
        next.size === endings.size &&
        [...next].every(([circle, ending]) => endings.get(circle) === ending)
      if (isSame) return
      endings = next
      await store.commit([await record.change(next.size === 0 ? undefined : [...next.values()])])
    },
  }
}

const noted = (
  { circle, closed, gone }: Seen,
  before: EndingOf | undefined,
  now: number,
): EndingOf | undefined => {
  if (!closed) return undefined
  const known = before ?? { circle, readAt: now }
  return gone && known.goneAt === undefined ? { ...known, goneAt: now } : known
}
