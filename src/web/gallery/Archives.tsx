import type { JSX } from 'preact'
import type { BroughtBack } from '#client/commands/archiveCommands.ts'
import { err } from '#base/result.ts'
import type { KeptFound } from '#client/kept/keptArchives.ts'
import { KeptCircle } from '#web/kept/KeptCircle.tsx'
import { KeptArchive } from '#web/kept/KeptCircles.tsx'
import { Restore, type RestoreProps } from '#web/me/Restore.tsx'
import { inventedPage } from './inventedKept.ts'
import { Part } from './Part.tsx'

const nothing = (): void => undefined
const archive = '0e'.repeat(16)
const madeAt = Date.UTC(2026, 4, 3)

const idle: RestoreProps = {
  step: undefined,
  busy: false,
  failure: undefined,
  unfinished: false,
  back: undefined,
  onChoose: nothing,
  onStop: nothing,
  onDrop: nothing,
  onCircles: nothing,
}
const back: BroughtBack = { archive, circles: 1, pages: 2, lost: 1, where: 'no-room' }
const found: KeptFound = { archive, madeAt, isHere: true, atHost: false, noRoom: false }
const circle = { folder: '', circle: '7e'.repeat(32), name: 'Tuesday', madeAt }
const kept = { busy: false, failure: undefined, onOpen: nothing, onPut: nothing, onGone: nothing }

/** Bringing an archive back, in each state, and what was brought back. */
export const Archives = (): JSX.Element => (
  <>
    <Part name="Before">
      <Restore {...idle} />
    </Part>
    <Part name="Part of one is here">
      <Restore {...idle} unfinished />
    </Part>
    <Part name="Under way">
      <Restore {...idle} busy step={{ kind: 'keeping', done: 0.4 }} />
    </Part>
    <Part name="Changed">
      <Restore {...idle} failure="archive-changed" />
    </Part>
    <Part name="It is back">
      <Restore {...idle} back={back} />
    </Part>
    <Part name="Under the circles">
      <KeptArchive shown={{ found, circles: [circle], failure: undefined }} {...kept} />
      <KeptArchive
        shown={{
          found: { ...found, archive: '0f'.repeat(16), isHere: false, atHost: true },
          circles: undefined,
          failure: 'no-connection',
        }}
        {...kept}
      />
    </Part>
    <Part name="A circle to read">
      <KeptCircle
        page={inventedPage(madeAt)}
        onMove={nothing}
        bring={async () => err('no-connection')}
      />
    </Part>
  </>
)
