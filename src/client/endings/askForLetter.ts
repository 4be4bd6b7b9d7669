import { idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { isConfidantOf, openWant } from '#core/endings/endingsView.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import { sealNow } from '../mail/sendLetters.ts'
import type { LeftApi } from './leftApi.ts'

type Done = Result<undefined, Failure>

const say = async (
  running: Running,
  deps: EngineDeps,
  act: Parameters<typeof sayToVault>[1][number],
): Promise<Done> => {
  const said = await sayToVault(running, [act], deps)
  if (said === undefined) return err('not-signed-in')
  return said.ok ? ok(undefined) : said
}

/**
 * Asks for what somebody left for me, and says so to them in a letter that I sign: a host alone could say
 * that I ask, and frighten them. Where they are in no circle with me any more only the host tells them.
 */
export const askForLetter = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  owner: AccountId,
): Promise<Done> => {
  const self = running.self()
  if (self === undefined) return err('not-signed-in')
  const given = own(self.endings.answered, owner)
  if (given === undefined || !isConfidantOf(self, owner)) return err('no-longer-there')
  if (openWant(self, owner) !== undefined) return ok(undefined)
  const { circle } = given
  const ask = toHex(deps.random(16))
  const body = { t: 'left-ask', v: 1, at: deps.clock(), ask } as const
  const id = idFrom('letter', deps.random(16))
  const wire = await sealNow(running.keyring, running.log(circle), { id, circle, to: owner, body })
  // Nobody can read random bytes: the ask begins, and its reader lets them go.
  const letter = toBase64Url(wire ?? deps.random(1_024))
  const begun = await api.ask(owner, { ask, letter })
  if (!begun.ok) return begun
  const { dueAt } = begun.value
  return say(running, deps, { t: 'left-wanted', owner: { account: owner, circle }, ask, dueAt })
}

export const stopAsking = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  owner: AccountId,
): Promise<Done> => {
  const self = running.self()
  const want = self === undefined ? undefined : openWant(self, owner)
  if (want === undefined) return ok(undefined)
  const stopped = await api.stop(owner, want.ask)
  if (!stopped.ok && stopped.error !== 'no-longer-there') return stopped
  return say(running, deps, { t: 'left-want-ended', owner, ask: want.ask, why: 'stopped' })
}

/** "I am here. Do not give it.": at the host, and signed to who asks. `no-longer-there`: it was given. */
export const refuseLetter = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  to: AccountId,
  ask: string,
): Promise<Done> => {
  const asked =
    own(running.self()?.endings.asked ?? {}, to) ?? own(running.self()?.endings.left ?? {}, to)
  if (asked === undefined) return err('no-longer-there')
  const { circle } = asked
  const body = { t: 'left-refused', v: 1, at: deps.clock(), ask } as const
  const id = idFrom('letter', deps.random(16))
  const wire = await sealNow(running.keyring, running.log(circle), { id, circle, to, body })
  const letter = toBase64Url(wire ?? deps.random(1_024))
  const refused = await api.refuse(to, { ask, letter })
  if (!refused.ok) return refused
  return say(running, deps, { t: 'left-ask-refused', to, ask })
}
