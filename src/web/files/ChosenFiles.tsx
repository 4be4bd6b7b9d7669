import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { type FileView, maxPictureWords, maxVoiceWords } from '#core/sharing/files.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Picture } from './Picture.tsx'
import { Voice } from './Voice.tsx'
import './Files.css'

export interface ChosenFilesProps {
  readonly circle: CircleId
  readonly files: readonly FileView[]
  readonly onDescribe: (blob: string, words: string) => void
  readonly onRemove: (blob: string) => void
}

/** What goes out beside the words, and the words for those who cannot see or hear it. */
export const ChosenFiles = (props: ChosenFilesProps): JSX.Element | null => {
  const t = useText().files
  const [leaving, setLeaving] = useState<string | undefined>(undefined)
  const { files, onDescribe, onRemove } = props
  if (files.length === 0) return null
  const pictures = files.filter(({ kind }) => kind === 'picture')
  return (
    <>
      {pictures.length > 0 && <p class="soft small">{t.pictureWordsHint}</p>}
      <ul class="list stack">
        {files.map(file => {
          const at = pictures.indexOf(file)
          const [label, hint, longest] =
            file.kind === 'voice'
              ? ([t.voiceWords, t.voiceWordsHint, maxVoiceWords] as const)
              : ([
                  pictures.length === 1 ? t.pictureWords : t.pictureWordsOf(at + 1),
                  undefined,
                  maxPictureWords,
                ] as const)
          return (
            <li key={file.blob} class={`chosen${file.kind === 'voice' ? ' chosen-column' : ''}`}>
              {file.kind === 'voice' ? (
                <Voice circle={props.circle} file={file} label={t.myVoice} withoutWords />
              ) : (
                <span class="chosen-picture">
                  <Picture circle={props.circle} file={file} unnamed />
                </span>
              )}
              <div class="chosen-words">
                <Field
                  label={label}
                  hint={hint}
                  value={file.words}
                  kind={file.kind === 'voice' ? 'long' : 'text'}
                  maxLength={longest}
                  onInput={words => onDescribe(file.blob, words)}
                  voice
                  optional={file.kind === 'voice'}
                />
                <div class="flush">
                  <Button
                    kind="quiet"
                    label={file.kind === 'voice' ? t.removeVoice : t.removePicture(at + 1)}
                    onPress={() =>
                      file.kind === 'voice' ? setLeaving(file.blob) : onRemove(file.blob)
                    }
                  >
                    {t.remove}
                  </Button>
                </div>
              </div>
            </li>
          )
        })}
      </ul>
      {leaving !== undefined && (
        <Confirm
          title={t.dropTitle}
          yes={t.dropDo}
          no={t.dropNot}
          onYes={() => {
            setLeaving(undefined)
            onRemove(leaving)
          }}
          onNo={() => setLeaving(undefined)}
        >
          <p>{t.dropMore}</p>
        </Confirm>
      )}
    </>
  )
}
