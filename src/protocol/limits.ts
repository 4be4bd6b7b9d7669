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
  members: 150,
  slots: 16,
  passkeys: 16,
} as const
