import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'

/**
 * What I decided for my own safety and strength. It changes what I see and nothing else: no circle
 * holds a trace of it, and nobody is told.
 */
export interface Limits {
  readonly isBlocked: (account: AccountId) => boolean
  /** "I can't hold this today": off my Today at `now`. */
  readonly isSetAside: (share: EntryId, now: number) => boolean
  /** How many people's words Today holds at once; `undefined`: as many as fit there. */
  readonly listens: number | undefined
}

/** Of somebody who never set any. */
export const noLimits: Limits = {
  isBlocked: () => false,
  isSetAside: () => false,
  listens: undefined,
}

/** Nothing is set aside for longer: "until tomorrow morning" is at most thirty hours away. */
const longestAsideMs = 48 * 3_600_000

export const limitsOf = (self: Circle | undefined): Limits => {
  if (self === undefined) return noLimits
  const { blocked = {}, setAside = {}, settings } = self.vault
  const { listens } = settings
  return {
    isBlocked: account => own(blocked, account) !== undefined,
    isSetAside: (share, now) => {
      const until = own(setAside, share)
      // A clock that was a year ahead when it was said must not hide somebody for a year.
      return until !== undefined && now < until && until - now <= longestAsideMs
    },
    listens: listens === undefined ? undefined : listens === 'none' ? 0 : Number(listens),
  }
}
