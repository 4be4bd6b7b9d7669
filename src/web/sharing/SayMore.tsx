import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import type { OpenMove, OpenShare } from './withSending.ts'

export interface SayMoreProps {
  readonly share: OpenShare
  readonly onMore: () => void
}

/** For the sharer, under the answers: an answer to a question, or more of their own. Nothing waits for it. */
export const SayMore = ({ share, onMore }: SayMoreProps): JSX.Element | null => {
  const text = useText()
  const t = text.sharing
  if (!share.allowedMoves.includes('more')) return null
  const last = lastAnswer(share)
  const mine = share.moves.findLast(move => move.author.isMe)
  const isAsked =
    last?.move === 'ask' &&
    (mine === undefined || share.moves.indexOf(mine) < share.moves.indexOf(last))
  const name = last?.author.name ?? text.circle.someone
  return (
    <Button kind={isAsked ? 'primary' : 'outlined'} wide onPress={onMore}>
      {isAsked ? t.answerOne(name) : t.moves.more}
    </Button>
  )
}

/** What another said last: it is what the sharer answers, if they answer. */
export const lastAnswer = ({ moves }: OpenShare): OpenMove | undefined =>
  moves.findLast(
    (move): move is OpenMove =>
      move.kind === 'open' && !move.author.isMe && !move.author.wasMe && !move.author.blocked,
  )
