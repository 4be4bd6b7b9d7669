import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleColour } from '#core/circle/circleKind.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { OnlyFor } from '#web/audience/OnlyFor.tsx'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { SinceLine } from '#web/rise/SinceLine.tsx'
import { Ring } from '#web/ui/Ring.tsx'
import { Words } from '#web/ui/Words.tsx'
import { BlockedWords } from './BlockedWords.tsx'
import { isUnsafeNow, shareTitle } from './shareTitle.ts'
import './Sharing.css'

export interface ShareCardProps {
  readonly share: ShareView
  readonly colour: CircleColour
  readonly now: number
  readonly path: string
  readonly onOpen: (path: string) => void
}

/** One share among others: who, what they ask for, their words, and whether it waits. */
export const ShareCard = (props: ShareCardProps): JSX.Element => {
  const { share } = props
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  if (share.kind === 'taken-back') return <TakenBack share={share} />
  if (share.author.blocked && !shown)
    return <BlockedWords what="share" unsafe={isUnsafeNow(share)} onShow={() => setShown(true)} />
  return (
    <article class={`card share-card${share.state === 'rested' ? ' card-quiet' : ''}`}>
      <div class="share-top">
        <h3 class={isUnsafeNow(share) ? 'share-unsafe' : ''}>
          <a
            href={props.path}
            onClick={event => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              props.onOpen(props.path)
            }}
          >
            {shareTitle(share, text)}
          </a>
        </h3>
        <p class="soft small">{ago(language, share.at, props.now)}</p>
      </div>
      <OnlyFor readers={share.audience} />
      {share.continues && <p class="soft small">{t.goesOn}</p>}
      {share.collapsed && share.note !== undefined ? (
        <p class="soft">{t.noteIs(share.note)}</p>
      ) : (
        <>
          {share.words !== '' && (
            <div class="share-excerpt">
              <Words>{share.words}</Words>
            </div>
          )}
          <SinceLine since={share.since} at={share.at} />
          <FilesLine files={share.files} />
        </>
      )}
      <ShareRing share={share} colour={props.colour} />
    </article>
  )
}

interface ShareRingProps {
  readonly share: Extract<ShareView, { kind: 'open' }>
  readonly colour: CircleColour
  readonly size?: 'small' | 'large' | undefined
}

/** Waits, answered, heard; a share at rest shows none of it. */
export const ShareRing = ({ share, colour, size = 'small' }: ShareRingProps): JSX.Element => {
  const t = useText().sharing
  if (share.state === 'rested' && !share.ringFilled) return <p class="soft small">{t.rests}</p>
  const state = share.ringFilled ? 'heard' : share.state === 'waiting' ? 'waiting' : 'answered'
  return <Ring state={state} size={size} colour={colour} withWords />
}

/** That there was something, and whose, stays; its words do not. */
export const TakenBack = ({
  share,
}: {
  readonly share: Extract<ShareView, { kind: 'taken-back' }>
}): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const { author, how } = share
  const says =
    how === 'steward'
      ? author.isMe
        ? t.hiddenMine
        : t.hiddenShare
      : author.isMe
        ? t.takenBackShareMine
        : t.takenBackShare(author.name ?? text.circle.someone)
  return <p class="taken-back soft small">{says}</p>
}
