import { type AccountId, type CircleId, idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { isSteward } from '#core/circle/presence.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import { insideOf, sidesView } from '#core/sides/sideCircles.ts'
import { makeInvite } from '../circle/invite.ts'
import type { Failure } from '../commands/failure.ts'
import type { SideCommands } from '../commands/sideCommands.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { flush } from '../outbox/flush.ts'
import { lockName } from '../sync/desk.ts'
import type { CircleContext } from './circleCommands.ts'
import { circlesIAmIn } from './circlesIAmIn.ts'
import { isMember } from './circleState.ts'
import { newCircle } from './newCircle.ts'
import { youngIn } from './youngIn.ts'
import type { Running } from './running.ts'

/** As long as a letter waits at least. */
const days = 30

export interface SideContext extends CircleContext {
  /** Sends and fetches letters, without waiting for either. */
  tend(running: Running): void
}

/** Side circles: made by a member of the circle they stand beside; the others there are asked. */
export const sideCommands = (context: SideContext): SideCommands => {
  const inLog = async <T>(
    circle: CircleId,
    work: (running: Running, log: CircleLog) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> => {
    const running = await context.running()
    if (running === undefined) return err('not-signed-in')
    const log = running.log(circle)
    if (log === undefined) return err('no-longer-there')
    return isMember(running, log) ? work(running, log) : err('not-a-member')
  }

  return {
    create: (parent, input) =>
      inLog(parent, async (running, log) => {
        const { circle } = log.fold
        // One level: what stands beside a side circle would be seen inside nothing.
        if (circle.parent !== undefined || circle.closed) return err('not-here')
        if (youngIn(running) !== undefined) return err('not-with-your-seat')
        return newCircle(context, running, { ...input, kind: circle.kind }, parent)
      }),
    ask: (side, accounts) =>
      inLog(side, async (running, log) => {
        const me = running.keyring.accountId
        const circles = circlesIAmIn(running)
        const beside = insideOf(log.fold.circle, circles, me)
        if (beside?.id === undefined) return err('not-here')
        if (!isSteward(log.fold.circle, me)) return err('stewards-only')
        const { others } = sidesView(log.fold.circle, circles, running.self(), me)
        const asked = accounts.filter(account => others.some(other => other.account === account))
        if (asked.length === 0 || asked.length < accounts.length) return err('no-such-member')
        const made = await running.desk.locks.request(lockName(log.id), async () => {
          // Its card says what the circle is called and what it is for: that has to be said first.
          const said = await flush(running.desk, log)
          if (!said.ok) return said
          return makeInvite(running.desk, log, {
            // Where newcomers read from their joining on, a link cannot let in at once (M3).
            mode: log.fold.circle.policy.history === 'all' ? 'open' : 'ask',
            uses: asked.length,
            days,
          })
        })
        if (!made.ok) return made
        context.changed(side)
        return writeTo(context, running, beside.id, asked, {
          t: 'side-invited',
          v: 1,
          at: context.deps.clock(),
          side,
          fragment: made.value.fragment,
        })
      }),
  }
}

/** The same letter to each of them, written down on this device before it returns. */
const writeTo = async (
  context: SideContext,
  running: Running,
  circle: CircleId,
  people: readonly AccountId[],
  body: LetterBody,
): Promise<Result<undefined, Failure>> => {
  const { deps } = context
  for (const to of people) {
    const id = idFrom('letter', deps.random(16))
    // oxlint-disable-next-line no-await-in-loop -- one change of the letter box after the other
    const waiting = await running.letters.put({ id, circle, to, body })
    if (!waiting.ok) return err('device-full')
  }
  deps.bus.post({ kind: 'drafts' })
  context.changed(circle)
  context.tend(running)
  return ok(undefined)
}
