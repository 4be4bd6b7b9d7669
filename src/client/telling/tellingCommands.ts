import { err, ok, type Result } from '#base/result.ts'
import { nextWake } from '#core/today/nextWake.ts'
import { type PushRequest, wakeGridMs } from '#protocol/api/push.ts'
import type { Failure } from '../commands/failure.ts'
import type { PushAddress, TellingCommands } from '../commands/tellingCommands.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import { failureSaid } from '../sync/failure.ts'
import type { EmailKnown } from './emailKnown.ts'
import type { ToldHere } from './toldHere.ts'
import { utcHours, utcQuiet } from './utcHours.ts'

export interface TellingContext {
  readonly deps: EngineDeps
  readonly email: EmailKnown
  running(): Promise<Running | undefined>
}

type Done = Promise<Result<undefined, Failure>>

/** How this device is told outside the app. */
export const tellingCommands = (context: TellingContext): TellingCommands => {
  const { deps } = context
  const withRunning = whileSignedIn(() => context.running())
  // When the host wakes this device by itself, as it was said last.
  let wakes: number | undefined

  const tell = async (now: Running, told: ToldHere): Done => {
    const request = requestOf(now, told, deps.clock())
    const said = await now.desk.host.tellMe(request)
    if (!said.ok) return err(failureSaid(said.error))
    wakes = request.wakeAt
    return keep(now, told)
  }

  const here = async (): Promise<void> => {
    const now = await context.running()
    const told = await now?.told.read()
    if (now === undefined) return
    if (told === undefined) {
      // No line comes here. A mail comes to the account, unless its person is here.
      if (await context.email.isOn(now)) now.line.here()
      return
    }
    // What was said or kept meanwhile may be due at another time; to say so is to be there too.
    if (wakeOf(now, deps.clock()) === wakes) now.line.here()
    else await tell(now, told)
  }

  return {
    chosen: () =>
      withRunning(async now => {
        const told = await now.told.read()
        if (told === undefined) return ok(undefined)
        const { hours, quiet, atOnce } = told
        return ok({ hours, quiet, atOnce })
      }),
    hostKey: () =>
      withRunning(async now => {
        const answer = await now.desk.host.push()
        return answer.ok ? ok(answer.value.key) : err(failureSaid(answer.error))
      }),
    tell: (address, at, aheadMinutes) =>
      withRunning(now => tell(now, { ...at, address, aheadMinutes })),
    again: (address, aheadMinutes) =>
      withRunning(async now => {
        const told = await now.told.read()
        return told === undefined ? ok(undefined) : tell(now, { ...told, address, aheadMinutes })
      }),
    stop: () =>
      withRunning(async now => {
        // First here: whoever turns it off without a connection is not told again by this device.
        const kept = await keep(now, undefined)
        if (!kept.ok) return kept
        // Without a connection the host finds out when it tries: the browser's address is no more.
        await now.desk.host.tellMeNoMore()
        return kept
      }),
    here: () => void here(),
  }
}

const keep = async (now: Running, told: ToldHere | undefined): Done => {
  const kept = await now.desk.device.store.commit([await now.told.change(told)])
  return kept.ok ? ok(undefined) : err('device-full')
}

const requestOf = (now: Running, told: ToldHere, at: number): PushRequest => {
  const { address, hours, quiet, atOnce, aheadMinutes } = told
  const wakeAt = wakeOf(now, at)
  return {
    ...addressOf(address),
    hours: utcHours(hours, aheadMinutes),
    atOnce,
    ...(quiet === undefined ? {} : { quiet: utcQuiet(quiet, aheadMinutes) }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
  }
}

const addressOf = ({ endpoint, p256dh, auth }: PushAddress): PushAddress => ({
  endpoint,
  p256dh,
  auth,
})

/** The first time at which something will wait here by itself. The host learns a time, not of what. */
const wakeOf = (now: Running, at: number): number | undefined => {
  const circles = now.logs().map(log => log.fold.circle)
  const wake = nextWake(circles, now.self(), now.keyring.accountId, at, now.limits(), now.zone(at))
  return wake === undefined ? undefined : Math.ceil(wake / wakeGridMs) * wakeGridMs
}
