import * as v from 'valibot'
import type { CircleId } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import type { CatchingAct } from '#core/catching/events.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'
import type { EndingsAct } from '#core/endings/events.ts'
import type { KeepersAct } from '#core/keepers/events.ts'
import type { KeptAct } from '#core/kept/events.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { expiredInvites, revokeInvite } from '../circle/invite.ts'
import { giveDueRoles, isRoleDue } from '../circle/roles.ts'
import { isRotationDue, rotate } from '../circle/rotate.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

type Deps = Pick<EngineDeps, 'clock' | 'random'>

/** In the self circle, as one entry. */
export const sayToVault = async (
  running: Running,
  acts: readonly (
    | VaultAct
    | LettersAct
    | KeepersAct
    | CatchingAct
    | EndingsAct
    | KeptAct
    | HereNoteAct
  )[],
  deps: Deps,
) => {
  const vault = running.vault()
  const id = newEventId(deps.clock(), deps.random)
  const [only] = acts
  if (vault === undefined || only === undefined) return undefined
  return sayIn(running, vault, acts.length === 1 ? only : acts, id, deps.clock())
}

/** V11: what I chose to be called there, which may be another name for a reason. */
const nameIn = (running: Running, circle: CircleId): string | undefined =>
  own(running.self()?.vault.names ?? {}, circle) ?? running.vaultView().displayName

const waits = (running: Running, log: CircleLog, matches: (act: { t: string }) => boolean) =>
  running.desk.outbox
    .of(log.id)
    .some(({ event }) => (event.t === 'batch' ? event.ops.some(matches) : matches(event)))

/**
 * What a device does by itself when a circle has changed: keeps it in the list of the self circle,
 * and says what its person is called there.
 */
export const keepCircle = async (running: Running, log: CircleLog, deps: Deps): Promise<void> => {
  const vault = running.vault()
  const { accountId } = running.keyring
  if (vault === undefined || log.id === vault.id || !isMember(running, log)) return
  const { circle } = log.fold
  // Whoever came in has answered what they were asked.
  const closing = Object.values(vault.fold.circle.letters.kept).flatMap(
    ({ body, letter, from }): readonly LettersAct[] =>
      body.t === 'side-invited' && body.side === log.id
        ? [{ t: 'letter-closed', letter, from }]
        : [],
  )
  const isKept = own(vault.fold.circle.vault.circles, log.id) !== undefined
  // One that ends is let go of by each device in its own time, and comes back on none.
  const ends = running.endings.goesAt(log.id) !== undefined
  if (!isKept && !ends && !waits(running, vault, act => 'circle' in act && act.circle === log.id))
    await sayToVault(running, [{ t: 'circle-kept', circle: log.id }, ...closing], deps)
  const called = nameIn(running, log.id)
  // Also where a steward's device told their name to newcomers: it had read their request, and may
  // not find it again when it folds the log anew.
  const me = own(circle.members, accountId)
  if (called === undefined || me?.present !== true || me.saidName === true) return
  if (circle.closed || waits(running, log, act => act.t === 'member-named')) return
  const id = newEventId(deps.clock(), deps.random)
  await sayIn(running, log, { t: 'member-named', name: called }, id, deps.clock())
}

/** The self circle names a circle that this device has nothing of yet. */
export const hasUnknownCircle = (running: Running): boolean =>
  running.vaultView().circles.some(({ circle }) => running.log(circle) === undefined)

const marksRecord = 'marks-written'
const maxMarksADay = 4
const dayMs = 86_400_000
const written = v.object({ day: v.number(), count: v.number() })

/**
 * How far every circle had come, for my other devices (PROTOCOL, "Devices and the self circle"): one entry for all circles, at
 * most four a day. `false` when nothing was due.
 */
export const writeMarks = async (running: Running, deps: Deps): Promise<boolean> => {
  const { store } = running.desk.device
  const known = running.vault()?.fold.circle.vault.marks ?? {}
  const marks = running
    .logs()
    .filter(log => log.status.kind === 'ok' && isMember(running, log))
    .filter(({ id, state }) => (own(known, id)?.seq ?? 0) < state.seq)
    .slice(0, 256)
    .map(({ id, state }) => ({ circle: id, seq: state.seq, head: toHex(state.head) }))
  if (marks.length === 0) return false
  const day = Math.floor(deps.clock() / dayMs)
  const kept = v.safeParse(written, await store.record(marksRecord))
  const count = kept.success && kept.output.day === day ? kept.output.count : 0
  if (count >= maxMarksADay) return false
  const value = { day, count: count + 1 }
  await store.commit([{ kind: 'record', name: marksRecord, value }])
  await sayToVault(running, [{ t: 'marks', marks }], deps)
  return true
}

/**
 * A member said yes to looking after a circle too: a steward's device gives them the role. What does
 * not come about is due again with the next entry, and when the connection is back.
 */
export const giveRoles = async ({ desk }: Running, log: CircleLog): Promise<void> => {
  if (log.status.kind !== 'ok' || !isRoleDue(desk, log)) return
  await desk.locks.request(lockName(log.id), () => giveDueRoles(desk, log))
}

/** What falls due with time, by this device's own clock: expired invitations, old keys. */
export const tendCircles = async (running: Running): Promise<void> => {
  const { desk } = running
  for (const log of running.logs()) {
    if (log.status.kind !== 'ok' || !isMember(running, log)) continue
    // oxlint-disable-next-line no-await-in-loop
    await giveRoles(running, log)
    const expired = expiredInvites(desk, log)
    if (expired.length === 0 && !isRotationDue(desk.device, log)) continue
    // Each is a few entries, and none is urgent: what fails is due again next time.
    // oxlint-disable-next-line no-await-in-loop
    await desk.locks.request(lockName(log.id), async () => {
      // oxlint-disable-next-line no-await-in-loop
      for (const invite of expired) await revokeInvite(desk, log, invite)
      if (isRotationDue(desk.device, log)) await rotate(desk, log, 'age')
    })
  }
}
