import { err } from '#base/result.ts'
import type { Page } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { ArchiveProgress } from '../archive/archiveSource.ts'
import type { AccountCommands } from '../commands/accountCommands.ts'
import type { ArchiveCommands, RestoreStep } from '../commands/archiveCommands.ts'
import type { CallCommands } from '../commands/callCommands.ts'
import type { CircleCommands } from '../commands/circleCommands.ts'
import type { HereNoteCommands } from '../commands/hereNoteCommands.ts'
import type { EmailCommands } from '../commands/emailCommands.ts'
import type { EndingsCommands } from '../commands/endingsCommands.ts'
import type { FileCommands } from '../commands/fileCommands.ts'
import type { KeeperCommands } from '../commands/keeperCommands.ts'
import type { LetterCommands } from '../commands/letterCommands.ts'
import type { PeopleCommands } from '../commands/peopleCommands.ts'
import type { SideCommands } from '../commands/sideCommands.ts'
import type { TellingCommands } from '../commands/tellingCommands.ts'
import type { TogetherCommands } from '../commands/togetherCommands.ts'
import type { Engine } from '../engine.ts'
import type { AppState } from '../state/appState.ts'
import type { CircleState } from '../state/circleState.ts'
import type { Mine } from '../state/mine.ts'
import { stateOfNobody } from '../state/stateOfNobody.ts'
import {
  accountMethods,
  archiveMethods,
  callMethods,
  circleMethods,
  emailMethods,
  hereNoteMethods,
  endingsMethods,
  fileMethods,
  keeperMethods,
  peopleMethods,
  letterMethods,
  sideMethods,
  tellingMethods,
  togetherMethods,
  type FromEngine,
  type Group,
  type Line,
  type ToEngine,
  type Watched,
} from './messages.ts'

/** A line to a running engine, and how to hear that its thread has died. */
export interface EngineThread extends Line<ToEngine, FromEngine> {
  onDeath(listener: () => void): void
  end(): void
}

interface Pending {
  readonly message: Extract<ToEngine, { readonly kind: 'call' }>
  resolve(value: unknown): void
  reject(error: Error): void
}

interface Watching {
  readonly what: Watched
  readonly push: (value: unknown) => void
}

/** What a screen shows while there is no engine: as at the start. */
export const stateWithoutEngine: AppState = stateOfNobody({ kind: 'starting' }, 'offline')

/**
 * The window's side: looks like the engine, and asks the one in the other thread. When that thread
 * dies (an exhausted phone ends it without a word), a new one is started, the watchers are set up
 * again and see `starting` meanwhile; what was being done is answered with `interrupted`. Every
 * word that was accepted is already on the disk.
 */
export const connectEngine = (start: () => EngineThread): Engine => {
  const pending = new Map<number, Pending>()
  const watching = new Map<number, Watching>()
  let lastId = 0
  let deathsInSilence = 0
  let thread = open()

  function open(): EngineThread {
    const opened = start()
    opened.onMessage(receive)
    opened.onDeath(() => {
      if (opened === thread && ++deathsInSilence <= maxDeathsInSilence) restart()
    })
    return opened
  }

  function restart(): void {
    thread.end()
    const interrupted = [...pending.values()]
    pending.clear()
    thread = open()
    for (const [id, { what, push }] of watching) {
      if (what.kind === 'state') push(stateWithoutEngine)
      thread.post({ kind: 'watch', id, what }, [])
    }
    for (const call of interrupted) interrupt(call)
  }

  // These four give no `Result` and may be done twice: they are simply asked again.
  function interrupt(call: Pending): void {
    const { group, method } = call.message
    if (group === 'account' ? method in askedAgain : method === 'newId') {
      pending.set(call.message.id, call)
      thread.post(call.message, [])
    } else call.resolve(err('interrupted'))
  }

  function receive(message: FromEngine): void {
    deathsInSilence = 0
    if (message.kind === 'remember') return // The thread's own end has kept it.
    if (message.kind === 'update') return watching.get(message.id)?.push(message.value)
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.kind === 'answer') call?.resolve(message.value)
    else call?.reject(new Error(message.message))
  }

  const call = (group: Group, method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const message = { kind: 'call', id: ++lastId, group, method, args } as const
      pending.set(message.id, { message, resolve, reject })
      thread.post(message, [])
    })

  const watch = (what: Watched, push: (value: unknown) => void): (() => void) => {
    const id = ++lastId
    watching.set(id, { what, push })
    thread.post({ kind: 'watch', id, what }, [])
    return () => {
      if (watching.delete(id)) thread.post({ kind: 'unwatch', id }, [])
    }
  }

  const commands = (group: Group, methods: Readonly<Record<string, true>>): unknown =>
    Object.fromEntries(
      Object.keys(methods).map(method => [
        method,
        (...args: readonly unknown[]) => call(group, method, args),
      ]),
    )

  // The other end is compiled from the same interface: what it sends has these types.
  return {
    watch: (listener: (state: AppState) => void) =>
      watch({ kind: 'state' }, value => listener(value as AppState)),
    watchCircle: (
      circle: CircleId,
      page: Page,
      listener: (view: CircleState | undefined) => void,
    ) =>
      watch({ kind: 'circle', circle, page }, value => listener(value as CircleState | undefined)),
    watchMine: <K extends keyof Mine>(what: K, listener: (mine: Mine[K]) => void) =>
      watch({ kind: 'mine', what }, value => listener(value as Mine[K])),
    watchArchive: (listener: (progress: ArchiveProgress | undefined) => void) =>
      watch({ kind: 'archive' }, value => listener(value as ArchiveProgress | undefined)),
    watchRestore: (listener: (step: RestoreStep | undefined) => void) =>
      watch({ kind: 'restore' }, value => listener(value as RestoreStep | undefined)),
    account: commands('account', accountMethods) as AccountCommands,
    circles: commands('circles', circleMethods) as CircleCommands,
    files: commands('files', fileMethods) as FileCommands,
    archive: commands('archive', archiveMethods) as ArchiveCommands,
    letters: commands('letters', letterMethods) as LetterCommands,
    sides: commands('sides', sideMethods) as SideCommands,
    keepers: commands('keepers', keeperMethods) as KeeperCommands,
    together: commands('together', togetherMethods) as TogetherCommands,
    telling: commands('telling', tellingMethods) as TellingCommands,
    email: commands('email', emailMethods) as EmailCommands,
    calls: commands('calls', callMethods) as CallCommands,
    people: commands('people', peopleMethods) as PeopleCommands,
    hereNotes: commands('hereNotes', hereNoteMethods) as HereNoteCommands,
    endings: commands('endings', endingsMethods) as EndingsCommands,
  }
}

/** One that dies before it says a word will die again: `starting` stays, and the screen says so. */
const maxDeathsInSilence = 3

const askedAgain = { suggestPassphrase: true, lock: true, dismiss: true }
