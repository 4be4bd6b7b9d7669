import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { MoveCard, type MoveCardProps } from './MoveCard.tsx'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

export interface ShareMovesProps
  extends Pick<
    MoveCardProps,
    | 'circle'
    | 'folded'
    | 'now'
    | 'onHeard'
    | 'onMeant'
    | 'onOffer'
    | 'onTryAgain'
    | 'onTakeBack'
    | 'onHide'
  > {
  readonly share: OpenShare
}

/** What was answered to a share, in order. */
export const ShareMoves = ({ share, ...each }: ShareMovesProps): JSX.Element | null => {
  const text = useText()
  if (share.moves.length === 0) return null
  return (
    <section class="stack">
      <h2>{text.sharing.answers}</h2>
      {each.folded && <p class="soft small">{text.limits.noteAnswers}</p>}
      <ul class="list moves">
        {share.moves.map((move, index) => (
          <MoveCard
            key={move.entry}
            {...each}
            move={move}
            sharer={share.author}
            latest={isLatestOf(share, index)}
            heard={share.ringFilled}
          />
        ))}
      </ul>
    </section>
  )
}

/** Only another try of the same kind overtakes one: "I'm here" after it asks for no other word. */
const isLatestOf = (share: OpenShare, index: number): boolean => {
  const [move, ...later] = share.moves.slice(index)
  return !later.some(
    other =>
      other.kind === 'open' &&
      move?.kind === 'open' &&
      other.author.account === move.author.account &&
      other.move === move.move,
  )
}
