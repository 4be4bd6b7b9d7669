import { idFrom, type LetterId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Keeper, KeepersAct } from '#core/keepers/events.ts'
import type { CatchingAct } from '#core/catching/events.ts'
import type { EndingsAct } from '#core/endings/events.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'

export interface NewLetter {
  readonly to: Keeper
  readonly body: LetterBody
}

type Deps = Pick<EngineDeps, 'clock' | 'random' | 'bus'>

/**
 * Letters, and what the self circle says of them, on this device before it returns. The letters
 * first: what the self circle says must not be true of letters that never were.
 */
export const writeLetters = async (
  running: Running,
  deps: Deps,
  letters: readonly NewLetter[],
  acts: (
    ids: readonly LetterId[],
  ) => readonly (KeepersAct | LettersAct | CatchingAct | EndingsAct)[],
): Promise<Result<undefined, Failure>> => {
  const ids = letters.map(() => idFrom('letter', deps.random(16)))
  const dropAll = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- each from what the last has left
    for (const id of ids) await running.letters.drop(id)
  }
  for (const [at, { to, body }] of letters.entries()) {
    const id = ids[at]
    if (id === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- in this order they go out
    const kept = await running.letters.put({ id, circle: to.circle, to: to.account, body })
    if (kept.ok) continue
    // oxlint-disable-next-line no-await-in-loop
    await dropAll()
    return err('device-full')
  }
  const said = acts(ids)
  const written = said.length === 0 ? ok(undefined) : await sayToVault(running, said, deps)
  if (written?.ok === true) {
    deps.bus.post({ kind: 'drafts' })
    return ok(undefined)
  }
  await dropAll()
  return written ?? err('not-signed-in')
}
