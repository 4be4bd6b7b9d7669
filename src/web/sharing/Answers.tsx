import type { ComponentChildren, JSX } from 'preact'
import type { MoveKind } from '#core/sharing/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { AskView } from './AskView.tsx'
import { HereNow } from './HereNow.tsx'
import { SayMore } from './SayMore.tsx'
import { SetAside, type SetAsideProps } from './SetAside.tsx'
import type { HerePhrase } from './starters.ts'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

export interface AnswersProps extends SetAsideProps {
  /** Everybody here. */
  readonly people: readonly PersonView[]
  /** The words of the share are still under their note. */
  readonly folded: boolean
  readonly busy: boolean
  /** An answer of mine is on its way. */
  readonly answering: boolean
  /** What may be done first; never where somebody is not safe. */
  readonly before: ComponentChildren
  readonly onHere: (phrase: HerePhrase) => void
  readonly onReply: (move: MoveKind) => void
  /** Asks the sharer whether a thought is welcome. */
  readonly onAskView: () => void
}

/** What this need asks of a listener, and what it does not. */
export const Answers = (props: AnswersProps): JSX.Element | null => {
  const { share, onReply } = props
  const text = useText()
  const t = text.sharing
  if (share.allowedMoves.length === 0) return null
  if (share.author.isMe) return <SayMore share={share} onMore={() => onReply('more')} />
  const mine = share.moves.filter(move => move.author.isMe)
  // Heard by me: what is left happens off the screen. More can be said, and is not asked for.
  if (mine.some(move => move.kind === 'open' && move.heard === 'yes'))
    return (
      <Details summary={t.answerMore}>
        <Moves share={share} onReply={onReply} />
      </Details>
    )
  const isFirst = mine.length === 0 && !props.answering
  // Under *hand* it comes after the offer: for who cannot help, and is there all the same.
  const hereNow = isFirst && share.allowedMoves[0] === 'here'
  return (
    <section class="stack">
      <h2>{isFirst ? t.answer : t.answerMore}</h2>
      <Advice share={share} />
      {isFirst && !share.unsafe && props.before}
      {hereNow && (
        <HereNow
          share={share}
          folded={props.folded}
          people={props.people}
          busy={props.busy}
          onPhrase={props.onHere}
          onOwn={() => onReply('here')}
        />
      )}
      <Moves share={share} without={hereNow ? 'here' : undefined} onReply={onReply} />
      <AskView share={share} busy={props.busy} onAsk={props.onAskView} />
      {!share.continues && <SetAside {...props} />}
    </section>
  )
}

/** Whether advice is asked for here, and what comes before it. */
const Advice = ({ share }: Pick<AnswersProps, 'share'>): JSX.Element | null => {
  const text = useText()
  const t = text.sharing
  const name = share.author.name ?? text.circle.someone
  const mayView = share.allowedMoves.includes('view')
  if (share.need === 'perspective')
    return <p class="soft">{mayView ? text.offers.viewNow(name) : text.offers.viewFirst(name)}</p>
  if (share.need !== 'listen' || share.myViewAsk === 'yes') return null
  return <p class="soft">{share.invitesViews ? t.viewsInvited(name) : t.adviceLocked(name)}</p>
}

interface MovesProps extends Pick<AnswersProps, 'share' | 'onReply'> {
  /** It stands above, ready to be sent. */
  readonly without?: MoveKind | undefined
}

const Moves = ({ share, without, onReply }: MovesProps): JSX.Element => {
  const text = useText()
  return (
    <ul class="list stack answers">
      {share.allowedMoves
        .filter(move => move !== without)
        .map(move => (
          <li key={move}>
            <Card onOpen={() => onReply(move)}>
              <span class="answers-words">
                <strong>{named(share, move, text).says}</strong>
                <span class="answers-hint">{named(share, move, text).hint}</span>
              </span>
              <Icon name="chevron" />
            </Card>
          </li>
        ))}
    </ul>
  )
}

/** Somebody who is not safe is asked directly, and rung; company is a call, a visit or a walk. */
const named = (
  { unsafe, need }: OpenShare,
  move: MoveKind,
  { offers, sharing }: Catalogue,
): { readonly says: string; readonly hint: string } => {
  if (unsafe && move === 'ask') return { says: sharing.askUnsafe, hint: sharing.askUnsafeHint }
  if (unsafe && move === 'offer') return offers.ringThem
  if (need === 'company' && move === 'offer') return offers.company
  return { says: sharing.moves[move], hint: sharing.moveHints[move] }
}
