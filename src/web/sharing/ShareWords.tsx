import type { JSX, RefObject } from 'preact'
import type { CircleColour } from '#core/circle/circleKind.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { OnlyFor } from '#web/audience/OnlyFor.tsx'
import { listOf } from '#web/circle/names.ts'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { feelingIn } from '#web/text/ours.ts'
import { ShareRing } from './ShareCard.tsx'
import { TheirWords } from './TheirWords.tsx'
import { UnsafeGuide } from './UnsafeGuide.tsx'
import { UnsafeLines } from './UnsafeLines.tsx'
import type { Country } from './chosenCountry.ts'
import { isUnsafeNow } from './shareTitle.ts'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

export interface ShareWordsProps {
  readonly circle: CircleId
  readonly share: OpenShare
  readonly colour: CircleColour
  readonly now: number
  /** Where the person said they are; never guessed. */
  readonly country: Country
  readonly folded: boolean
  /** That it rests was said where it was asked for. */
  readonly restSaid: boolean
  /** Where the ring stands. */
  readonly ring: RefObject<HTMLDivElement | null>
  readonly onShow: () => void
  readonly onHelp: () => void
}

/** What was shared, with its ring, and what there is at once for who is not safe. */
export const ShareWords = (props: ShareWordsProps): JSX.Element => {
  const { share, folded, onHelp } = props
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const { isMe } = share.author
  const listener = heardBy(share)
  return (
    <section class="stack">
      <OnlyFor readers={share.audience} />
      <TheirWords circle={props.circle} share={share} folded={folded} onShow={props.onShow} />
      {!folded && share.feelings.length > 0 && (
        <p class="soft">
          {t.feels(
            listOf(
              language,
              share.feelings.map(word => feelingIn(language, word)),
            ),
          )}
        </p>
      )}
      <p class="soft small">{ago(language, share.at, props.now)}</p>
      {share.author.wasMe && <p class="card card-quiet">{text.returning.wroteBefore}</p>}
      {!isMe && isUnsafeNow(share) && <UnsafeGuide onHelp={onHelp} />}
      {isMe && isUnsafeNow(share) && (
        <section class="card unsafe-card stack">
          <h2>{t.unsafeTitle}</h2>
          <UnsafeLines country={props.country} onHelp={onHelp} />
        </section>
      )}
      {(share.state !== 'rested' || share.ringFilled) && (
        <div ref={props.ring} class="share-ring">
          <ShareRing share={share} colour={props.colour} size="large" />
        </div>
      )}
      {share.state === 'rested' && !props.restSaid && (
        <p class={share.ringFilled ? 'soft share-centre' : 'soft'}>{t.restsMore}</p>
      )}
      {isMe && listener !== undefined && (
        <output class="said share-centre">{t.heardOff(listener)}</output>
      )}
    </section>
  )
}

/** The name of the first listener of whom the sharer said "that's it". */
const heardBy = (share: OpenShare): string | undefined =>
  share.moves.find(move => move.kind === 'open' && move.heard === 'yes')?.author.name
