import { personView } from '#core/circle/personView.ts'
import { isMember } from '../engine/circleState.ts'
import type { Running } from '../engine/running.ts'
import type { Candidate } from './keepersState.ts'

/** Everybody in a circle of mine whom I have not blocked, once. */
export const candidatesOf = (running: Running): readonly Candidate[] => {
  const me = running.keyring.accountId
  const limits = running.limits()
  const found = new Map<string, Candidate>()
  for (const log of running.logs()) {
    const { circle } = log.fold
    if (log.status.kind !== 'ok' || circle.closed || !isMember(running, log)) continue
    for (const { account, present } of Object.values(circle.members)) {
      if (!present || account === me || limits.isBlocked(account)) continue
      const known = found.get(account)
      const names = circle.name === undefined ? [] : [circle.name]
      const circles = [...(known?.circles ?? []), ...names]
      const name = known?.name ?? personView(circle, account, me).name
      found.set(account, { account, name, circle: known?.circle ?? log.id, circles })
    }
  }
  return [...found.values()]
}

/** CA20, EN4: no child is asked to catch a grown-up, or to carry what happens when one dies. */
export const grownUpCandidates = (running: Running): readonly Candidate[] => {
  const isYoung = ({ account }: Candidate): boolean =>
    running.logs().some(({ state }) => state.membership?.members.get(account)?.seat !== undefined)
  return candidatesOf(running).filter(each => !isYoung(each))
}
