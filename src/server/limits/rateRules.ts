/** A bucket of `burst` that refills by `perMinute`, or tries after which one has to wait. */
export type RateRule =
  | {
      readonly name: string
      readonly kind: 'bucket'
      readonly burst: number
      readonly perMinute: number
    }
  | {
      readonly name: string
      readonly kind: 'tries'
      /** After this many, each further one is followed by a wait twice as long as the last. */
      readonly free: number
      readonly firstDelayMs: number
      readonly maxDelayMs: number
      readonly forgetMs: number
    }

const bucket = (name: string, burst: number, perMinute: number): RateRule => ({
  name,
  kind: 'bucket',
  burst,
  perMinute,
})

const tries = (name: string): RateRule => ({
  name,
  kind: 'tries',
  free: 10,
  firstDelayMs: 30_000,
  maxDelayMs: 15 * 60_000,
  forgetMs: 24 * 60 * 60_000,
})

export interface RateRules {
  /** By address: what anybody may ask without being signed in. */
  readonly open: RateRule
  /** By address: set-up, challenges and first steps of signing in. A group may share one address. */
  readonly signIn: RateRule
  /** For the whole host: each sign-in by passphrase costs it more than a millisecond. */
  readonly signInEverywhere: RateRule
  /** By address: finding out whether a name is free. */
  readonly register: RateRule
  /** By address: new accounts. */
  readonly create: RateRule
  /** By address: a device that waits to be let in asks again and again. */
  readonly pair: RateRule
  /** By account: reading. */
  readonly read: RateRule
  /** By account: changing keys and sign-in ways. */
  readonly change: RateRule
  /**
   * By the hash of a name, from wherever the tries come: a guess spread over many addresses is as
   * slow as one from a single address. Names nobody has are counted alike.
   */
  readonly nameTries: RateRule
  /** By address: recovery codes that are not right (attack T77). */
  readonly recoveryTries: RateRule
}

export const defaultRateRules: RateRules = {
  open: bucket('open', 240, 240),
  signIn: bucket('sign-in', 120, 60),
  signInEverywhere: bucket('sign-in-everywhere', 600, 1200),
  register: bucket('register', 60, 10),
  create: bucket('create', 160, 10),
  pair: bucket('pair', 240, 120),
  read: bucket('read', 240, 120),
  change: bucket('change', 60, 20),
  nameTries: tries('name-tries'),
  recoveryTries: tries('recovery-tries'),
}
