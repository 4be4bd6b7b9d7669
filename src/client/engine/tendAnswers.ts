import type { Circle } from '#core/circle/circle.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { isSteward, mayWrite } from '#core/circle/presence.ts'
import { isSeen } from '#core/circle/refusalOf.ts'
import { answerOf, everybodySaid, type Round } from '#core/together/together.ts'
import type { KeptAnswer } from '#core/vault/vault.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

type Deps = Pick<EngineDeps, 'clock' | 'random'>

/**
 * What a device does by itself for answers that open together: opens them when everybody has answered
 * or passed and its person may, shows the key of its person's own once they are open, and lets go of
 * keys that open nothing any more. Any device of the account does it; what comes twice counts once.
 */
export const tendAnswers = async (running: Running, log: CircleLog, deps: Deps): Promise<void> => {
  if (log.status.kind !== 'ok') return
  const { circle } = log.fold
  const me = running.keyring.accountId
  const kept = Object.values(running.self()?.vault.answers ?? {})
  if (mayWrite(circle, me)) {
    const acts = Object.values(circle.together.rounds).flatMap(round =>
      dueIn(circle, round, me, kept),
    )
    const said = running.desk.outbox.of(log.id).map(({ event }) => event)
    for (const act of acts) {
      if (said.some(event => isSame(event, act))) continue
      // oxlint-disable-next-line no-await-in-loop
      await sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())
    }
  }
  const idle = kept.filter(each => each.circle === log.id && isIdle(running, circle, each))
  const acts = idle.map(({ answer }): VaultAct => ({ t: 'answer-let-go', answer }))
  if (acts.length > 0) await sayToVault(running, acts.slice(0, maxAtOnce), deps)
}

/** What fell due while this device was away, or was cut short when it last ended. */
export const tendAllAnswers = async (running: Running, deps: Deps): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop
  for (const log of running.logs())
    if (isMember(running, log)) await tendAnswers(running, log, deps)
}

/** As many as one batch holds. */
const maxAtOnce = 64

const dueIn = (
  circle: Circle,
  round: Round,
  me: AccountId,
  kept: readonly KeptAnswer[],
): readonly Act[] => {
  if (!round.opened) {
    const mayOpen = round.opener === 'stewards' ? isSteward(circle, me) : round.opener === me
    return mayOpen && everybodySaid(circle, round) ? [{ t: 'answers-opened', to: round.entry }] : []
  }
  const answer = answerOf(round, me)
  if (answer?.kind !== 'sealed' || answer.opened !== undefined) return []
  const key = kept.find(each => each.answer === answer.id)
  return key === undefined ? [] : [{ t: 'answer-opened', answer: answer.id, k: key.k }]
}

const isSame = (event: { readonly t: string }, act: Act): boolean =>
  (act.t === 'answers-opened' && event.t === act.t && 'to' in event && event.to === act.to) ||
  (act.t === 'answer-opened' &&
    event.t === act.t &&
    'answer' in event &&
    event.answer === act.answer)

/**
 * Nothing is left for this key to open: its answer is open, or another one counts. One that is still
 * on its way, from here or from another device of mine, is kept; and so is one of which nothing can
 * be said, because the round is not read yet.
 */
const isIdle = (
  { desk, keyring }: Running,
  circle: Circle,
  { answer, to }: KeptAnswer,
): boolean => {
  const me = keyring.accountId
  const round = own(circle.together.rounds, to)
  if (round === undefined || desk.outbox.get(answer) !== undefined) return false
  const last = answerOf(round, me)
  if (last?.kind === 'sealed' && last.id === answer) return last.opened !== undefined
  return round.opened || isSeen(circle, me, answer)
}
