import type { AccountId, EntryId } from '../circle/ids.ts'
import type { ShareName } from './events.ts'

/** One text of the agreement. It is never changed: another text takes its place. */
export interface Agreement {
  /** The entry that wrote it. Acceptances name it: the hash over what was signed and sealed. */
  readonly entry: EntryId
  readonly words: string
  readonly by: AccountId
  /** What the author's clock said, in ms. */
  readonly at: number
  /** Who told me of it, where I cannot read the entry itself. */
  readonly handedOnBy: AccountId | undefined
}

/** What belongs to the agreement that stands in the circle, and what a share is called here. */
export interface Agreed {
  /** Texts that stood before, the oldest first. */
  readonly former: Agreement[]
  /** Log position since which there has been an agreement without a break. */
  since: number | undefined
  /** Who has accepted which text last. */
  readonly accepted: Record<string, EntryId>
  called: ShareName
}

/** Handing the circle on to those who cannot read what was said before they came. */
export interface HandingOn {
  /** The last welcome, where history begins at joining, until it was followed by a handing on. */
  due: AccountId | undefined
  /** Log position of the first welcome since the last handing on. */
  admittedAt: number
  /** Log position of the first words this device could read. */
  readFrom: number | undefined
}

export const maxFormer = 32

export const noAgreed = (): Agreed => ({
  former: [],
  since: undefined,
  accepted: {},
  called: 'share',
})

export const nothingToHandOn = (): HandingOn => ({
  due: undefined,
  admittedAt: 0,
  readFrom: undefined,
})
