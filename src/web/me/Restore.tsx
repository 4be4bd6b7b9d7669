import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { BroughtBack, RestoreStep } from '#client/commands/archiveCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'

export interface RestoreProps {
  readonly step: RestoreStep | undefined
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Part of one is here. */
  readonly unfinished: boolean
  readonly back: BroughtBack | 'stopped' | undefined
  readonly onChoose: (file: File) => void
  readonly onStop: () => void
  readonly onDrop: () => void
  readonly onCircles: () => void
}

/** What comes back and what does not, the file, and what became of it. */
export const Restore = (props: RestoreProps): JSX.Element => {
  const text = useText().restore
  const { back, busy } = props
  return (
    <>
      <PageTitle back={paths.me} lead={text.lead}>
        {text.title}
      </PageTitle>
      <div class="stack-wide">
        {back !== undefined && back !== 'stopped' ? (
          <IsBack back={back} onCircles={props.onCircles} />
        ) : (
          <>
            {props.unfinished && (
              <Notice kind="info" title={text.unfinishedTitle} todo={text.unfinishedWhat}>
                <Button onPress={props.onDrop}>{text.unfinishedDrop}</Button>
              </Notice>
            )}
            <section class="stack">
              <h2>{text.whatTitle}</h2>
              <p>{text.whatPages}</p>
              <p>{text.whatCircles}</p>
              <p>{text.whatLater}</p>
              <p class="soft">{text.whatNot}</p>
            </section>
            <section class="stack">
              <h2>{text.sharedTitle}</h2>
              <p>{text.sharedWhat}</p>
            </section>
            <FailureNotice failure={props.failure} />
            {back === 'stopped' && !busy && <Notice kind="info" title={text.stopped} />}
            <ChooseFile disabled={busy} onChoose={props.onChoose} />
            {busy && <Progress words={stepWords(text, props.step)} onStop={props.onStop} />}
          </>
        )}
      </div>
    </>
  )
}

interface ChooseFileProps {
  readonly disabled: boolean
  readonly onChoose: (file: File) => void
}

/** A button opens the browser's own choice of a file; the same file may be chosen twice. */
const ChooseFile = ({ disabled, onChoose }: ChooseFileProps): JSX.Element => {
  const text = useText().restore
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="stack">
      <input
        ref={input}
        class="only-read"
        tabIndex={-1}
        aria-hidden="true"
        type="file"
        accept=".zip,application/zip"
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) onChoose(file)
          currentTarget.value = ''
        }}
      />
      <Button kind="primary" wide disabled={disabled} onPress={() => input.current?.click()}>
        {text.choose}
      </Button>
      <p class="soft small">{text.fileLabel}</p>
    </div>
  )
}

interface IsBackProps {
  readonly back: BroughtBack
  readonly onCircles: () => void
}

const IsBack = ({ back, onCircles }: IsBackProps): JSX.Element => {
  const text = useText().restore
  const { circles, pages, lost, where } = back
  return (
    <div class="stack">
      <Notice
        kind="info"
        title={text.doneTitle}
        todo={circles > 0 ? text.doneCircles : text.doneNoCircles}
      />
      {pages > 0 && <p>{text.donePages}</p>}
      <p>{text.where[where]}</p>
      {lost > 0 && <p>{text.lost}</p>}
      <p class="soft">{text.sharedWhat}</p>
      <Button kind="primary" wide onPress={onCircles}>
        {text.toCircles}
      </Button>
    </div>
  )
}

const partOf = (done: number): number => Math.floor(done * 100)

const stepWords = (text: Catalogue['restore'], step: RestoreStep | undefined): string => {
  if (step === undefined) return text.beginning
  if (step.kind === 'keeping') return text.keeping(partOf(step.done))
  if (step.kind === 'putting') return text.putting(partOf(step.done))
  return step.circle === undefined ? text.checkingPages : text.checking(step.circle)
}
