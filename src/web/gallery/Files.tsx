import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ok } from '#base/result.ts'
import type { FileView } from '#core/sharing/files.ts'
import { AddFiles } from '#web/files/AddFiles.tsx'
import { FileSourceContext } from '#web/files/fileSource.ts'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { FilesShown } from '#web/files/FilesShown.tsx'
import { inventedCircle, inventedPicture, inventedSource, inventedVoice } from './inventedFiles.ts'
import { Part } from './Part.tsx'

const pictures: readonly FileView[] = [
  inventedPicture(0, 'The hill behind the house, early in the morning.', [1200, 900]),
  inventedPicture(1, '', [900, 1200]),
  inventedPicture(2, 'The same hill at night, with a lamp in one window.', [1600, 900]),
  { ...inventedPicture(3, '', [1200, 900]), blob: 'picture-away', thumb: 'picture-away' },
  { ...inventedPicture(4, '', [1200, 900]), blob: 'picture-gone', thumb: 'picture-gone' },
]
const voice = inventedVoice('I went up there again today, and it was not as hard as last week.')

/** Pictures and voices: choosing, recording, looking, listening. */
export const Files = (): JSX.Element => (
  <FileSourceContext.Provider value={inventedSource}>
    <Part name="Album and voice">
      <FilesLine files={[...pictures, voice]} />
      <FilesShown circle={inventedCircle} files={[...pictures, voice]} by="Ana" />
    </Part>
    <Part name="One picture">
      <FilesShown circle={inventedCircle} files={pictures.slice(0, 1)} by="Ana" />
    </Part>
    <Part name="Adding pictures and a voice">
      <Adding />
    </Part>
  </FileSourceContext.Provider>
)

const Adding = (): JSX.Element => {
  const [files, setFiles] = useState<readonly FileView[]>([...pictures.slice(0, 2), voice])
  const [making, setMaking] = useState(true)
  return (
    <AddFiles
      circle={inventedCircle}
      files={{
        files,
        making: making ? { at: 2, of: 5 } : undefined,
        problems: [
          { kind: 'unreadable', count: 1 },
          { kind: 'too-many', most: 40 },
        ],
        room: { pictures: 38, voice: !files.includes(voice) },
        addPictures: () => setMaking(true),
        addVoice: async () => {
          setFiles(before => [...before, voice])
          return ok(undefined)
        },
        stop: () => setMaking(false),
        describe: (blob, words) =>
          setFiles(before => before.map(file => (file.blob === blob ? { ...file, words } : file))),
        remove: blob => setFiles(before => before.filter(file => file.blob !== blob)),
      }}
    />
  )
}
