import { type AccountId, idFrom } from '#base/ids.ts'
import { type DropDeps, dropClosedCircles } from '../circles/closedCircles.ts'
import type { HostStores } from './openStores.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A request that nobody answered for this long loses its hello; the person may ask again. */
const boxKeptMs = 90 * dayMs

/** Takes away what has had its time. Runs now and every hour. */
export const housekeeping = (
  deps: DropDeps &
    HostStores & {
      /** Somebody is told, in the app and outside it, that something may be there. */
      readonly arrived: (account: AccountId) => void
    },
  now: () => number,
  reportError: (error: unknown) => void,
): { stop(): void } => {
  const tidy = async (): Promise<void> => {
    try {
      await dropClosedCircles(deps, now())
      await deps.invites.dropExpired(now())
      await deps.invites.dropUnused(now() - dayMs)
      await deps.letters.dropOld(now())
      await deps.blobs.sweep()
      // A host that nobody visits makes none, and so sweeps none: it names circles that are gone.
      await deps.sql.run('DELETE FROM short_lived WHERE expires_at <= ?', [now()])
      await deps.keepers.dropOld(now())
      await deps.calls.dropOld(now())
      await deps.hereNotes.dropOld(now())
      for (const owner of await deps.left.toTellAgain(now())) deps.arrived(idFrom('account', owner))
      await deps.sql.run('DELETE FROM join_box WHERE made_at < ?', [now() - boxKeptMs])
    } catch (error) {
      reportError(error)
    }
  }
  void tidy()
  const timer = setInterval(() => {
    void tidy()
  }, hourMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
    },
  }
}
