import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { makeCircle } from '../circle/make.ts'
import type { NewCircle } from '../commands/circleCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleContext } from './circleCommands.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

/** Of a side circle the kind is not chosen: it is that of the circle it stands beside. */
export type CircleWords = Omit<NewCircle, 'kind'> & { readonly kind: CircleKind }

/** Makes a circle and says what it is, what its maker is called, and what is agreed there. */
export const newCircle = async (
  context: CircleContext,
  running: Running,
  input: CircleWords,
  parent?: CircleId,
): Promise<Result<CircleId, Failure>> => {
  const { deps } = context
  const nextId = () => newEventId(deps.clock(), deps.random)
  if (input.name.trim() === '') return err('name-empty')
  const made = await makeCircle(running.desk, { kind: input.kind, parent })
  if (!made.ok) return made
  const log = made.value
  running.add(log)
  const { displayName } = running.vaultView()
  const { kind, colour, purpose } = input
  const named = { t: 'circle-named', name: input.name.trim(), kind, colour } as const
  const acts = [
    purpose === undefined || purpose.trim() === '' ? named : { ...named, purpose },
    ...(displayName === undefined ? [] : [{ t: 'member-named', name: displayName } as const]),
  ]
  const first = await sayIn(running, log, acts, nextId(), deps.clock())
  if (!first.ok) return first
  // An entry of its own: who accepts it later names this entry.
  if (input.agreement !== undefined && input.agreement.trim() !== '') {
    const written = { t: 'agreement-written', words: input.agreement } as const
    const agreed = await sayIn(running, log, written, nextId(), deps.clock())
    if (!agreed.ok) return agreed
  }
  context.changed(log.id)
  return ok(log.id)
}
