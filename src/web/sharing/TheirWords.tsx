import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import type { OpenShare } from './withSending.ts'

export interface TheirWordsProps {
  readonly share: OpenShare
  /** Behind a content note they are folded until the reader opens them. */
  readonly folded: boolean
  readonly onShow: () => void
}

/** The words of a share. */
export const TheirWords = ({ share, folded, onShow }: TheirWordsProps): JSX.Element => {
  const t = useText().sharing
  if (folded && share.note !== undefined)
    return (
      <div class="card card-quiet stack">
        <p>{t.noteIs(share.note)}</p>
        <Button onPress={onShow}>{t.showWords}</Button>
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
