import type { CircleId } from '#base/ids.ts'
import type { Admission } from '#protocol/api/accounts.ts'
import { linkPlaceIn } from '../invites/linkTokens.ts'
import { isHostLink, useHostLink } from '../setup/hostLinks.ts'
import type { Statement } from '../sql/sql.ts'
import type { AccountDeps } from './accountDeps.ts'
import { wireBytes } from './wireBytes.ts'

/** Whether this lets somebody make an account here. Using it up is a step of making the account. */
export const isAdmitted = async (deps: AccountDeps, admission: Admission): Promise<boolean> => {
  switch (admission.kind) {
    case 'setup':
      return deps.settings.isSetUpToken(wireBytes(admission.token))
    case 'invite':
      return (
        (await deps.shortLived.peek('read-token', wireBytes(admission.readToken))) !== undefined
      )
    case 'host-link':
      return isHostLink(deps.sql, wireBytes(admission.token), deps.now())
    case 'none':
      return (await deps.settings.answers()).accounts === 'anyone'
  }
}

/** One account for each proof: a forwarded token is not a door that stays open. */
export const useAdmission = (deps: AccountDeps, admission: Admission): readonly Statement[] => {
  switch (admission.kind) {
    case 'setup':
      return deps.settings.useSetUpToken(wireBytes(admission.token))
    case 'invite':
      return [deps.shortLived.claimIn('admitted', wireBytes(admission.readToken))]
    case 'host-link':
      return [useHostLink(wireBytes(admission.token), deps.now())]
    case 'none':
      return []
  }
}

/** Y1: the family in which this invitation leads to a young person's seat. */
export const familyBehind = async (
  { shortLived }: AccountDeps,
  admission: Admission,
): Promise<CircleId | undefined> => {
  if (admission.kind !== 'invite') return undefined
  const value = await shortLived.peek('read-token', wireBytes(admission.readToken))
  const place = linkPlaceIn(value)
  return place?.isSeat === true ? place.circleId : undefined
}
