import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { NewFile } from '#client/commands/fileCommands.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { failureText } from '#web/app/failureText.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { ChosenFiles } from './ChosenFiles.tsx'
import type { DraftFiles, FileProblem } from './useDraftFiles.ts'
import { VoiceRecorder } from './VoiceRecorder.tsx'
import './Files.css'

export interface AddFilesProps {
  readonly circle: CircleId
  readonly files: Omit<DraftFiles, 'addVoice' | 'settle'> & {
    readonly addVoice: (voice: NewFile) => Outcome
  }
}

/** Pictures and a voice beside words: choosing them, and what was chosen. */
export const AddFiles = ({ circle, files }: AddFilesProps): JSX.Element => {
  const t = useText().files
  const input = useRef<HTMLInputElement>(null)
  const [recording, setRecording] = useState(false)
  const { room, making } = files
  const isFull = room.pictures <= 0 && !room.voice
  return (
    <section class="stack" aria-label={t.title}>
      <ChosenFiles
        circle={circle}
        files={files.files}
        onDescribe={files.describe}
        onRemove={files.remove}
      />
      {making !== undefined && (
        <Progress words={t.making(making.at, making.of)} onStop={files.stop} />
      )}
      {files.problems.map(problem => (
        <p key={problem.kind} class="field-error" role="alert">
          <Problem problem={problem} />
        </p>
      ))}
      {!isFull && (
        <div class="files-add">
          {room.pictures > 0 && (
            <Button disabled={making !== undefined} onPress={() => input.current?.click()}>
              <Icon name="picture" />
              {t.addPictures}
            </Button>
          )}
          {room.voice && (
            <Button onPress={() => setRecording(true)}>
              <Icon name="microphone" />
              {t.recordVoice}
            </Button>
          )}
        </div>
      )}
      {/* The button above is its name; a second way to the same would only be one more stop. */}
      <input
        ref={input}
        class="only-read"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={event => {
          files.addPictures([...(event.currentTarget.files ?? [])])
          // So that the same picture can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      {recording && (
        <VoiceRecorder
          onKeep={async voice => {
            const kept = await files.addVoice(voice)
            if (kept.ok) setRecording(false)
            return kept
          }}
          onClose={() => setRecording(false)}
        />
      )}
    </section>
  )
}

const Problem = ({ problem }: { readonly problem: FileProblem }): JSX.Element => {
  const t = useText().files
  switch (problem.kind) {
    case 'too-many':
      return <>{t.tooMany(problem.most)}</>
    case 'unreadable':
      return <>{t.unreadable(problem.count)}</>
    case 'too-large':
      return <>{t.tooLarge(problem.count)}</>
    case 'failure':
      return <>{failureText(problem.why)}</>
  }
}
