import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Without } from '#client/archive/archiveFormat.ts'
import { appState, commands, useArchiveProgress } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { archiveWords } from './archiveWords.ts'
import { MakeArchive } from './MakeArchive.tsx'

/** Everything that I can read, as one file, made here and given to nobody. */
export const ArchiveScreen = (): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  const { signIn } = appState.value
  const { busy, failure, run } = useAction()
  const dropping = useAction()
  const progress = useArchiveProgress()
  const [withSecrets, setWithSecrets] = useState(false)
  const [without, setWithout] = useState<readonly Without[]>([])
  const [made, setMade] = useState<Blob | 'stopped' | undefined>(undefined)
  const unfinished = useUnfinishedFiles(busy || dropping.busy)
  const { archive } = commands
  // Nobody waits for it any more.
  useEffect(() => () => void archive.stop(), [archive])
  const make = (): void => {
    setMade(undefined)
    run(
      () => archive.make({ words: archiveWords(language, text), withSecrets, without }),
      file => setMade(file ?? 'stopped'),
    )
  }
  return (
    <MakeArchive
      lowTrace={signIn.kind === 'signed-in' && signIn.settings.lowTrace === 'on'}
      withSecrets={withSecrets}
      without={without}
      made={made}
      busy={busy}
      progress={progress}
      failure={failure}
      unfinished={unfinished}
      onSecrets={setWithSecrets}
      onChoose={setWithout}
      onMake={make}
      onStop={() => void archive.stop()}
      onDropFiles={() => dropping.run(() => archive.dropFiles())}
      onDrop={() => setMade(undefined)}
    />
  )
}

/** Whether files lie here for an archive that was not finished; asked anew whenever something ended. */
const useUnfinishedFiles = (busy: boolean): boolean => {
  const [found, setFound] = useState(false)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const files = await commands.archive.unfinishedFiles()
      setFound(files.ok && files.value)
    }
    void look()
  }, [busy])
  return found
}
