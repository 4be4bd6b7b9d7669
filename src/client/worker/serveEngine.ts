import type { Engine } from '../engine.ts'
import {
  accountMethods,
  archiveMethods,
  callMethods,
  circleMethods,
  hereNoteMethods,
  keeperMethods,
  peopleMethods,
  letterMethods,
  sideMethods,
  tellingMethods,
  togetherMethods,
  emailMethods,
  endingsMethods,
  fileMethods,
  type FromEngine,
  type Group,
  type Line,
  type ToEngine,
  type Watched,
} from './messages.ts'

/** The engine's side of the line: answers calls and passes changes on. */
export const serveEngine = (engine: Engine, line: Line<FromEngine, ToEngine>): void => {
  const watching = new Map<number, () => void>()
  line.onMessage(message => {
    switch (message.kind) {
      case 'call':
        void answer(engine, line, message)
        break
      case 'watch': {
        const { id } = message
        const push = (value: unknown) => line.post({ kind: 'update', id, value }, [])
        watching.set(id, watch(engine, message.what, push))
        break
      }
      case 'unwatch':
        watching.get(message.id)?.()
        watching.delete(message.id)
        break
      case 'start':
      case 'network':
        break // For whoever made the engine.
    }
  })
}

const watch = (engine: Engine, what: Watched, push: (value: unknown) => void): (() => void) => {
  switch (what.kind) {
    case 'state':
      return engine.watch(push)
    case 'circle':
      return engine.watchCircle(what.circle, what.page, push)
    case 'mine':
      return engine.watchMine(what.what, push)
    case 'archive':
      return engine.watchArchive(push)
    case 'restore':
      return engine.watchRestore(push)
  }
}

type Call = Extract<ToEngine, { readonly kind: 'call' }>

const answer = async (
  engine: Engine,
  line: Line<FromEngine, ToEngine>,
  { id, group, method, args }: Call,
): Promise<void> => {
  try {
    const value = await callMethod(engine, group, method, args)
    line.post({ kind: 'answer', id, value }, buffersOf(value))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    line.post({ kind: 'threw', id, message }, [])
  }
}

const methods = {
  account: accountMethods,
  circles: circleMethods,
  files: fileMethods,
  archive: archiveMethods,
  letters: letterMethods,
  sides: sideMethods,
  keepers: keeperMethods,
  together: togetherMethods,
  telling: tellingMethods,
  email: emailMethods,
  calls: callMethods,
  people: peopleMethods,
  hereNotes: hereNoteMethods,
  endings: endingsMethods,
}

const callMethod = (
  engine: Engine,
  group: Group,
  method: string,
  args: readonly unknown[],
): unknown => {
  const known = methods[group]
  // The names are the engine's own methods: both ends are compiled from the same interface.
  const command: unknown = Object.hasOwn(known, method)
    ? Reflect.get(engine[group], method)
    : undefined
  if (typeof command !== 'function') throw new Error(`The engine has no ${group}.${method}`)
  return Reflect.apply(command, engine[group], args)
}

/** A saved piece of evidence may be megabytes: it is handed over, not copied. */
const buffersOf = (value: unknown): ArrayBuffer[] => {
  if (typeof value !== 'object' || value === null || !('value' in value)) return []
  const { value: inner } = value
  return inner instanceof Uint8Array && inner.buffer instanceof ArrayBuffer ? [inner.buffer] : []
}
