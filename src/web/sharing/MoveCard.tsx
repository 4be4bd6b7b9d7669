import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { HeardAnswer, SharingAct } from '#core/sharing/events.ts'
import type { MoveView, PersonView } from '#core/sharing/shareView.ts'
import { OnlyFor } from '#web/audience/OnlyFor.tsx'
import { FilesShown } from '#web/files/FilesShown.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { AboutAuthor } from './AboutAuthor.tsx'
import { BlockedWords } from './BlockedWords.tsx'
import { MeantLine } from './MeantLine.tsx'
import { OfferPart } from './OfferPart.tsx'
import type { OpenMove } from './withSending.ts'
import './Sharing.css'

export type OfferAct = Extract<SharingAct, { readonly t: 'offer-answered' | 'offer-done' }>

export interface MoveCardProps {
  readonly circle: CircleId
  readonly move: MoveView
  /** Who shared: they say whether they were heard. */
  readonly sharer: PersonView
  /** The latest try of this listener; only that one can be tried again. */
  readonly latest: boolean
  /** The share was heard, by this listener or another. */
  readonly heard: boolean
  readonly now: number
  /** The share is behind a content note: its answers repeat its words (H24). */
  readonly folded: boolean
  readonly onHeard: (move: EntryId, heard: HeardAnswer) => void
  /** Beside *not quite*, in the sharer's words. */
  /** `then`: once it is on its way. */
  readonly onMeant: (move: EntryId, words: string, then: () => void) => void
  /** What is said to an offer, or of it. */
  readonly onOffer: (act: OfferAct) => void
  readonly onTryAgain: ((move: OpenMove) => void) | undefined
  readonly onTakeBack: (entries: readonly EntryId[]) => void
  /** As a steward, what somebody else answered. */
  readonly onHide: (entries: readonly EntryId[]) => void
}

/** One answer: who, in which way, their words, and what passes between the two about it. */
export const MoveCard = (props: MoveCardProps): JSX.Element => {
  const { move } = props
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  const name = move.author.name ?? text.circle.someone
  const isSharers = move.author.account === props.sharer.account
  if (move.kind === 'taken-back')
    return (
      <li class="taken-back soft small">
        {move.how === 'steward'
          ? move.author.isMe
            ? t.hiddenMine
            : t.hiddenShare
          : move.author.isMe
            ? isSharers
              ? t.takenBackShareMine
              : t.takenBackMoveMine
            : isSharers
              ? t.takenBackShare(name)
              : t.takenBackMove(name)}
      </li>
    )
  if (move.author.blocked && !shown)
    return (
      <li>
        <BlockedWords what="answer" unsafe={false} onShow={() => setShown(true)} />
      </li>
    )
  const title = move.author.isMe ? t.moveSaysMine[move.move] : t.moveSays[move.move](name)
  return (
    <li class="move">
      <PersonMark name={name} size="small" />
      <div class="move-body">
        <div class="share-top">
          <h3 class="move-title">{title}</h3>
          <p class="soft small">{ago(language, move.at, props.now)}</p>
        </div>
        <OnlyFor readers={move.audience} />
        {move.words !== '' && !props.folded && (
          <Words>{move.move === 'here' ? phraseIn(language, move.words) : move.words}</Words>
        )}
        {!props.folded && (
          <FilesShown
            circle={props.circle}
            files={move.files}
            by={move.author.isMe ? undefined : name}
          />
        )}
        {move.offer !== undefined && (
          <OfferPart
            offer={move.offer}
            by={move.author}
            sharer={props.sharer}
            now={props.now}
            onAnswer={answer => props.onOffer({ t: 'offer-answered', move: move.entry, answer })}
            onHappened={happened => props.onOffer({ t: 'offer-done', move: move.entry, happened })}
          />
        )}
        {move.canAnswerHeard && (props.latest || move.heard !== undefined) && (
          <HeardQuestion
            move={move}
            latest={props.latest}
            heard={props.heard}
            onHeard={props.onHeard}
            onMeant={props.onMeant}
          />
        )}
        {move.author.isMe && <HeardOfMine {...props} move={move} />}
        {move.takeBack.length > 0 && (
          <Button kind="quiet" onPress={() => props.onTakeBack(move.takeBack)}>
            {t.takeBack}
          </Button>
        )}
        {move.hide.length > 0 && (
          <Button kind="quiet" label={t.hideLabel(name)} onPress={() => props.onHide(move.hide)}>
            {t.hide}
          </Button>
        )}
        {!move.author.isMe && (
          <AboutAuthor
            circle={props.circle}
            author={move.author}
            quote={{ entry: move.entry, kind: 'answer', at: move.at, words: move.words }}
          />
        )}
      </div>
    </li>
  )
}

