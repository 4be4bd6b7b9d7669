import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import { FilesShown } from '#web/files/FilesShown.tsx'
import { useText } from '#web/text/language.ts'
import { SinceLine } from '#web/rise/SinceLine.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import type { OpenShare } from './withSending.ts'

export interface TheirWordsProps {
  readonly circle: CircleId
  readonly share: OpenShare
  /** Behind a content note they are folded until the reader opens them. */
  readonly folded: boolean
  readonly onShow: () => void
}

/** The words of a share, and what stands beside them. */
export const TheirWords = (props: TheirWordsProps): JSX.Element => {
  const part = useFocusKept<HTMLDivElement>()
  return (
    <div ref={part} tabIndex={-1} class="stack">
      <Inside {...props} />
    </div>
  )
}

const Inside = ({ circle, share, folded, onShow }: TheirWordsProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  if (folded && share.note !== undefined)
    return (
      <div class="card card-quiet stack">
        <p>{t.noteIs(share.note)}</p>
        <Button onPress={onShow}>{t.showWords}</Button>
      </div>
    )
  if (share.words === '' && share.files.length === 0) return <p class="soft">{t.noWords}</p>
  const by = share.author.isMe ? undefined : (share.author.name ?? text.circle.someone)
  return (
    <>
      {share.continues && <p class="soft small">{t.goesOn}</p>}
      {share.words !== '' && (
        <Words size={share.words.length > 600 ? 'middle' : 'large'}>{share.words}</Words>
      )}
      <SinceLine since={share.since} at={share.at} />
      <FilesShown circle={circle} files={share.files} by={by} />
    </>
  )
}
