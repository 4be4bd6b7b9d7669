import { toBase64Url } from '#base/text.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Event } from '#core/circle/fact.ts'
import type { CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { type Answer, answerJson, readAnswer } from '#core/together/answer.ts'
import { openingOf } from '#core/together/byThemselves.ts'
import { roundOf } from '#core/together/together.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { sealAnswer } from '#crypto/answer.ts'
import type { Failure } from '../commands/failure.ts'
import type { TogetherCommands } from '../commands/togetherCommands.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { OutboxItem } from '../outbox/outbox.ts'
import type { CircleContext } from './circleCommands.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'
import { whileSignedIn } from './whileSignedIn.ts'
import { withMyAnswers } from './withMyAnswers.ts'

/** Answers that open together: sealing them here, and keeping what opens them for my own devices. */
export const togetherCommands = (context: CircleContext): TogetherCommands => {
  const { deps } = context
  const withRunning = whileSignedIn(() => context.running())
  const inLog = (
    circle: CircleId,
    work: (running: Running, log: CircleLog) => Promise<Result<EventId, Failure>>,
  ): Promise<Result<EventId, Failure>> =>
    withRunning(async running => {
      const log = running.log(circle)
      if (log === undefined) return err('no-longer-there')
      const done = await work(running, log)
      context.changed(circle)
      return done
    })
  const say = (running: Running, log: CircleLog, act: Parameters<typeof sayIn>[2]) =>
    sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())

  return {
    answer: (circle, to, says) =>
      inLog(circle, (running, log) => answer(context, running, log, to, says)),
    pass: (circle, to) =>
      inLog(circle, async (running, log) => {
        // They never went out, and would otherwise go out after the pass.
        await running.desk.outbox.drop(heldAnswers(running, log, to))
        return say(running, log, { t: 'answer-passed', to })
      }),
    open: (circle, to) =>
      inLog(circle, async (running, log) => {
        const round = roundOf(log.fold.circle, to)
        if (round === undefined) return err('not-asked')
        return say(running, log, openingOf(log.fold.circle, round))
      }),
  }
}

/**
 * Both are written down in one moment: the answer, and what opens it, in the self circle. The answer
 * goes out behind the other, so that no crash and no lost device leaves one that can never open.
 */
const answer = async (
  { deps }: CircleContext,
  running: Running,
  log: CircleLog,
  to: EntryId,
  says: Answer,
): Promise<Result<EventId, Failure>> => {
  const { desk, keyring } = running
  const me = keyring.accountId
  const vault = running.vault()
  if (vault === undefined) return err('not-signed-in')
  const circle = withMyAnswers(running, log)
  const json = answerJson(to, says)
  const round = roundOf(circle, to)
  if (round === undefined) return err('not-asked')
  // What would count as passed on every device is not sent for an answer.
  if (readAnswer(to, round.asks, JSON.parse(json)) === undefined) return err('wrong-value')
  const at = deps.clock()
  const [id, keptId] = [newEventId(at, deps.random), newEventId(at, deps.random)]
  const place = { circleId: log.id, author: me, id }
  const { key, sealed } = await sealAnswer(place, json, deps.random)
  const event: Event = {
    t: 'answer-sealed',
    v: 1,
    id,
    at,
    to,
    commit: toBase64Url(sealed.commit),
    n: toBase64Url(sealed.nonce),
    ct: toBase64Url(sealed.ct),
  }
  const act: VaultAct = {
    t: 'answer-kept',
    circle: log.id,
    to,
    answer: id,
    k: toBase64Url(key),
    says,
  }
  key.fill(0)
  const kept: Event = { ...act, v: 1, id: keptId, at }
  const refusal =
    refusalOf(circle, me, event) ?? refusalOf(running.self() ?? vault.fold.circle, me, kept)
  if (refusal !== undefined) return err(refusal)
  const items: readonly OutboxItem[] = [
    { id: keptId, circle: vault.id, event: kept, state: 'waiting', sealed: [] },
    { id, circle: log.id, event, state: 'waiting', sealed: [], behind: keptId },
  ]
  const held = heldAnswers(running, log, to)
  const stored = await desk.outbox.put(items, [{ kind: 'outbox-done', ids: held }])
  if (!stored.ok) return err('device-full')
  await desk.outbox.drop(held)
  running.syncs.wrote(vault.id)
  running.syncs.wrote(log.id)
  return ok(id)
}

/** My answers to it that have not left this device, and wait for what opens them to go first. */
const heldAnswers = ({ desk }: Running, log: CircleLog, to: EntryId): readonly string[] =>
  desk.outbox
    .of(log.id)
    .filter(item => item.event.t === 'answer-sealed' && item.event.to === to)
    .filter(item => desk.outbox.isBehind(item))
    .map(({ id }) => id)
