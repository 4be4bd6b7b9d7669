import { type CircleId, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { makeCircle } from '../circle/make.ts'
import type { Failure } from '../commands/failure.ts'
import { type CircleLog, emptyCircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull } from '../sync/pull.ts'
import type { Running } from './running.ts'
import { isMyVault } from './vaultCheck.ts'

/** The circles the host says I am in. It can leave one out, and cannot invent one. */
const circlesIn = async (running: Running): Promise<Result<readonly CircleId[], Failure>> => {
  const answer = await running.desk.host.circles()
  if (!answer.ok) return err(failureSaid(answer.error))
  const ids = answer.value.circles
    .filter(({ state }) => state === 'in')
    .map(({ circleId }) => parseId('circle', circleId))
  return ok(ids.filter(id => id !== undefined))
}

/**
 * The self circle of this account: on this device, on the host, or made now for a new account. Read
 * to its end before anything else is believed, because the marks in it say how far the other
 * circles had come. `history-does-not-add-up`: its chain does not end in my keys.
 */
export const findVault = async (running: Running): Promise<Result<CircleLog, Failure>> => {
  const known = running.vault()
  if (known !== undefined) return upToDate(running, known)
  const circles = await circlesIn(running)
  if (!circles.ok) return circles
  for (const id of circles.value) {
    // One after the other: it is nearly always the first, and each costs a page.
    // oxlint-disable-next-line no-await-in-loop
    const self = await readIfSelf(running, id)
    if (!self.ok || self.value !== undefined) return self.ok ? vaultOf(running, self.value) : self
  }
  const { selfKey } = running.keyring
  // Whoever is in circles already has a self circle: a host that hides it gets no second one.
  if (circles.value.length > 0 || selfKey === undefined) return err('history-does-not-add-up')
  return makeCircle(running.desk, { kind: 'self', firstKey: selfKey })
}

const vaultOf = (running: Running, log: CircleLog | undefined): Result<CircleLog, Failure> =>
  log !== undefined && isMyVault(log, running.keyring) ? ok(log) : err('history-does-not-add-up')

const upToDate = (running: Running, log: CircleLog): Promise<Result<CircleLog, Failure>> =>
  running.desk.locks.request(lockName(log.id), async () => {
    const pulled = await pull(running.desk, log)
    return pulled.ok ? vaultOf(running, log) : err(failureSaid(pulled.error))
  })

/** `undefined` for a circle with other people in it; that one is read later, like all others. */
const readIfSelf = (
  { desk }: Running,
  id: CircleId,
): Promise<Result<CircleLog | undefined, Failure>> =>
  desk.locks.request(lockName(id), async () => {
    const first = await desk.host.events(id, 1)
    if (!first.ok) return err(failureSaid(first.error))
    if (!saysSelf(first.value.items[0]?.item)) return ok(undefined)
    const log = emptyCircleLog(id)
    const pulled = await pull(desk, log)
    return pulled.ok ? ok(log) : err(failureSaid(pulled.error))
  })

/** Only a hint where to look: what counts is judged when the log is read. */
const saysSelf = (wire: Uint8Array | undefined): boolean =>
  wire !== undefined && new TextDecoder().decode(wire.subarray(268)).includes('"self":true')
