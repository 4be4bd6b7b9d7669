import type { JSX } from 'preact'
import type { StretchAnswer } from '#core/stretch/stretchAnswer.ts'
import { useText } from '#web/text/language.ts'
import { Words } from '#web/ui/Words.tsx'

/** What somebody answered, with their line. */
export const StretchWords = ({ says }: { readonly says: StretchAnswer }): JSX.Element => {
  const t = useText().stretch
  return (
    <>
      <p>
        <strong>{t.choices[says.choice]}</strong>
      </p>
      {says.line !== undefined && <Words>{says.line}</Words>}
    </>
  )
}
