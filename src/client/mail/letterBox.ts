import * as v from 'valibot'
import type { AccountId, CircleId, LetterId } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import { accountIdSchema, circleIdSchema, letterIdSchema } from '#core/circle/ids.ts'
import { type LetterBody, letterBodySchema } from '#core/letters/letterBody.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { DeviceStore, StoreFailure } from '../store/deviceStore.ts'

/** Why a letter cannot go out as it is. */
const refusals = ['not-a-member', 'not-a-steward', 'no-longer-there'] as const
export type LetterRefusal = (typeof refusals)[number]

/** A letter that was written on this device and that the host has not taken yet. */
export interface WaitingLetter {
  readonly id: LetterId
  readonly circle: CircleId
  readonly to: AccountId
  readonly body: LetterBody
  /** Sealed already: these very bytes are sent again, unless somebody's keys changed since. */
  readonly sealed?:
    | { readonly wire: string; readonly gen: number; readonly toGen: number }
    | undefined
  readonly refusal?: LetterRefusal | undefined
}

export const letterBoxSchema: v.GenericSchema<unknown, readonly WaitingLetter[]> = v.array(
  v.object({
    id: letterIdSchema,
    circle: circleIdSchema,
    to: accountIdSchema,
    body: letterBodySchema,
    sealed: v.optional(v.object({ wire: v.string(), gen: v.number(), toGen: v.number() })),
    refusal: v.optional(v.picklist(refusals)),
  }),
)

/** Letters on their way, kept sealed on this device: the outbox of what is in no circle's log. */
export interface LetterBox {
  all(): readonly WaitingLetter[]
  put(letter: WaitingLetter): Promise<Result<undefined, StoreFailure>>
  drop(id: LetterId): Promise<Result<undefined, StoreFailure>>
  /** Another tab wrote. */
  reload(): Promise<void>
}

export const openLetterBox = async (
  store: DeviceStore,
  record: SealedRecord<readonly WaitingLetter[]>,
): Promise<LetterBox> => {
  let letters = (await record.read()) ?? []
  let last: Promise<unknown> = Promise.resolve()
  // One change after the other, each from what is on the disk: another tab may have written.
  const change = (
    changed: (present: readonly WaitingLetter[]) => readonly WaitingLetter[],
  ): Promise<Result<undefined, StoreFailure>> => {
    const before = last
    const work = (async () => {
      await before
      const next = changed((await record.read()) ?? [])
      const done = await store.commit([await record.change(next.length === 0 ? undefined : next)])
      if (done.ok) letters = next
      return done
    })()
    last = work.catch(() => undefined)
    return work
  }
  return {
    all: () => letters,
    put: letter =>
      change(present =>
        present.some(({ id }) => id === letter.id)
          ? present.map(each => (each.id === letter.id ? letter : each))
          : [...present, letter],
      ),
    drop: id => change(present => present.filter(each => each.id !== id)),
    reload: async () => {
      letters = (await record.read()) ?? []
    },
  }
}
