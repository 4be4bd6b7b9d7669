import { ok, type Result } from '#base/result.ts'
import { openCalls } from '#core/catching/catchingView.ts'
import type { CallLetterState } from '#protocol/api/calls.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import type { CallApi } from './callApi.ts'
import type { HostCall } from './hostCall.ts'

const notAsked: ReadonlySet<CallLetterState> = new Set(['held', 'withdrawn', 'outside-hours'])

/**
 * CA23: what the host says of this call, and of whoever was asked in another that is still open: to the person
 * who calls they are one.
 */
export const lookAtCalls = async (
  running: Running,
  deps: EngineDeps,
  api: CallApi,
  call: string,
): Promise<Result<HostCall, Failure>> => {
  const said = await api.state(call)
  if (!said.ok) return said
  const self = running.self()
  const others = self === undefined ? [] : openCalls(self, deps.clock())
  let all: HostCall = said.value
  for (const each of others.toReversed()) {
    if (each.call === call) continue
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
    const also = await api.state(each.call)
    if (also.ok) all = together(all, also.value)
  }
  return ok(all)
}

const asked = (host: HostCall, to: string): HostCall['letters'][number] | undefined =>
  host.letters.find(each => each.to === to && !notAsked.has(each.state))

/** Whoever was asked in either was asked. */
const together = (one: HostCall, other: HostCall): HostCall => {
  const { nextAt = other.nextAt } = one
  return {
    open: one.open || other.open,
    ...(nextAt === undefined ? {} : { nextAt }),
    letters: [
      ...one.letters.map(each => asked(one, each.to) ?? asked(other, each.to) ?? each),
      ...other.letters.filter(({ to }) => !one.letters.some(each => each.to === to)),
    ],
  }
}
