import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Details } from './Details.tsx'
import { Field } from './Field.tsx'
import { Scanner } from './Scanner.tsx'

export interface ScanOrPasteProps {
  readonly words: { readonly paste: string; readonly pasted: string; readonly take: string }
  readonly busy?: boolean | undefined
  /** From the camera each code comes once, however long it is held there. */
  readonly onCode: (code: string) => void
}

/** A square code through the camera, or its text pasted: at once where there is no camera. */
export const ScanOrPaste = ({ words, busy = false, onCode }: ScanOrPasteProps): JSX.Element => {
  const [typed, setTyped] = useState('')
  const [noCamera, setNoCamera] = useState(false)
  const last = useRef('')
  return (
    <>
      <Scanner
        onCode={code => {
          if (code === last.current) return
          last.current = code
          onCode(code)
        }}
        onNone={() => setNoCamera(true)}
      />
      <Details summary={words.paste} open={noCamera}>
        <Field
          label={words.pasted}
          value={typed}
          onInput={setTyped}
          maxLength={400}
          spellcheck={false}
        />
        <Button disabled={busy || typed.trim() === ''} onPress={() => onCode(typed)}>
          {words.take}
        </Button>
      </Details>
    </>
  )
}
