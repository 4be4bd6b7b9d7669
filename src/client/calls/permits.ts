import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { CatcherHours } from '#core/catching/catchingLetters.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { sha256 } from '#crypto/sha256.ts'
import { type HourRange, permitPreimage, type PermitsRequest } from '#protocol/api/calls.ts'
import { dayMinutes } from '#protocol/api/push.ts'
import { utcHours } from '../telling/utcHours.ts'

const anyTime: HourRange = { from: 0, to: dayMinutes }

/** As the host keeps them: minutes in UTC say nothing of where somebody is. */
export const permitHours = (hours: CatcherHours | undefined, aheadMinutes: number): HourRange => {
  if (hours === undefined || hours.from === hours.to) return anyTime
  const [from = 0] = utcHours([hours.from], aheadMinutes)
  const [to = 0] = utcHours([hours.to], aheadMinutes)
  return { from, to }
}

export interface PermitGiven {
  readonly owner: AccountId
  readonly permit: string
  readonly hours: CatcherHours | undefined
  readonly closed?: boolean | undefined
}

/**
 * Whom I said yes to, and stand by it. Whom I blocked rings nothing here, and learns it nowhere: theirs stays,
 * closed.
 */
export const givenPermits = (self: Circle | undefined): readonly PermitGiven[] => {
  const limits = limitsOf(self)
  return Object.values(self?.catching.answered ?? {}).flatMap(({ account, word, permit, hours }) =>
    word === 'yes' && permit !== undefined
      ? [{ owner: account, permit, hours, closed: limits.isBlocked(account) }]
      : [],
  )
}

/** What the host should have of me, always all of it: so nothing that was taken back stays there. */
export const permitsRequestOf = (
  given: readonly PermitGiven[],
  me: AccountId,
  aheadMinutes: number,
): PermitsRequest => ({
  permits: given
    .map(({ owner, permit, hours, closed }) => ({
      hash: toBase64Url(
        sha256(permitPreimage(fromBase64Url(permit) ?? new Uint8Array(), owner, me)),
      ),
      hours: [permitHours(hours, aheadMinutes)],
      ...(closed === true ? { closed } : {}),
    }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
})

export const samePermits = (a: PermitsRequest, b: PermitsRequest): boolean =>
  namesOf(a) === namesOf(b)

const namesOf = ({ permits }: PermitsRequest): string =>
  permits
    .map(
      ({ hash, hours, closed = false }) =>
        `${hash} ${hours.map(({ from, to }) => `${from}-${to}`).join()} ${closed}`,
    )
    .toSorted()
    .join('\n')
