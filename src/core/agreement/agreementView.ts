import type { EntryId } from '../circle/ids.ts'
import type { PersonView } from '../sharing/shareView.ts'

/** One text of the agreement, with who wrote it and when. */
export interface TextView {
  readonly entry: EntryId
  readonly words: string
  readonly by: PersonView
  readonly at: number
  /** Who told me of it, where the entry itself is older than I am here. */
  readonly handedOnBy: PersonView | undefined
}

export interface AgreementView extends TextView {
  /** The texts before it, the newest first. */
  readonly former: readonly TextView[]
  /** Which text I have said yes to. Nobody else's yes is shown. */
  readonly mine: 'this' | 'earlier' | 'not'
}
