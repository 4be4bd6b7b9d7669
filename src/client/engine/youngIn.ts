import type { CircleId } from '#base/ids.ts'
import type { Running } from './running.ts'

/** The family in which this account has a young person's seat, as its verified log says. */
export const youngIn = (running: Running): CircleId | undefined => {
  const { accountId } = running.keyring
  return running.logs().find(({ state }) => {
    return state.membership?.members.get(accountId)?.seat !== undefined
  })?.id
}
