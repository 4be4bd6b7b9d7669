import { type AccountId, idFrom } from '#base/ids.ts'
import type { Bytes } from '#base/bytes.ts'
import type { PushStore } from '../push/pushStore.ts'
import type { SendPush } from '../push/sendPush.ts'
import { type CallTurns, type DueCall, type DueRing, silentMs } from './callTurns.ts'

export interface CallRoundDeps {
  readonly turns: CallTurns
  readonly devices: Pick<PushStore, 'ofAccount' | 'drop'>
  readonly send: SendPush
  readonly now: () => number
  /** A letter lies with somebody who may be connected. */
  readonly arrived: (account: AccountId) => void
}

/** A push service that does not answer is asked again after this, and then twice as late each time. */
const againMs = 60_000
const maxRings = 6
/** A phone that is off for longer than a call can last hears nothing of it when it is on again. */
const ttlS = 6 * 3600

/**
 * One round: old calls end, due letters go. May run in several processes, and each letter goes once.
 */
export const letterRound = async (deps: CallRoundDeps): Promise<void> => {
  const { turns, now } = deps
  await turns.endOld(now())
  // oxlint-disable-next-line no-await-in-loop -- each is a few statements
  for (const call of await turns.due(now())) await goOn(deps, call)
}

/** Tells phones that a letter has gone to. By itself: a slow push service must hold up no letter. */
export const ringRound = async (deps: CallRoundDeps): Promise<void> => {
  const { turns, now } = deps
  await Promise.all((await turns.dueRings(now())).map(ring => tell(deps, ring)))
}

/** Past everybody who cannot be asked now, to the first who can. */
const goOn = async ({ turns, now, arrived }: CallRoundDeps, due: DueCall): Promise<void> => {
  let at: DueCall | undefined = due
  while (at !== undefined) {
    const nowMs = now()
    // oxlint-disable-next-line no-await-in-loop -- one after another is what it is about
    const step = await turns.step(at, nowMs)
    if (step?.to !== undefined) arrived(idFrom('account', step.to))
    at = step !== undefined && step.to === undefined ? { ...at, nextAt: nowMs } : undefined
  }
}

const tell = async (deps: CallRoundDeps, due: DueRing): Promise<void> => {
  const { turns, now } = deps
  const ring = await turns.takeRing(due, now() + againMs * 2 ** due.rings)
  if (ring === undefined) return
  if (await isTold(deps, ring.to)) await turns.rang(ring)
  else await turns.silent(ring, now() + silentMs, ring.rings >= maxRings)
}

/** Whether a push service took it for at least one device. Quiet hours and the rest do not count here. */
const isTold = async ({ devices, send }: CallRoundDeps, account: Bytes): Promise<boolean> => {
  const told = await Promise.all(
    (await devices.ofAccount(account)).map(async ({ session, endpoint, keys }) => {
      const sent = await send({ endpoint, keys, kind: 'call', ttlS })
      if (sent === 'gone') await devices.drop({ account, session })
      return sent === 'taken'
    }),
  )
  return told.includes(true)
}
