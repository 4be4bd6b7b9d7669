import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'
import { Missing } from './Missing.tsx'
import { useFile } from './useFile.ts'
import { VoicePlayer } from './VoicePlayer.tsx'

export interface VoiceProps {
  readonly circle: CircleId
  readonly file: FileView
  /** Whose voice it is, or `undefined` for one's own before it is sent. */
  readonly label: string
  /** What is said in it stands elsewhere. */
  readonly withoutWords?: boolean | undefined
}

/** A voice note and the words beside it. Nothing of it is fetched before somebody wants to listen. */
export const Voice = ({ circle, file, label, withoutWords = false }: VoiceProps): JSX.Element => {
  const text = useText().files
  const [wanted, setWanted] = useState(false)
  const shown = useFile(circle, wanted ? file.blob : undefined)
  return (
    <div class="voice-whole">
      <VoicePlayer
        url={shown.kind === 'here' ? shown.url : undefined}
        onWanted={() => setWanted(true)}
        onBroken={shown.kind === 'here' ? shown.broken : undefined}
        seconds={file.seconds}
        wave={file.wave}
        label={label}
      />
      {wanted && shown.kind === 'missing' && <Missing why={shown.why} again={shown.again} />}
      {!withoutWords && file.words !== '' && (
        <div>
          <p class="soft small">{text.saysIn}</p>
          <Words>{file.words}</Words>
        </div>
      )}
    </div>
  )
}
