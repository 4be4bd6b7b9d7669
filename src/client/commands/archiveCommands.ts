import type { CircleColour } from '#core/circle/circleKind.ts'
import type { Without } from '../archive/archiveFormat.ts'
import type { ArchiveWords } from '../archive/archiveWords.ts'
import type { PaperNode } from '../archive/paperTree.ts'
import type { Restored, RestoreProgress } from '../archive/restoreArchive.ts'
import type { KeptFound } from '../kept/keptArchives.ts'
import type { Outcome } from './failure.ts'

export interface ArchiveOrder {
  readonly words: ArchiveWords
  /** Beside the sealed words, what opens them: for somebody who is to check every one. */
  readonly withSecrets: boolean
  /** Who others are, and the plan, where they are not wished for. */
  readonly without?: readonly Without[]
  /** IANA name; of this device when there is none. */
  readonly timeZone?: string | undefined
}

export interface ArchiveCommands extends RestoreCommands {
  /** One zip of all that I can read here; `undefined` when it was stopped. One at a time. */
  make(order: ArchiveOrder): Outcome<Blob | undefined>
  /** Nothing that was begun is left. */
  stop(): Promise<void>
  /** Pictures and voice notes are here, sealed, for one that was not finished: making it fetches the rest. */
  unfinishedFiles(): Outcome<boolean>
  dropFiles(): Outcome
}

export type RestoreStep = RestoreProgress | { readonly kind: 'putting'; readonly done: number }

/** Where an archive lies that was brought back: with the host too, or on this device alone. */
export type KeptWhere = 'host' | 'here' | 'no-room'

export interface BroughtBack extends Restored {
  readonly where: KeptWhere
}

/** A circle in an archive that was brought back. */
export interface KeptCircleListed {
  /** Of the archive in it: '' for the one itself. */
  readonly folder: string
  readonly circle: string
  readonly name: string | undefined
  readonly madeAt: number
}

export interface KeptOrder {
  readonly archive: string
  readonly folder: string
  readonly circle: string
  /** The first share of the page, counted from the oldest. */
  readonly from: number
  readonly words: ArchiveWords
  readonly timeZone?: string | undefined
}

export interface KeptPage {
  readonly name: string
  readonly colour: CircleColour
  readonly madeAt: number
  readonly nodes: readonly PaperNode[]
  readonly before: number | undefined
  readonly next: number | undefined
}

export interface RestoreCommands {
  /** Brings an archive back; `undefined` when it was stopped, and then nothing of it is left. */
  bringBack(zip: Blob): Outcome<BroughtBack | undefined>
  stopBringing(): Promise<void>
  /** Part of one is here, because this was ended in the middle. */
  unfinished(): Outcome<boolean>
  dropUnfinished(): Outcome
  kept(): Outcome<readonly KeptFound[]>
  /** With the host, so that my other devices find it; `false` when it was stopped. */
  putKept(archive: string): Outcome<boolean>
  /** From this device, from the host, and so from all devices. */
  letKeptGo(archive: string): Outcome
  keptCircles(archive: string): Outcome<readonly KeptCircleListed[]>
  /** `undefined`: there is no such circle in it. */
  readKept(order: KeptOrder): Outcome<KeptPage | undefined>
  keptFile(archive: string, name: string): Outcome<Blob>
}
