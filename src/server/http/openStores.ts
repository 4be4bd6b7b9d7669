import { type BlobStore, blobStore } from '../blobs/blobStore.ts'
import { blobFolder } from '../blobs/blobFolder.ts'
import { type CallStore, callStore } from '../calls/callStore.ts'
import { type LeftStore, leftStore } from '../endings/leftStore.ts'
import { type HereNoteStore, hereNoteStore } from '../hereNotes/hereNoteStore.ts'
import { type InviteStore, inviteStore } from '../invites/inviteStore.ts'
import { type JoinBoxes, joinBoxes } from '../invites/joinBoxes.ts'
import { type KeeperStore, keeperStore } from '../keepers/keeperStore.ts'
import { type LetterStore, letterStore } from '../mail/letterStore.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'

/** What a host keeps beside the logs of its circles. */
export interface HostStores {
  readonly invites: InviteStore
  readonly boxes: JoinBoxes
  readonly letters: LetterStore
  readonly keepers: KeeperStore
  readonly blobs: BlobStore
  readonly calls: CallStore
  readonly hereNotes: HereNoteStore
  readonly left: LeftStore
}

export const openStores = (
  { sql, now, random }: AccountDeps,
  dataFolder: string,
  circleFileBytes: number,
): HostStores => ({
  invites: inviteStore(sql),
  boxes: joinBoxes(sql),
  letters: letterStore(sql),
  keepers: keeperStore(sql),
  blobs: blobStore({ sql, folder: blobFolder(dataFolder, random), nowMs: now, circleFileBytes }),
  calls: callStore(sql),
  hereNotes: hereNoteStore(sql),
  left: leftStore(sql),
})
