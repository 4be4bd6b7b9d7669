/** Three presses of Esc within this time leave; one closes a sheet. */
export const escapeWindowMs = 1500

/** The presses that still count after one more at `nowMs`, and whether it is time to leave. */
export const afterEscape = (
  before: readonly number[],
  nowMs: number,
): { readonly presses: readonly number[]; readonly leaves: boolean } => {
  const presses = [...before.filter(at => nowMs - at <= escapeWindowMs), nowMs]
  return presses.length >= 3 ? { presses: [], leaves: true } : { presses, leaves: false }
}
