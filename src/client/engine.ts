import type { Page } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { ArchiveProgress } from './archive/archiveSource.ts'
import type { AccountCommands } from './commands/accountCommands.ts'
import type { ArchiveCommands, RestoreStep } from './commands/archiveCommands.ts'
import type { CallCommands } from './commands/callCommands.ts'
import type { CircleCommands } from './commands/circleCommands.ts'
import type { EndingsCommands } from './commands/endingsCommands.ts'
import type { FileCommands } from './commands/fileCommands.ts'
import type { HereNoteCommands } from './commands/hereNoteCommands.ts'
import type { KeeperCommands } from './commands/keeperCommands.ts'
import type { LetterCommands } from './commands/letterCommands.ts'
import type { PeopleCommands } from './commands/peopleCommands.ts'
import type { SideCommands } from './commands/sideCommands.ts'
import type { EmailCommands } from './commands/emailCommands.ts'
import type { TellingCommands } from './commands/tellingCommands.ts'
import type { TogetherCommands } from './commands/togetherCommands.ts'
import type { AppState } from './state/appState.ts'
import type { CircleState } from './state/circleState.ts'
import type { Mine } from './state/mine.ts'

/**
 * Everything a screen can see and do. The engine runs in a worker in the browser (`worker.ts`) and
 * directly in Node; all values survive `structuredClone`. It holds the keys, the logs and the
 * folded circles; a screen holds none of them.
 */
export interface Engine {
  /** Calls at once with the present state and after every change, until the answer is called. */
  watch(listener: (state: AppState) => void): () => void
  watchCircle(
    circle: CircleId,
    page: Page,
    listener: (view: CircleState | undefined) => void,
  ): () => void
  /** What is mine alone: my pages, what I am glad of. Called first when it is read. */
  watchMine<K extends keyof Mine>(what: K, listener: (mine: Mine[K]) => void): () => void

  /** What the archive being made is at; `undefined` when none is. */
  watchArchive(listener: (progress: ArchiveProgress | undefined) => void): () => void

  /** The same of one that is brought back. */
  watchRestore(listener: (step: RestoreStep | undefined) => void): () => void

  readonly account: AccountCommands
  readonly circles: CircleCommands
  readonly files: FileCommands
  readonly archive: ArchiveCommands
  readonly letters: LetterCommands
  readonly sides: SideCommands
  readonly keepers: KeeperCommands
  readonly together: TogetherCommands
  readonly telling: TellingCommands
  readonly email: EmailCommands
  readonly calls: CallCommands
  readonly people: PeopleCommands
  readonly hereNotes: HereNoteCommands
  readonly endings: EndingsCommands
}
