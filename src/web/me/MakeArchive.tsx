import type { JSX } from 'preact'
import type { Without } from '#client/archive/archiveFormat.ts'
import type { ArchiveProgress } from '#client/archive/archiveSource.ts'
import type { Failure } from '#client/commands/failure.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { ArchiveChoices } from './ArchiveChoices.tsx'
import { ArchiveProof } from './ArchiveProof.tsx'
import { ArchiveReady } from './ArchiveReady.tsx'

export interface MakeArchiveProps {
  readonly lowTrace: boolean
  readonly withSecrets: boolean
  readonly without: readonly Without[]
  readonly made: Blob | 'stopped' | undefined
  readonly busy: boolean
  readonly progress: ArchiveProgress | undefined
  readonly failure: Failure | undefined
  /** Pictures and voice notes lie here for one that was not finished. */
  readonly unfinished: boolean
  readonly onSecrets: (withSecrets: boolean) => void
  readonly onChoose: (without: readonly Without[]) => void
  readonly onMake: () => void
  readonly onStop: () => void
  readonly onDropFiles: () => void
  readonly onDrop: () => void
}

/** What the file holds, what can be left out, and what became of it. */
export const MakeArchive = (props: MakeArchiveProps): JSX.Element => {
  const words = useText().archive
  const { made } = props
  return (
    <>
      <PageTitle back={paths.me} lead={words.lead}>
        {words.title}
      </PageTitle>
      <div class="stack-wide">
        {props.lowTrace && <Notice kind="info" title={words.traceTitle} todo={words.traceWhat} />}
        {made === undefined || made === 'stopped' ? (
          <Before {...props} />
        ) : (
          <>
            {props.unfinished && (
              <Notice kind="info" title={words.cutShortTitle} todo={words.cutShortWhat} />
            )}
            <ArchiveReady file={made} without={props.without} onDrop={props.onDrop} />
          </>
        )}
      </div>
    </>
  )
}

const Before = (props: MakeArchiveProps): JSX.Element => {
  const words = useText().archive
  const { without, busy } = props
  return (
    <>
      <section class="stack">
        <h2>{words.whatTitle}</h2>
        <p>{words.what}</p>
        <p class="soft">{words.whatNot}</p>
      </section>
      <section class="stack">
        <h2>{words.openTitle}</h2>
        <p>{words.openWhat}</p>
        <p>{words.openShared}</p>
      </section>
      <ArchiveChoices without={without} onChoose={props.onChoose} />
      {!without.includes('others') && (
        <ArchiveProof withSecrets={props.withSecrets} onChoose={props.onSecrets} />
      )}
      <FailureNotice failure={props.failure} />
      {props.unfinished && !busy && (
        <Notice kind="info" title={words.unfinishedTitle} todo={words.unfinishedWhat}>
          <Button onPress={props.onDropFiles}>{words.unfinishedDrop}</Button>
        </Notice>
      )}
      {props.made === 'stopped' && !busy && <Notice kind="info" title={words.stopped} />}
      <Button kind="primary" wide disabled={busy} onPress={props.onMake}>
        {words.make}
      </Button>
      {busy && <Progress words={progressWords(words, props.progress)} onStop={props.onStop} />}
    </>
  )
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
