import { idFrom, type LetterId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import { letterKey } from '#core/letters/letters.ts'
import { reportRefusal } from '#core/letters/reportRules.ts'
import { maxLetterJsonBytes } from '#crypto/letter.ts'
import type { Failure } from '../commands/failure.ts'
import type { LetterCommands } from '../commands/letterCommands.ts'
import type { WaitingLetter } from '../mail/letterBox.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'
import { whileSignedIn } from './whileSignedIn.ts'

export interface LetterContext {
  readonly deps: EngineDeps
  /** Waits until the engine has started. */
  running(): Promise<Running | undefined>
  changed(circle: CircleId): void
  /** Sends and fetches, without waiting for either. */
  tend(running: Running): void
}

type Done = Result<undefined, Failure>

/** Letters from person to person: so far reports, and the answers to them. */
export const letterCommands = (context: LetterContext): LetterCommands => {
  const { deps } = context

  const withRunning = whileSignedIn(() => context.running())

  const keep = async (running: Running, act: LettersAct): Promise<Done> => {
    const kept = await sayToVault(running, [act], deps)
    if (kept === undefined) return err('not-signed-in')
    return kept.ok ? ok(undefined) : kept
  }

  /** Written down on this device before it returns; goes out when there is a connection. */
  const write = async (
    running: Running,
    letter: Pick<WaitingLetter, 'circle' | 'to' | 'body'>,
    act: (id: LetterId) => LettersAct,
  ): Promise<Result<LetterId, Failure>> => {
    const id = idFrom('letter', deps.random(16))
    if (utf8(JSON.stringify(letter.body)).length > maxLetterJsonBytes) return err('letter-too-long')
    const waiting = await running.letters.put({ id, ...letter })
    if (!waiting.ok) return err('device-full')
    const kept = await keep(running, act(id))
    if (!kept.ok) {
      await running.letters.drop(id)
      return kept
    }
    deps.bus.post({ kind: 'drafts' })
    context.changed(letter.circle)
    context.tend(running)
    return ok(id)
  }

  return {
    report: ({ circle, to, about, quotes, words }) =>
      withRunning(async running => {
        const log = running.log(circle)
        if (log === undefined) return err('no-longer-there')
        const body: LetterBody = { t: 'report', v: 1, at: deps.clock(), about, quotes, words }
        const refusal = reportRefusal(log.fold.circle, running.keyring.accountId, to, body)
        if (refusal !== undefined) return err(refusal)
        return write(running, { circle, to, body }, letter => ({
          t: 'report-made',
          letter,
          to,
          about,
          circle,
        }))
      }),
    answer: (letter, from, words) =>
      withRunning(async running => {
        const kept = own(running.self()?.letters.kept ?? {}, letterKey(from, letter))
        if (kept === undefined) return err('no-such-letter')
        const body: LetterBody = {
          t: 'report-read',
          v: 1,
          at: deps.clock(),
          report: letter,
          words,
        }
        const { circle } = kept
        const read: LettersAct = { t: 'letter-read', letter, from }
        const written = await write(running, { circle, to: from, body }, () => read)
        return written.ok ? ok(undefined) : written
      }),
    read: (letter, from) =>
      withRunning(running => keep(running, { t: 'letter-read', letter, from })),
    close: (letter, from) =>
      withRunning(async running => {
        const closed = await keep(running, { t: 'letter-closed', letter, from })
        context.tend(running)
        return closed
      }),
    forget: letter =>
      withRunning(async running => {
        const made = own(running.self()?.letters.made ?? {}, letter)
        const dropped = await running.letters.drop(letter)
        if (!dropped.ok) return err('device-full')
        const answer = Object.values(running.self()?.letters.kept ?? {}).find(
          ({ body }) => body.t === 'report-read' && body.report === letter,
        )
        if (answer !== undefined)
          await keep(running, { t: 'letter-closed', letter: answer.letter, from: answer.from })
        const forgotten = await keep(running, { t: 'report-forgotten', letter })
        if (made !== undefined) context.changed(made.circle)
        context.tend(running)
        return forgotten
      }),
  }
}
