import type { Bytes } from '#base/bytes.ts'
import { type AccountId, idBytes, type SessionId } from '#base/ids.ts'
import { nextTime, type RoundDeps, tellingRound } from './tellingRound.ts'
import type { ToldKind, ToldRow } from './toldStore.ts'
import type { Way } from './way.ts'

/** Somebody at one of their devices. */
export interface Here {
  readonly account: AccountId
  readonly session: SessionId
}

/** A way with its clock, whatever it keeps of whom it tells. */
export interface WayAtWork {
  round(kind: ToldKind): Promise<void>
  wait(accounts: readonly Bytes[]): Promise<void>
  now(accounts: readonly Bytes[], at: number): Promise<void>
  here(who: Here): Promise<void>
}

/** `idOf`: whom this way knows somebody at a device as. */
export const wayAtWork = <Id, Row extends Id & ToldRow>(
  way: Way<Id, Row>,
  idOf: (who: { readonly account: Bytes; readonly session: Bytes }) => Id,
  deps: RoundDeps,
): WayAtWork => {
  const { store, paceMs, nowGapMs } = way
  return {
    round: kind => tellingRound(way, deps, kind),
    wait: accounts => store.wait(accounts),
    now: (accounts, at) => store.now(accounts, at, nowGapMs),
    async here({ account, session }) {
      const id = idOf({ account: idBytes(account), session: idBytes(session) })
      const hours = await store.here(id)
      if (hours === undefined) return
      // Told less and less while they were away; from now on at their hours again.
      const again = nextTime(hours, deps.now(), deps.chance(), 0, paceMs)
      await store.hoursAgain(id, again)
    },
  }
}
