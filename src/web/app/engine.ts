import { signal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { AccountCommands } from '#client/commands/accountCommands.ts'
import type { ArchiveCommands, RestoreStep } from '#client/commands/archiveCommands.ts'
import type { CallCommands } from '#client/commands/callCommands.ts'
import type { CircleCommands } from '#client/commands/circleCommands.ts'
import type { HereNoteCommands } from '#client/commands/hereNoteCommands.ts'
import type { EmailCommands } from '#client/commands/emailCommands.ts'
import type { EndingsCommands } from '#client/commands/endingsCommands.ts'
import type { FileCommands } from '#client/commands/fileCommands.ts'
import type { KeeperCommands } from '#client/commands/keeperCommands.ts'
import type { LetterCommands } from '#client/commands/letterCommands.ts'
import type { TellingCommands } from '#client/commands/tellingCommands.ts'
import type { TogetherCommands } from '#client/commands/togetherCommands.ts'
import type { PeopleCommands } from '#client/commands/peopleCommands.ts'
import type { SideCommands } from '#client/commands/sideCommands.ts'
import type { Engine } from '#client/engine.ts'
import type { AppState } from '#client/state/appState.ts'
import type { Mine } from '#client/state/mine.ts'
import type { ArchiveProgress } from '#client/archive/archiveSource.ts'
import type { Page } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { stateOfNobody } from '#client/state/stateOfNobody.ts'
import { afterRestart } from './afterRestart.ts'
import { type WatchedCircle, watchedAfter } from './watchedCircle.ts'

const state = signal<AppState>(stateOfNobody({ kind: 'starting' }, 'connecting'))
const stopped = signal(false)

/** What the whole app knows now. Read it while drawing: the screen follows. */
export const appState: ReadonlySignal<AppState> = state

/** The engine did not start or keeps ending; only opening the app anew helps. */
export const engineStopped: ReadonlySignal<boolean> = stopped

export const engineHasStopped = (): void => {
  stopped.value = true
}

let running: Engine | undefined
let begin: (engine: Engine) => void = () => {}
const started = new Promise<Engine>(resolve => {
  begin = resolve
})

export type Connect = () => Engine | Promise<Engine>

export const startEngine = async (connect: Connect): Promise<void> => {
  try {
    const engine = await connect()
    running = engine
    engine.watch(next => {
      state.value = afterRestart(state.value, next)
    })
    begin(engine)
  } catch {
    engineHasStopped()
  }
}

type Anything = (...given: readonly unknown[]) => unknown

/**
 * The commands of an engine that may still be starting: each waits for it. Once it runs, a command
 * leaves in the same moment it was given, because *Leave quickly* replaces the page right after.
 */
const commandsOf = <T extends object>(part: (engine: Engine) => T): T =>
  new Proxy<Partial<T>>(
    {},
    {
      get:
        (_, name) =>
        (...given: readonly unknown[]): unknown => {
          // The proxy stands for T, so every name asked of it is one of T's functions.
          const call = (engine: Engine): unknown =>
            (part(engine) as Readonly<Record<string | symbol, Anything>>)[name]?.(...given)
          return running === undefined ? started.then(call) : call(running)
        },
    },
  ) as T

export const commands: {
  readonly account: AccountCommands
  readonly circles: CircleCommands
  readonly files: FileCommands
  readonly archive: ArchiveCommands
  readonly letters: LetterCommands
  readonly sides: SideCommands
  readonly keepers: KeeperCommands
  readonly calls: CallCommands
  readonly endings: EndingsCommands
  readonly together: TogetherCommands
  readonly telling: TellingCommands
  readonly email: EmailCommands
  readonly people: PeopleCommands
  readonly hereNotes: HereNoteCommands
} = {
  account: commandsOf(engine => engine.account),
  circles: commandsOf(engine => engine.circles),
  files: commandsOf(engine => engine.files),
  archive: commandsOf(engine => engine.archive),
  letters: commandsOf(engine => engine.letters),
  sides: commandsOf(engine => engine.sides),
  together: commandsOf(engine => engine.together),
  telling: commandsOf(engine => engine.telling),
  email: commandsOf(engine => engine.email),
  people: commandsOf(engine => engine.people),
  hereNotes: commandsOf(engine => engine.hereNotes),
  keepers: commandsOf(engine => engine.keepers),
  calls: commandsOf(engine => engine.calls),
  endings: commandsOf(engine => engine.endings),
}

/** One circle, followed as long as the screen is drawn. */
export const useCircle = (circle: CircleId, page: Page = {}): WatchedCircle => {
  const [watched, setWatched] = useState<WatchedCircle>({ kind: 'waiting' })
  const { before, limit, share, deedsBefore } = page
  useEffect(
    () =>
      whileDrawn(engine =>
        engine.watchCircle(circle, { before, limit, share, deedsBefore }, view =>
          setWatched(last => watchedAfter(last, circle, view, isListed(circle))),
        ),
      ),
    [circle, before, limit, share, deedsBefore],
  )
  // The list may be what was shown last, drawn while the circle itself is still being read.
  return watched.kind === 'missing' && isListed(circle) ? { kind: 'waiting' } : watched
}

const isListed = (circle: CircleId): boolean => state.value.circles.some(({ id }) => id === circle)

/** Something of mine alone; `undefined` until it is read. */
export const useMine = <K extends keyof Mine>(what: K): Mine[K] | undefined => {
  const [mine, setMine] = useState<Mine[K] | undefined>(undefined)
  useEffect(
    () => whileDrawn(engine => engine.watchMine(what, value => setMine(() => value))),
    [what],
  )
  return mine
}

/** What the archive being brought back is at. */
export const useRestoreStep = (): RestoreStep | undefined => {
  const [step, setStep] = useState<RestoreStep | undefined>(undefined)
  useEffect(() => whileDrawn(engine => engine.watchRestore(setStep)), [])
  return step
}

/** What the archive being made is at. */
export const useArchiveProgress = (): ArchiveProgress | undefined => {
  const [progress, setProgress] = useState<ArchiveProgress | undefined>(undefined)
  useEffect(() => whileDrawn(engine => engine.watchArchive(setProgress)), [])
  return progress
}

const whileDrawn = (watch: (engine: Engine) => () => void): (() => void) => {
  let wanted = true
  let stop: (() => void) | undefined
  const watching = async (): Promise<void> => {
    const engine = await started
    if (wanted) stop = watch(engine)
  }
  void watching()
  return () => {
    wanted = false
    stop?.()
  }
}
