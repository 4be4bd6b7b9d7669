import { idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { confidantWord } from '#core/endings/endingsView.ts'
import type { LeftDays } from '#core/endings/events.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import { sealNow } from '../mail/sendLetters.ts'
import type { LeftApi } from './leftApi.ts'

/**
 * Seals a letter under the keys of the circle's verified log and leaves it with the host; what the self circle
 * says of it comes afterwards, as it must not be true of a letter that is not there.
 */
export const leaveLetter = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  { to, words, days }: { readonly to: AccountId; readonly words: string; readonly days: LeftDays },
): Promise<Result<undefined, Failure>> => {
  const self = running.self()
  const asked = own(self?.endings.asked ?? {}, to)
  const isTrusted = self !== undefined && confidantWord(self, to)?.word === 'yes'
  // EN15: only to somebody who said yes, and whom I did not block since.
  if (asked === undefined || !isTrusted || running.limits().isBlocked(to))
    return err('no-longer-there')
  const { circle } = asked
  const id = idFrom('letter', deps.random(16))
  const body = { t: 'left-letter', v: 1, at: deps.clock(), words } as const
  const log = running.log(circle)
  const wire = await sealNow(running.keyring, log, { id, circle, to, body })
  const toGen = log?.state.membership?.members.get(to)?.gen
  if (toGen === undefined) return err('no-longer-there')
  if (wire === undefined) return err('letter-too-long')
  const there = await api.leave(to, { waitDays: days, letter: toBase64Url(wire) })
  if (!there.ok) return there
  const { gen } = running.keyring
  const said = await sayToVault(
    running,
    [{ t: 'left-letter-set', to, circle, letter: id, words, days, gen, toGen }],
    deps,
  )
  if (said === undefined) return err('not-signed-in')
  return said.ok ? ok(undefined) : said
}
