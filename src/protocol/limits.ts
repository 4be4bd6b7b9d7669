/** What one entry, batch or answer may be. Checked at the borders, never in the log rules. */
export const limits = {
  contentBodyBytes: 65_536,
  controlBodyBytes: 262_144,
  batchEvents: 500,
  batchBytes: 1_048_576,
  /** Entries in one answer of the host; an answer is also cut at `batchBytes`. */
  readEvents: 1000,
  inviteCardBytes: 8_192,
  joinBoxBytes: 8_192,
  invitesOpenAtOnce: 50,
  inviteUses: 150,
  /** A letter is exactly as long as one of these, so that its length says next to nothing. */
  letterBytes: [1_024, 4_096, 32_768],
  /** Letters in one answer of the host. */
  readLetters: 30,
  /** Letters that wait for one account. */
  lettersWaiting: 512,
  /** Files that one taking back names; more is more than one. */
  redactBlobs: 512,
  members: 150,
  slots: 16,
  passkeys: 16,
  /** Devices of one account that are told; hours of a day at which one is. */
  pushDevices: 8,
  pushHours: 4,
  pushEndpointChars: 1024,
  /** People that somebody is a catcher of; ranges of hours of one of them. */
  permits: 64,
  permitHours: 4,
  /** People asked in one call. */
  callLetters: 12,
  callLetterBytes: 4_096,
  /** Letters to leave of one account; those of others that one asks for at once. */
  leftLetters: 5,
  leftAsked: 64,
} as const
