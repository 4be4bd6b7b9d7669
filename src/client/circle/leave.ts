import { err, ok, type Result } from '#base/result.ts'
import type { AccountId } from '#base/ids.ts'
import type { Failure } from '../commands/failure.ts'
import { bringFiles } from '../files/bringFiles.ts'
import { blobIdOf, filesOf, sealedIn } from '../files/filesOf.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import { flush } from '../outbox/flush.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull } from '../sync/pull.ts'
import { myWords } from './myWords.ts'
import { makeRekey } from './newEpoch.ts'
import { turnKeyIfDue } from './turnKey.ts'
import { redact } from './takeBack.ts'
import { writeControl } from './writeControl.ts'

/** Leaves, taking one's words along or not. Whoever speaks next changes the key. */
export const leave = async (
  desk: Desk,
  log: CircleLog,
  words: 'leave' | 'take',
): Promise<Result<undefined, Failure>> => {
  const me = desk.device.identity().accountId
  const pulled = await pull(desk, log)
  if (!pulled.ok) return err(failureSaid(pulled.error))
  const isHere = log.state.membership?.members.has(me) === true
  if (words === 'take') {
    const taken = await (isHere ? takeMyWords(desk, log) : takeAllBack(desk, log))
    if (!taken.ok) return taken
  } else if (isHere) {
    // What waits here was meant to be said; afterwards it could not go out any more.
    const brought = await bringWaiting(desk, log)
    if (!brought.ok) return brought
    const sent = await flush(desk, log)
    if (!sent.ok && sent.error === 'no-connection') return sent
  }
  const written = await writeControl(desk, log, async () =>
    log.state.membership?.members.has(me) === true
      ? ok({ t: 'member.leave' })
      : err('not-a-member'),
  )
  return written.ok || written.error === 'not-a-member' ? ok(undefined) : written
}

/** Files first: words that wait for theirs could not go out any more either. */
const bringWaiting = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  for (const item of desk.outbox.of(log.id)) {
    if (item.filesWait !== true || item.state !== 'waiting') continue
    // oxlint-disable-next-line no-await-in-loop
    const brought = await bringFiles(desk, {
      circle: log.id,
      files: sealedIn(filesOf(item.event)),
      slowly: false,
      isWanted: () => true,
      progress: () => undefined,
    })
    if (!brought.ok && brought.error.kind === 'no-connection') return err('no-connection')
    const { filesWait: _, ...whole } = item
    // oxlint-disable-next-line no-await-in-loop
    if (brought.ok) await desk.outbox.replace(whole)
  }
  return ok(undefined)
}

/**
 * One's own words, entry by entry. Naming everything at once (`all`) would also take what the circle
 * is called from whoever made it, and devices that come later would find a circle without a name.
 */
const takeMyWords = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  const waiting = desk.outbox.of(log.id)
  await desk.outbox.drop(waiting.map(({ id }) => id))
  // Of what was never said the host may have a part; afterwards it could not be named any more.
  // oxlint-disable-next-line no-await-in-loop
  for (const { event } of waiting)
    for (const { blob } of sealedIn(filesOf(event)))
      await desk.host.dropBlob(log.id, blobIdOf(blob))
  return redact(desk, log, await myWords(desk.device, log), false)
}

/** Everything of one's own after having left: nothing else is open to a former member (rule M9). */
const takeAllBack = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  const me = desk.device.identity().accountId
  const written = await writeControl(desk, log, async () =>
    ok({ t: 'redact', a: idText(me), all: true }),
  )
  return written.ok ? ok(undefined) : written
}

/** Shows somebody out: they and every open link end in one entry that also brings the new key. */
export const remove = async (
  desk: Desk,
  log: CircleLog,
  account: AccountId,
): Promise<Result<undefined, Failure>> => {
  let isDone = false
  const written = await writeControl(desk, log, async () => {
    const { membership } = log.state
    if (membership === undefined) return err('no-circle')
    const me = membership.members.get(desk.device.identity().accountId)
    if (me?.role !== 'steward' || membership.policy.kind2 === true) return err('stewards-only')
    isDone = !membership.members.has(account)
    if (isDone) return err('no-longer-there')
    const staying = [...membership.members.values()].filter(member => member.account !== account)
    const rekey = await makeRekey(desk.device, log, staying)
    return rekey.ok ? ok({ t: 'member.remove', a: [idText(account)], rekey: rekey.value }) : rekey
  })
  return written.ok || isDone ? ok(undefined) : written
}

/** Read-only from now on; reopened by a steward within 30 days, or gone after them. */
export const close = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  // What waits here was meant to be said; afterwards it could not go out any more.
  const sent = await flush(desk, log)
  if (!sent.ok && sent.error === 'no-connection') return sent
  const written = await writeControl(desk, log, async () =>
    log.state.membership?.closed === true ? err('circle-closed') : ok({ t: 'circle.close' }),
  )
  return written.ok || written.error === 'circle-closed' ? ok(undefined) : written
}

/** Members read and do not write until it is resumed. The log rules hold everybody to it. */
export const pause = (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> =>
  setPaused(desk, log, true)

export const resume = (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> =>
  setPaused(desk, log, false)

const setPaused = async (
  desk: Desk,
  log: CircleLog,
  paused: boolean,
): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  let isSo = false
  const written = await writeControl(desk, log, async () => {
    const { membership } = log.state
    const me = desk.device.identity().accountId
    if (membership?.members.get(me)?.role !== 'steward') return err('stewards-only')
    isSo = membership.paused === paused
    return isSo ? err('no-longer-there') : ok({ t: paused ? 'circle.pause' : 'circle.resume' })
  })
  return written.ok || isSo ? ok(undefined) : written
}

/** Open again for everybody who is in it. Needs a steward, and a host that still keeps it. */
export const reopen = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  let isOpen = false
  const written = await writeControl(desk, log, async () => {
    isOpen = log.state.membership?.closed === false
    return isOpen ? err('no-longer-there') : ok({ t: 'circle.reopen' })
  })
  return written.ok || isOpen ? ok(undefined) : written
}
