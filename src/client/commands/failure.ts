import type { Result } from '#base/result.ts'
import type { Refusal as RuleRefusal } from '#core/circle/refusal.ts'

/** Why something could not be done. Each is a sentence in `web/text/`. */
export type Failure =
  | 'no-connection'
  | 'too-many-tries'
  | 'host-unavailable'
  | 'host-full'
  | 'device-full'
  /** No more pictures or voice notes fit into this circle on this host. */
  | 'circle-full'
  /** Not a picture or a voice note as they are kept here, or larger than they may be. */
  | 'not-a-file'
  /** As many as one share or answer may have. */
  | 'too-many-files'
  /** What came from the host is not what was sealed. */
  | 'file-damaged'
  | 'not-signed-in'
  | 'sign-in-again'
  | 'wrong-sign-in'
  | 'name-taken'
  | 'name-empty'
  | 'weak-passphrase'
  | 'not-admitted'
  | 'suspended'
  | 'mistyped-code'
  | 'letter-too-long'
  /** More than goes out as one entry, measured for those it is for. */
  | 'too-long'
  | 'needs-another-way'
  | 'little-memory'
  | 'last-way-in'
  /** Not the code of a device that asks to be let in. */
  | 'not-a-device-code'
  /** A code of another host. */
  | 'code-of-another-host'
  /** Somebody answered it before. */
  | 'code-used'
  /** The code was answered by nobody who could. */
  | 'pairing-over'
  /** On the new device somebody said that the words there are others. */
  | 'said-not-same'
  | 'not-a-link'
  /** Not one plain e-mail address. */
  | 'not-an-address'
  | 'link-damaged'
  | 'link-newer'
  | 'link-closed'
  | 'link-of-another-circle'
  | 'history-does-not-add-up'
  | 'already-in'
  /** With a young person's seat one is in one's family, and beside it. */
  | 'not-with-your-seat'
  /** This invitation is for a young person who has no account here yet. */
  | 'seat-for-new-account'
  | 'no-longer-there'
  | 'update-needed'
  /** Words wait to be sent; leaving now would lose them (`signOut` without `force`). */
  | 'words-wait'
  /** Another person's account is kept, locked, on this device: they sign in, or it is forgotten. */
  | 'another-account-here'
  /** The engine had to be started again while this was being done: it may or may not be done. */
  | 'interrupted'
  /** No device that asks for help shows these words. */
  | 'not-these-words'
  /** What the keepers gave does not fit together. */
  | 'parts-do-not-fit'
  /** Nobody has said yes to being called, or nobody can be reached in Herewith. */
  | 'no-catchers'
  /** A note to this person is open: one at a time. */
  | 'here-note-open'
  /** As many are open as may be. */
  | 'here-notes-full'
  /** As many were written as may be in a day. */
  | 'here-notes-today'
  /** This host has no notes for people without an account. */
  | 'here-notes-off'
  /** The file is no archive of Herewith, or a newer one, or damaged, or not what was signed. */
  | 'not-an-archive'
  | 'archive-newer'
  | 'archive-damaged'
  | 'archive-changed'
  | 'archive-too-large'
  /** It was brought back before. */
  | 'already-kept'
  | RuleRefusal

export type Outcome<T = undefined> = Promise<Result<T, Failure>>
