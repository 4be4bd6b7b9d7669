import type { BlobStore } from '../blobs/blobStore.ts'
import type { CallStore } from '../calls/callStore.ts'
import { type DropDeps, dropClosedCircles } from '../circles/closedCircles.ts'
import type { HereNoteStore } from '../hereNotes/hereNoteStore.ts'
import { type AccountId, idFrom } from '#base/ids.ts'
import type { LeftStore } from '../endings/leftStore.ts'
import type { KeeperStore } from '../keepers/keeperStore.ts'
import type { LetterStore } from '../mail/letterStore.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A request that nobody answered for this long loses its hello; the person may ask again. */
const boxKeptMs = 90 * dayMs

/** Takes away what has had its time. Runs now and every hour. */
export const housekeeping = (
  deps: DropDeps & {
    readonly letters: LetterStore
    readonly blobs: BlobStore
    readonly keepers: KeeperStore
    readonly calls: CallStore
    readonly hereNotes: HereNoteStore
    readonly left: LeftStore
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
      await deps.sql.forget()
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
