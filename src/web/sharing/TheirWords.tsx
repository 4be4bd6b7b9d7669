import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import type { OpenShare } from './withSending.ts'

/** The words of a share; behind a content note until the reader opens them. */
export const TheirWords = ({ share }: { readonly share: OpenShare }): JSX.Element => {
  const t = useText().sharing
  const [open, setOpen] = useState(!share.collapsed)
  if (!open && share.note !== undefined)
    return (
      <div class="card card-quiet stack">
        <p>{t.noteIs(share.note)}</p>
        <Button onPress={() => setOpen(true)}>{t.showWords}</Button>
      </div>
    )
  if (share.words === '') return <p class="soft">{t.noWords}</p>
  return (
    <>
      {share.continues && <p class="soft small">{t.goesOn}</p>}
      <Words size={share.words.length > 600 ? 'middle' : 'large'}>{share.words}</Words>
    </>
  )
}
