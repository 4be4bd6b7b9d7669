import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../circle/ids.ts'
import { bytes12, bytes32, bytes48, sealedText } from '../circle/sealedText.ts'

/** As few and as many seals as an aside has; the number is 4, 8, 16 … whoever reads it. */
export const minSeals = 4
export const maxSeals = 256
/** Whoever says it and one more, up to a seal for each. */
export const maxReaders: number = maxSeals

/** One seal of the key that opens the words. Whom it is for, only their device finds out. */
export interface AsideSeal {
  readonly e: string
  readonly c: string
}

/**
 * Words for chosen members, as every member's device meets them: sealed once more inside the entry.
 * All bytes are base64url. What opens and seals them: src/crypto/aside.ts.
 */
export interface Aside {
  readonly t: 'aside'
  readonly commit: string
  readonly to: readonly AsideSeal[]
  readonly n: string
  readonly ct: string
}

const isSealCount = (count: number): boolean => Number.isInteger(Math.log2(count))

export const asideSchema: v.GenericSchema<unknown, Aside> = v.object({
  t: v.literal('aside'),
  commit: bytes32,
  to: v.pipe(
    v.array(v.object({ e: bytes32, c: bytes48 })),
    v.minLength(minSeals),
    v.maxLength(maxSeals),
    v.check(({ length }) => isSealCount(length)),
  ),
  n: bytes12,
  ct: sealedText,
})

const isAscending = (accounts: readonly AccountId[]): boolean =>
  accounts.every((account, place) => place === 0 || (accounts[place - 1] ?? '') < account)

/**
 * [Note: who an aside is for] The seals name nobody, so what is sealed says it itself: `for` beside
 * the event's own fields, everybody once and in order, the author among them (ADR 20).
 */
export const readersSchema: v.GenericSchema<unknown, { readonly for: readonly AccountId[] }> =
  v.object({
    for: v.pipe(
      v.array(accountIdSchema),
      v.minLength(2),
      v.maxLength(maxReaders),
      v.check((accounts: AccountId[]) => isAscending(accounts)),
    ),
  })
