import type { ArchiveWords } from '../archive/archiveWords.ts'
import type { Outcome } from './failure.ts'

export interface ArchiveOrder {
  readonly words: ArchiveWords
  /** Beside the sealed words, what opens them: for somebody who is to check every one. */
  readonly withSecrets: boolean
  /** IANA name; of this device when there is none. */
  readonly timeZone?: string | undefined
}

export interface ArchiveCommands {
  /** One zip of all that I can read here; `undefined` when it was stopped. One at a time. */
  make(order: ArchiveOrder): Outcome<Blob | undefined>
  /** Nothing that was begun is left. */
  stop(): Promise<void>
}
