import { type BlobRules, defaultBlobRules } from '../blobs/blobRules.ts'
import { type CallRules, defaultCallRules } from '../calls/callRules.ts'
import { type CircleRules, defaultCircleRules } from '../circles/circleRules.ts'
import { defaultLeftRules, type LeftRules } from '../endings/leftRules.ts'
import { defaultHereNoteRules, type HereNoteRules } from '../hereNotes/hereNoteRules.ts'
import { defaultKeeperRules, type KeeperRules } from '../keepers/keeperRules.ts'
import { defaultRateRules, type RateRules } from '../limits/rateRules.ts'
import { defaultMailRules, type MailRules } from '../mail/mailRules.ts'

/** How much, and how often, each part of a host takes. */
export type PartRules = RateRules &
  CircleRules &
  MailRules &
  BlobRules &
  KeeperRules &
  CallRules &
  HereNoteRules &
  LeftRules

/** What each part has by itself, and what whoever starts the host says otherwise. */
export const partRules = (said: Partial<PartRules> | undefined): PartRules => ({
  ...defaultRateRules,
  ...defaultCircleRules,
  ...defaultMailRules,
  ...defaultBlobRules,
  ...defaultKeeperRules,
  ...defaultCallRules,
  ...defaultHereNoteRules,
  ...defaultLeftRules,
  ...said,
})