interface HeardQuestionProps {
  readonly move: OpenMove
  /** What was said of an earlier try stays as it was. */
  readonly latest: boolean
  /** The share was heard: nothing is waited for. */
  readonly heard: boolean
  readonly onHeard: MoveCardProps['onHeard']
  readonly onMeant: MoveCardProps['onMeant']
}

/** For the sharer. Two answers of the same size: neither is the right one. */
const HeardQuestion = ({ move, latest, heard, ...does }: HeardQuestionProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const [again, setAgain] = useState(false)
  const [justSaid, setJustSaid] = useState(false)
  const part = useFocusKept<HTMLDivElement>()
  const name = move.author.name ?? text.circle.someone
  // An earlier try, or one before another listener was heard, is not tried once more.
  const notYet = latest && !heard ? t.youSaidNotYet(name) : t.youSaidNotQuite
  if (move.heard !== undefined && !again)
    return (
      <div ref={part} tabIndex={-1} class="heard-ask">
        <div class="heard-said">
          <output class="said soft small">
            {move.heard === 'yes' ? t.youSaidIt(name) : notYet}
          </output>
          {latest && (
            <Button kind="quiet" onPress={() => setAgain(true)}>
              {t.changeIt}
            </Button>
          )}
        </div>
        {move.heard === 'notYet' && ((latest && !heard) || move.meant !== undefined) && (
          <MeantLine
            move={move}
            asks={justSaid}
            onSay={(words, then) => does.onMeant(move.entry, words, then)}
          />
        )}
      </div>
    )
  const say = (answer: HeardAnswer) => (): void => {
    setAgain(false)
    setJustSaid(answer === 'notYet')
    does.onHeard(move.entry, answer)
  }
  return (
    <div ref={part} tabIndex={-1} class="heard-ask">
      <p class="soft small">{t.isThatIt(name)}</p>
      <div class="heard-answers">
        <Button onPress={say('yes')}>{t.thatsIt}</Button>
        <Button onPress={say('notYet')}>{t.notQuite}</Button>
      </div>
    </div>
  )
}

/** For the listener: what the sharer said, kindly. */
const HeardOfMine = (props: MoveCardProps & { readonly move: OpenMove }): JSX.Element | null => {
  const { move, sharer, latest, onTryAgain } = props
  const text = useText()
  const t = text.sharing
  const name = sharer.name ?? text.circle.someone
  if (move.heard === 'yes') return <p class="heard-yes">{t.theySaidIt(name)}</p>
  if (move.heard !== 'notYet' || !latest) return null
  return (
    <div class="heard-ask">
      <p>
        <strong>{t.notQuiteTitle}.</strong> <span class="soft">{t.notQuiteMore}</span>
      </p>
      {move.meant !== undefined && (
        <div>
          <p class="soft small">{t.meantTheirs(name)}</p>
          <Words>{move.meant}</Words>
        </div>
      )}
      {onTryAgain !== undefined && (
        <Button wide onPress={() => onTryAgain(move)}>
          {t.tryAgain}
        </Button>
      )}
    </div>
  )
}
