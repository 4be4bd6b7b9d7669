import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { ScanOrPaste } from '#web/ui/ScanOrPaste.tsx'

export interface ScanTheirsProps {
  readonly name: string
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** The other's side: through the camera, or pasted. */
export const ScanTheirs = ({ name, busy, onCode }: ScanTheirsProps): JSX.Element => {
  const t = useText().vouching
  return (
    <div class="stack-wide">
      <p>{t.scanLead(name)}</p>
      <ScanOrPaste
        words={{ paste: t.paste, pasted: t.pasted, take: t.check }}
        busy={busy}
        onCode={onCode}
      />
    </div>
  )
}
