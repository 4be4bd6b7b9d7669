import type { Circle } from '#core/circle/circle.ts'
import type { Running } from './running.ts'

/** The folded circles that I am in now; the self circle is none of them. */
export const circlesIAmIn = (running: Running): readonly Circle[] => {
  const { accountId } = running.keyring
  return running
    .logs()
    .filter(({ state }) => state.membership?.members.has(accountId) === true)
    .map(({ fold }) => fold.circle)
}
