import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

/** How a share ends, or an answer to it; each is asked once more before it is done. */
export type Ending =
  | { readonly kind: 'rest' }
  | { readonly kind: 'take-back' | 'hide'; readonly entries: readonly EntryId[] }

export interface ShareEndingsProps {
  readonly share: OpenShare
  readonly onAsk: (ending: Ending) => void
}

/** What I may end of a share: let it rest, take it back, or hide it as a steward. */
export const ShareEndings = ({ share, onAsk }: ShareEndingsProps): JSX.Element | null => {
  const text = useText()
  const t = text.sharing
  const mayTakeBack = share.author.isMe && share.takeBack.length > 0
  const mayHide = share.hide.length > 0
  if (!share.canRest && !mayTakeBack && !mayHide) return null
  return (
    <div class="share-endings">
      {share.canRest && (
        <Button onPress={() => onAsk({ kind: 'rest' })}>{restWords(share, text).does}</Button>
      )}
      {mayTakeBack && (
        <Button kind="quiet" onPress={() => onAsk({ kind: 'take-back', entries: share.takeBack })}>
          {t.takeBack}
        </Button>
      )}
      {mayHide && (
        <Button kind="quiet" onPress={() => onAsk({ kind: 'hide', entries: share.hide })}>
          {t.hide}
        </Button>
      )}
    </div>
  )
}

/** Of a hand there is enough at some time, and danger passes; everything else rests. */
export const restWords = (
  { need, unsafe }: OpenShare,
  { offers, sharing }: Catalogue,
): Catalogue['offers']['enough'] => {
  if (unsafe) return sharing.safeNow
  return need === 'hand'
    ? offers.enough
    : { does: sharing.letRest, title: sharing.letRestTitle, more: sharing.letRestMore }
}
