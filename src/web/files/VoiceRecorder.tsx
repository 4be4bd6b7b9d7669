import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { NewFile } from '#client/commands/fileCommands.ts'
import { maxVoiceWords } from '#core/sharing/files.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { clock } from './clock.ts'
import { useBlobUrl } from './useBlobUrl.ts'
import { nearEndMs, type Recorder, type Recording, useRecorder } from './useRecorder.ts'
import { VoicePlayer } from './VoicePlayer.tsx'
import './Files.css'

export interface VoiceRecorderProps {
  readonly onKeep: (voice: NewFile) => Outcome
  readonly onClose: () => void
}

/** Says it instead of writing it. Nothing is recorded before the button, nothing is kept before "Keep". */
export const VoiceRecorder = (props: VoiceRecorderProps): JSX.Element => {
  const t = useText().files
  const recorder = useRecorder()
  const { state } = recorder
  const doing = useAction()
  const [words, setWords] = useState('')
  const [dropping, setDropping] = useState(false)
  const isOpen = state.kind === 'recording' || state.kind === 'paused'
  const close = (): void => {
    if (state.kind === 'recording') recorder.pause()
    if (isOpen || state.kind === 'recorded') setDropping(true)
    else props.onClose()
  }
  return (
    <>
      <Composer
        title={t.recordVoice}
        onClose={close}
        actions={
          <Actions
            recorder={recorder}
            busy={doing.busy}
            onKeep={voice => doing.run(() => props.onKeep({ ...voice, words: words.trim() }))}
          />
        }
      >
        <State recorder={recorder} />
        {state.kind === 'recorded' && (
          <>
            <Field
              kind="long"
              label={t.voiceWords}
              hint={t.voiceWordsHint}
              value={words}
              maxLength={maxVoiceWords}
              onInput={setWords}
              optional
            />
            <div class="flush">
              <Button kind="quiet" onPress={() => setDropping(true)}>
                {t.drop}
              </Button>
            </div>
          </>
        )}
        <Failed failure={doing.failure} />
      </Composer>
      {dropping && (
        <Confirm
          title={t.dropTitle}
          yes={t.dropDo}
          no={t.dropNot}
          onYes={props.onClose}
          onNo={() => setDropping(false)}
        >
          <p>{t.dropMore}</p>
        </Confirm>
      )}
    </>
  )
}

/** What is so now, in words; the running time is for the eye, and a reader asks for it. */
const State = ({ recorder: { state } }: { readonly recorder: Recorder }): JSX.Element => {
  const t = useText().files
  const url = useBlobUrl(state.kind === 'recorded' ? state.voice : undefined)
  switch (state.kind) {
    case 'not-begun':
      return (
        <>
          <p>{t.recordLead}</p>
          <p class="soft">{t.recordPrivate}</p>
        </>
      )
    case 'asking':
      return <output class="said">{t.asking}</output>
    case 'denied':
      return <p role="alert">{t.denied}</p>
    case 'no-microphone':
      return <p role="alert">{t.noMicrophone}</p>
    case 'cannot':
      return <p role="alert">{t.cannotRecord}</p>
    case 'empty':
      return <p role="alert">{t.nothingRecorded}</p>
    case 'working':
      return <Progress words={t.working} />
    case 'recording':
    case 'paused': {
      const recording = state.kind === 'recording'
      return (
        <div class="recording">
          <p class={`recording-time${recording ? ' recording-on' : ''}`} role="timer">
            {clock(state.ms / 1_000)}
          </p>
          <output class="said">{recording ? t.recording : t.paused}</output>
          <output class="said soft">{state.ms >= nearEndMs ? t.nearEnd : ''}</output>
        </div>
      )
    }
    case 'recorded': {
      const { voice, full } = state
      return (
        <>
          <output class="said">{full ? t.recordedFull : t.recorded}</output>
          <VoicePlayer url={url} seconds={voice.seconds} wave={voice.wave} label={t.myVoice} />
        </>
      )
    }
  }
}

interface ActionsProps {
  readonly recorder: Recorder
  readonly busy: boolean
  readonly onKeep: (voice: NewFile) => void
}

/** The same two places in every state, so that the focus stays where a person has put it. */
const Actions = ({ recorder, busy, onKeep }: ActionsProps): JSX.Element => {
  const text = useText()
  const t = text.files
  const { state } = recorder
  const [label, press] = ((): readonly [string, () => void] => {
    switch (state.kind) {
      case 'not-begun':
      case 'asking':
        return [t.begin, recorder.begin]
      case 'recording':
      case 'paused':
      case 'working':
        return [t.finish, recorder.finish]
      case 'recorded':
        return [t.keep, () => onKeep(state.voice)]
      case 'empty':
      case 'denied':
      case 'no-microphone':
      case 'cannot':
        return [text.ui.tryAgain, recorder.begin]
    }
  })()
  const others: Partial<Record<Recording['kind'], readonly [string, () => void]>> = {
    recording: [t.pause, recorder.pause],
    paused: [t.goOn, recorder.goOn],
    recorded: [t.again, recorder.again],
  }
  const other = others[state.kind]
  return (
    <>
      <Button kind="primary" disabled={busy} onPress={press}>
        {label}
      </Button>
      {other !== undefined && <Button onPress={other[1]}>{other[0]}</Button>}
    </>
  )
}
