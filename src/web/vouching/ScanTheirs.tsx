import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Scanner } from '#web/ui/Scanner.tsx'

export interface ScanTheirsProps {
  readonly name: string
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** The other's side: through the camera, or pasted. */
export const ScanTheirs = ({ name, busy, onCode }: ScanTheirsProps): JSX.Element => {
  const t = useText().vouching
  const [typed, setTyped] = useState('')
  // Held still, a camera says the same many times: once is enough.
  const last = useRef('')
  return (
    <div class="stack-wide">
      <p>{t.scanLead(name)}</p>
      <Scanner
        onCode={code => {
          if (code === last.current) return
          last.current = code
          onCode(code)
        }}
      />
      <Details summary={t.paste}>
        <Field
          label={t.pasted}
          value={typed}
          onInput={setTyped}
          maxLength={400}
          spellcheck={false}
        />
        <Button disabled={busy || typed.trim() === ''} onPress={() => onCode(typed)}>
          {t.check}
        </Button>
      </Details>
    </div>
  )
}
