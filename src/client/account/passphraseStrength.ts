/** The lowest score that is accepted: 10^8 guesses, which OPAQUE and the slow hash make very long. */
const enough = 3

/**
 * Whether a passphrase is hard enough to guess, by zxcvbn (Wheeler, USENIX Security 2016) with a
 * small list of common passwords and the two word lists. `known` is what an attacker knows of this
 * person: the sign-in name. Loaded on first use, about 30 kB; never part of a start.
 */
export const isStrongPassphrase = async (
  passphrase: string,
  known: readonly string[],
): Promise<boolean> => {
  const [{ ZxcvbnFactory }, { commonPasswords }, { wordsEn }, { wordsEs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('./commonPasswords.ts'),
    import('#crypto/wordsEn.ts'),
    import('#crypto/wordsEs.ts'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: {
      ...passwordsByTier(commonPasswords),
      'words-en': [...wordsEn],
      'words-es': [...wordsEs],
    },
  })
  return zxcvbn.check(passphrase.slice(0, maxChecked), [...known, 'herewith']).score >= enough
}

/**
 * Each tier is a list of its own, so a password counts at most as many guesses as its tier is long,
 * which is never more than its place among all of them.
 */
const passwordsByTier = (
  tiers: readonly (readonly string[])[],
): Readonly<Record<string, string[]>> =>
  Object.fromEntries(tiers.map((tier, index) => [`passwords-${String(index)}`, [...tier]]))

// The matching is quadratic in the length; what comes after this many characters only adds.
const maxChecked = 64
