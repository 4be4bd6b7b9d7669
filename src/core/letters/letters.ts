import type { LetterId } from '#base/ids.ts'
import type { AccountId, CircleId, EntryId } from '../circle/ids.ts'
import type { LetterBody } from './letterBody.ts'

export interface KeptLetter {
  readonly letter: LetterId
  readonly from: AccountId
  readonly circle: CircleId
  readonly body: LetterBody
  /** When this person's device kept it. */
  readonly keptAt: number
  /** Every entry that holds its words: two devices may have kept it at once. */
  readonly entries: EntryId[]
  read: boolean
}

export interface MadeReport {
  readonly letter: LetterId
  readonly to: AccountId
  readonly about: AccountId
  readonly circle: CircleId
  readonly at: number
}

/** Why I removed somebody. */
export interface GivenReason {
  readonly circle: CircleId
  readonly about: AccountId
  readonly seq: number
  readonly words: string
}

/** What a self circle holds of letters. */
export interface Letters {
  /** By sender and number. */
  readonly kept: Record<string, KeptLetter>
  /** Every letter that ever came, by sender and number: none is taken twice. */
  readonly known: Record<string, 1>
  /** Which letter an entry holds. */
  readonly keyOf: Record<string, string>
  /** Entries of closed letters, whose words the host still has, sealed. */
  readonly toErase: EntryId[]
  /** By number. */
  readonly made: Record<string, MadeReport>
  /** By the entry that holds it. */
  readonly reasons: Record<string, GivenReason>
}

export const noLetters = (): Letters => ({
  kept: {},
  known: {},
  keyOf: {},
  toErase: [],
  made: {},
  reasons: {},
})

export const letterKey = (from: AccountId, letter: LetterId): string => `${from}/${letter}`
