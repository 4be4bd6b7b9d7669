import { idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { catcherWord, catchingView } from '#core/catching/catchingView.ts'
import type { CallBody } from '#core/catching/catchingLetters.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { callTimes, type CallRequest } from '#protocol/api/calls.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import { sealNow } from '../mail/sendLetters.ts'
import type { CallApi } from './callApi.ts'

/**
 * Seals a letter for each catcher, in my order, under the keys of the circle's verified log, and hands all of
 * them to the host. What the self circle says comes first: an answer must find a call that it can belong to.
 */
export const beginCall = async (
  running: Running,
  deps: EngineDeps,
  api: CallApi,
  call: string,
  only: readonly AccountId[] | undefined,
): Promise<Result<undefined, Failure>> => {
  const self = running.self()
  if (self === undefined) return err('not-signed-in')
  const me = running.keyring.accountId
  const circles = running.logs().map(({ fold }) => fold.circle)
  const { mine, set } = catchingView(self, circles, me, deps.clock())
  const body: CallBody = {
    t: 'call',
    v: 1,
    at: deps.clock(),
    call,
    words: set.words,
    ...(set.phone === undefined ? {} : { phone: set.phone }),
  }
  const letters: CallRequest['letters'] = []
  const people: { readonly account: AccountId; readonly circle: (typeof circles)[number]['id'] }[] =
    []
  for (const catcher of mine) {
    if (catcher.kind !== 'member' || catcher.word !== 'yes') continue
    if (running.limits().isBlocked(catcher.account)) continue
    const { account, circle } = catcher
    const permit = catcherWord(self, account)?.permit
    if (permit === undefined || (only !== undefined && !only.includes(account))) continue
    const letter = { id: idFrom('letter', deps.random(16)), circle, to: account, body }
    // oxlint-disable-next-line no-await-in-loop -- twelve at most
    const wire = await sealNow(running.keyring, running.log(circle), letter)
    // Whoever has left that circle reads nothing of it any more; the others are asked.
    if (wire === undefined) continue
    letters.push({ to: account, permit, letter: toBase64Url(wire) })
    people.push({ account, circle })
  }
  if (letters.length === 0) return err('no-catchers')
  if (!self.catching.calls.some(each => each.call === call)) {
    const chosen = people.flatMap(({ account, circle }) =>
      circle === undefined ? [] : [{ account, circle }],
    )
    const said = await sayToVault(running, [{ t: 'call-begun', call, people: chosen }], deps)
    if (said === undefined) return err('not-signed-in')
    if (!said.ok) return said
  }
  const { firstInMs } = callTimes
  const begun = await api.begin({ call, firstInMs, everyMs: set.everyMinutes * 60_000, letters })
  return begun.ok ? ok(undefined) : begun
}
