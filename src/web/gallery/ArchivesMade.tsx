import type { JSX } from 'preact'
import { MakeArchive, type MakeArchiveProps } from '#web/me/MakeArchive.tsx'
import { Part } from './Part.tsx'

const nothing = (): void => undefined

const idle: MakeArchiveProps = {
  lowTrace: false,
  withSecrets: false,
  without: [],
  made: undefined,
  busy: false,
  progress: undefined,
  failure: undefined,
  unfinished: false,
  onSecrets: nothing,
  onChoose: nothing,
  onMake: nothing,
  onStop: nothing,
  onDropFiles: nothing,
  onDrop: nothing,
}
const file = new Blob()

/** Making an archive, in each state. */
export const ArchivesMade = (): JSX.Element => (
  <>
    <Part name="Before">
      <MakeArchive {...idle} />
    </Part>
    <Part name="Without others; the last was not finished; few traces">
      <MakeArchive {...idle} without={['others']} unfinished lowTrace />
    </Part>
    <Part name="Under way">
      <MakeArchive {...idle} busy progress={{ kind: 'files', done: 11, of: 128 }} />
    </Part>
    <Part name="No connection">
      <MakeArchive {...idle} failure="no-connection" />
    </Part>
    <Part name="Stopped">
      <MakeArchive {...idle} made="stopped" />
    </Part>
    <Part name="Ready">
      <MakeArchive {...idle} made={file} />
    </Part>
    <Part name="Ready, and cut short">
      <MakeArchive {...idle} made={file} unfinished />
    </Part>
  </>
)
