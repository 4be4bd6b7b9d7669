import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Without } from '#client/archive/archiveFormat.ts'
import type { ArchiveProgress } from '#client/archive/archiveSource.ts'
import { appState, commands, useArchiveProgress } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { ArchiveChoices } from './ArchiveChoices.tsx'
import { ArchiveProof } from './ArchiveProof.tsx'
import { ArchiveReady } from './ArchiveReady.tsx'
import { archiveWords } from './archiveWords.ts'

/** Everything that I can read, as one file, made here and given to nobody. */
export const ArchiveScreen = (): JSX.Element => {
  const text = useText()
  const words = text.archive
  const language = useLanguage()
  const { signIn } = appState.value
  const isLowTrace = signIn.kind === 'signed-in' && signIn.settings.lowTrace === 'on'
  const { busy, failure, run } = useAction()
  const dropping = useAction()
  const progress = useArchiveProgress()
  const [withSecrets, setWithSecrets] = useState(false)
  const [without, setWithout] = useState<readonly Without[]>([])
  const [made, setMade] = useState<Blob | 'stopped' | undefined>(undefined)
  // Nobody waits for it any more.
  useEffect(() => () => void commands.archive.stop(), [])

  const make = (): void => {
    setMade(undefined)
    run(
      () => commands.archive.make({ words: archiveWords(language, text), withSecrets, without }),
      file => setMade(file ?? 'stopped'),
    )
  }
  const isCutShort = useUnfinishedFiles(busy || dropping.busy)
  const isReady = made !== undefined && made !== 'stopped'
  return (
    <>
      <PageTitle back={paths.me} lead={words.lead}>
        {words.title}
      </PageTitle>
      <div class="stack-wide">
        {isLowTrace && <Notice kind="info" title={words.traceTitle} todo={words.traceWhat} />}
        {isReady ? (
          <>
            {isCutShort && (
              <Notice kind="info" title={words.cutShortTitle} todo={words.cutShortWhat} />
            )}
            <ArchiveReady file={made} without={without} onDrop={() => setMade(undefined)} />
          </>
        ) : (
          <>
            <section class="stack" aria-labelledby="archive-what">
              <h2 id="archive-what">{words.whatTitle}</h2>
              <p>{words.what}</p>
              <p class="soft">{words.whatNot}</p>
            </section>
            <section class="stack" aria-labelledby="archive-open">
              <h2 id="archive-open">{words.openTitle}</h2>
              <p>{words.openWhat}</p>
              <p>{words.openShared}</p>
            </section>
            <ArchiveChoices without={without} onChoose={setWithout} />
            {!without.includes('others') && (
              <ArchiveProof withSecrets={withSecrets} onChoose={setWithSecrets} />
            )}
            <FailureNotice failure={failure} />
            {isCutShort && !busy && (
              <Notice kind="info" title={words.unfinishedTitle} todo={words.unfinishedWhat}>
                <Button onPress={() => dropping.run(() => commands.archive.dropFiles())}>
                  {words.unfinishedDrop}
                </Button>
              </Notice>
            )}
            {made === 'stopped' && !busy && <Notice kind="info" title={words.stopped} />}
            <Button kind="primary" wide disabled={busy} onPress={make}>
              {words.make}
            </Button>
            {busy && (
              <Progress
                words={progressWords(words, progress)}
                onStop={() => void commands.archive.stop()}
              />
            )}
          </>
        )}
      </div>
    </>
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

const progressWords = (
  words: Catalogue['archive'],
  progress: ArchiveProgress | undefined,
): string => {
  if (progress === undefined) return words.beginning
  if (progress.kind === 'again') return words.again
  if (progress.kind === 'earlier') return words.earlier
  if (progress.kind === 'files') return words.files(progress.done + 1, progress.of)
  const { kind, circle } = progress
  if (kind === 'reading') return circle === undefined ? words.readingPages : words.reading(circle)
  return circle === undefined ? words.proofPages : words.proof(circle)
}
