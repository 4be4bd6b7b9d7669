import { err, type Result } from '#base/result.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { MyCall } from '#core/catching/catching.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import { writeLetters } from '../keepers/writeLetters.ts'
import type { CallApi } from './callApi.ts'

const wasAsked: ReadonlySet<string> = new Set(['leaving', 'sent', 'undelivered'])

/**
 * Ends a call at the host first, so that nobody else is asked, and then tells those who were: all but
 * those who are there already. Fails while the host cannot be reached; nothing is said of it then.
 */
export const closeCall = async (
  running: Running,
  deps: EngineDeps,
  api: CallApi,
  { call, people }: Pick<MyCall, 'call' | 'people'>,
  /** Somebody is there; `undefined`: whoever called needs nobody any more. */
  there?: readonly AccountId[],
): Promise<Result<undefined, Failure>> => {
  const ended = await api.end(call)
  // One that never came is over just as well.
  if (!ended.ok && ended.error !== 'no-longer-there') return ended
  const state = await api.state(call)
  if (!state.ok && state.error !== 'no-longer-there') return err(state.error)
  const asked = new Set(
    (state.ok ? state.value.letters : []).flatMap(({ to, state: is }) =>
      wasAsked.has(is) ? [to] : [],
    ),
  )
  const told = people.filter(
    ({ account }) => asked.has(account) && there?.includes(account) !== true,
  )
  const why = there === undefined ? 'over' : 'answered'
  const body = { t: 'call-over', v: 1, at: deps.clock(), call, why } as const
  return writeLetters(
    running,
    deps,
    told.map(to => ({ to, body })),
    () => [{ t: 'call-ended', call, why }],
  )
}
