import { ok } from '#base/result.ts'
import type { EndingsCommands } from '#client/commands/endingsCommands.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { fakeKeepers } from './fakeKeepers.ts'
import type { Scene } from '../scene.ts'

/** People one trusts, in the invented circles: everything works, and nothing happens. */
export const fakeEndings = (circles: readonly Scene[], me: AccountId): EndingsCommands => {
  const done = async () => ok(undefined)
  return {
    candidates: () => fakeKeepers(circles, me, undefined).candidates(),
    ask: done,
    stop: done,
    wish: done,
    leave: done,
    unleave: done,
    refuse: done,
    want: done,
    stopWanting: done,
    read: done,
    answer: done,
  }
}
