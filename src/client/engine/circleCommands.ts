import { type AccountId, type CircleId, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import { wordList } from '#crypto/wordList.ts'
import { revokeInvite } from '../circle/invite.ts'
import { close, leave, pause, remove, reopen, resume } from '../circle/leave.ts'
import { endSeat } from '../circle/endSeat.ts'
import { youngIn } from './youngIn.ts'
import { stepDown } from '../circle/roles.ts'
import { takeBack } from '../circle/takeBack.ts'
import { welcome } from '../circle/welcome.ts'
import { welcomeBack } from '../circle/welcomeBack.ts'
import { wordsOfCircle } from '../circle/circleWords.ts'
import type { CircleCommands } from '../commands/circleCommands.ts'
import type { Failure, Outcome } from '../commands/failure.ts'
import type { Transport } from '../host/transport.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { evidenceOf } from '../log/halt.ts'
import { type Desk, lockName } from '../sync/desk.ts'
import type { EngineDeps } from './engineDeps.ts'
import { forgetCircle } from './forgetCircle.ts'
import { giveReason } from './giveReason.ts'
import { inviteCommands } from './inviteCommands.ts'
import { meetingCommands } from './meetingCommands.ts'
import { circlesWith, leaveCircles } from './leaveCircles.ts'
import type { OpenedInvite } from '../circle/readInvite.ts'
import { newCircle } from './newCircle.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { entryToCome } from './selfCircleNow.ts'
import { newEventId } from './ulid.ts'
import { whileSignedIn } from './whileSignedIn.ts'

/** What the commands of circles work on. */
export interface CircleContext {
  readonly deps: EngineDeps
  readonly transport: Transport
  /** The invitation looked at last; its token admits its holder to this host. */
  readonly invites: { note(invite: OpenedInvite): void }
  /** Waits until the engine has started. */
  running(): Promise<Running | undefined>
  changed(circle: CircleId): void
  /** Asks the host which circles I am in, and takes in what is new. */
  refresh(): Promise<void>
  /** Sends letters that wait, without waiting for them. */
  tendMail(running: Running): void
  /** What this share holds by now was seen. */
  see(circle: CircleId, share: EntryId): Promise<void>
}

type Done = Result<undefined, Failure>

export const circleCommands = (context: CircleContext): CircleCommands => {
  const { deps } = context

  const withRunning = whileSignedIn(() => context.running())

  const inCircle = <T>(
    circle: CircleId,
    work: (running: Running, log: CircleLog) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> =>
    withRunning(async running => {
      const log = running.log(circle)
      return log === undefined ? err('no-longer-there') : work(running, log)
    })

  /** Changes who is there: under the circle's lock, and needs a connection. */
  const change = (
    circle: CircleId,
    work: (desk: Desk, log: CircleLog) => Promise<Done>,
  ): Promise<Done> =>
    inCircle(circle, async (running, log) => {
      const { desk } = running
      const done = await desk.locks.request(lockName(log.id), () => work(desk, log))
      context.changed(log.id)
      return done
    })

  const said = async (running: Running, result: Result<EventId, Failure>, circle: CircleId) => {
    if (result.ok) {
      await running.drafts.drop([result.value])
      context.changed(circle)
    }
    return result
  }

  const nextId = (): EventId => newEventId(deps.clock(), deps.random)

  return {
    create: input =>
      withRunning(async running =>
        youngIn(running) === undefined
          ? newCircle(context, running, input)
          : err('not-with-your-seat'),
      ),
    endSeat: (circle, account) => change(circle, (desk, log) => endSeat(desk, log, account)),
    ...inviteCommands(context, inCircle),
    welcome: (circle, account) => change(circle, (desk, log) => welcome(desk, log, account)),
    welcomeBack: (circle, who) =>
      inCircle(circle, async (running, log) => {
        const back = await change(circle, desk => welcomeBack(desk, log, who))
        if (!back.ok) return back
        const { was, account } = who
        const act = { t: 'welcomed-back', was, account } as const
        const told = await sayIn(running, log, act, nextId(), deps.clock())
        context.changed(circle)
        return told.ok ? ok(undefined) : told
      }),
    stopWaiting: circle =>
      withRunning(async running => {
        await running.asked.drop(circle)
        const drafts = running.drafts
          .all()
          .filter(each => 'circle' in each && each.circle === circle)
        await running.drafts.drop(drafts.map(({ id }) => id))
        deps.bus.post({ kind: 'drafts' })
        context.changed(circle)
        return ok(undefined)
      }),
    decline: (circle, account) =>
      inCircle(circle, async (running, log) => {
        const requests = Object.values(log.fold.circle.requests)
        await running.declined.add(
          requests.filter(request => request.account === account).map(({ entry }) => entry),
        )
        context.changed(circle)
        return ok(undefined)
      }),
    remove: async (circle, account: AccountId, reason = '') => {
      const removed = await change(circle, (desk, log) => remove(desk, log, account))
      if (!removed.ok || reason.trim() === '') return removed
      return inCircle(circle, async (running, log) => {
        const given = await giveReason(running, log, account, reason, deps)
        context.changed(circle)
        context.tendMail(running)
        return given
      })
    },
    stepDown: circle => change(circle, (desk, log) => stepDown(desk, log)),
    leave: (circle, words) => change(circle, (desk, log) => leave(desk, log, words)),
    circlesWith: account =>
      withRunning(async running =>
        ok(
          circlesWith(running, account).map(({ id, fold: { circle } }) => ({
            id,
            name: circle.name,
            kind: circle.kind,
          })),
        ),
      ),
    leaveCirclesWith: (account, words) =>
      withRunning(async running => {
        const logs = circlesWith(running, account)
        const left = await leaveCircles(running, logs, words)
        for (const { id } of logs) context.changed(id)
        return left
      }),
    close: async circle => {
      // It carries the time that the entry which closes cannot; where it is refused, none is known.
      await inCircle(circle, (running, log) =>
        sayIn(running, log, { t: 'closing-announced' }, nextId(), deps.clock()),
      )
      return change(circle, (desk, log) => close(desk, log))
    },
    reopen: circle => change(circle, (desk, log) => reopen(desk, log)),
    pause: circle => change(circle, (desk, log) => pause(desk, log)),
    resume: circle => change(circle, (desk, log) => resume(desk, log)),
    endInvite: (circle, invite) => change(circle, (desk, log) => revokeInvite(desk, log, invite)),
    forget: circle =>
      inCircle(circle, async running => {
        const forgotten = await forgetCircle(running, circle, deps)
        deps.bus.post({ kind: 'drafts' })
        context.changed(circle)
        return forgotten.ok ? ok(undefined) : err('device-full')
      }),
    words: (circle, language) =>
      inCircle(circle, async (running, log) => {
        const indices = await wordsOfCircle(running.desk.device, log)
        if (!indices.ok) return indices
        const list = await wordList(language)
        return ok(indices.value.map(index => list[index] ?? ''))
      }),
    ...meetingCommands({
      inCircle,
      nextId,
      now: () => deps.clock(),
      changed: circle => context.changed(circle),
    }),
    evidence: circle =>
      inCircle(circle, async (running, log) => ok(await evidenceOf(running.desk.device, log))),
    say: (circle, act, id, audience, tellNow) =>
      inCircle(circle, async (running, log) => {
        const eventId = id ?? nextId()
        const result = await sayIn(running, log, act, eventId, deps.clock(), audience, tellNow)
        return said(running, result, circle)
      }),
    sayToMyself: (act, id) =>
      withRunning(async running => {
        const vault = running.vault()
        if (vault === undefined) return err('not-signed-in')
        const result = await sayIn(running, vault, act, id ?? nextId(), deps.clock())
        return said(running, result, vault.id)
      }),
    takeBack: (circle, entries) => change(circle, (desk, log) => takeBack(desk, log, entries)),
    takeBackPage: entries =>
      withRunning(async running => {
        const vault = running.vault()
        if (vault === undefined) return err('not-signed-in')
        const { outbox } = running.desk
        const coming = new Map(outbox.of(vault.id).map(item => [entryToCome(item.id), item.id]))
        const unsent = entries.map(entry => coming.get(entry)).filter(id => id !== undefined)
        // Never sent, and so taken back right here.
        await outbox.drop(unsent)
        context.changed(vault.id)
        const sent = entries.filter(entry => !coming.has(entry))
        return sent.length === 0
          ? ok(undefined)
          : change(vault.id, (desk, log) => takeBack(desk, log, sent))
      }),
    sawShare: async (circle, share) => {
      await context.see(circle, share)
      return ok(undefined)
    },
    retry: id =>
      withRunning(async running => {
        const item = running.desk.outbox.get(id)
        if (item === undefined) return err('no-longer-there')
        const { refusal: _, ...again } = item
        const kept = await running.desk.outbox.put([{ ...again, state: 'waiting' }])
        running.line.wake()
        running.syncs.wrote(item.circle)
        running.uploads.wake()
        context.changed(item.circle)
        return kept.ok ? ok(undefined) : err('device-full')
      }),
    drop: id => withRunning(running => dropItem(context, running, id)),
    newId: async () => nextId(),
    saveDraft: draft =>
      withRunning(async running => {
        const kept = await running.drafts.save(draft)
        deps.bus.post({ kind: 'drafts' })
        const circle = 'circle' in draft ? draft.circle : undefined
        context.changed(circle ?? running.vault()?.id ?? noCircle)
        return kept.ok ? ok(undefined) : err('device-full')
      }),
    dropDraft: id =>
      withRunning(async running => {
        await running.kept.dropOf(id)
        running.uploads.wake()
        const dropped = await running.drafts.drop([id])
        deps.bus.post({ kind: 'drafts' })
        context.changed(running.vault()?.id ?? noCircle)
        return dropped.ok ? ok(undefined) : err('device-full')
      }),
  }
}

// Stands for "no circle in particular": the state is told anew, and no circle's watchers.
const noCircle = parseId('circle', '0'.repeat(64)) as CircleId

/** Words that were sealed once may already be with the host: they are taken back there instead. */
const dropItem = async (context: CircleContext, running: Running, id: EventId): Outcome => {
  const item = running.desk.outbox.get(id)
  if (item === undefined) return err('no-longer-there')
  if (item.state === 'waiting' && item.sealed.length > 0) return err('already-said')
  await running.desk.outbox.drop([id])
  await running.uploads.unwanted(item)
  running.syncs.wrote(item.circle)
  context.changed(item.circle)
  return ok(undefined)
}
