import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleColour } from '#core/circle/circleKind.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { HeardAnswer, MoveKind } from '#core/sharing/events.ts'
import type { OfferKind } from '#core/sharing/offer.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Sending } from '#client/state/circleState.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { SendingList } from '#web/circle/SendingList.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AboutAuthor } from './AboutAuthor.tsx'
import { Answers } from './Answers.tsx'
import { BlockedWords } from './BlockedWords.tsx'
import { ConfirmEnding } from './ConfirmEnding.tsx'
import type { OfferAct } from './MoveCard.tsx'
import { NobodyYet } from './NobodyYet.tsx'
import { SaidHere } from './SaidHere.tsx'
import { type Ending, ShareEndings } from './ShareEndings.tsx'
import { ShareMoves } from './ShareMoves.tsx'
import { ShareWords } from './ShareWords.tsx'
import { ToAnswer } from './ToAnswer.tsx'
import { turnsBeforeVoice, VoiceInstead } from './VoiceInstead.tsx'
import { ViewAsks, type ViewAsksProps } from './ViewAsks.tsx'
import type { Country } from './chosenCountry.ts'
import { isUnsafeNow, shareTitle } from './shareTitle.ts'
import type { HerePhrase } from './starters.ts'
import { useRingInSight } from './useRingInSight.ts'
import { useSawEnd } from './useSawEnd.ts'
import type { OpenMove, OpenShare } from './withSending.ts'
import './Sharing.css'

export interface ShareProps {
  readonly circle: CircleId
  readonly share: OpenShare
  readonly colour: CircleColour
  /** The path of its circle. */
  readonly back: string
  readonly now: number
  /** Everybody here. */
  readonly people: readonly PersonView[]
  /** My answers that are still on this device. */
  readonly sending: readonly Sending[]
  readonly online: boolean
  readonly doing: Action
  readonly onHeard: (move: EntryId, heard: HeardAnswer) => void
  readonly onMeant: (move: EntryId, words: string, then: () => void) => void
  /** All that came while it is open has stood on the screen. */
  readonly onSaw: () => void
  readonly onRest: () => void
  readonly onTakeBack: (entries: readonly EntryId[]) => void
  readonly onReply: (move: MoveKind, earlier: OpenMove | undefined, what?: OfferKind) => void
  readonly onOffer: (act: OfferAct) => void
  readonly onAskView: () => void
  readonly onViewAnswer: ViewAsksProps['onAnswer']
  /** An answer of mine that was begun and is not open now. */
  readonly begun: ComponentChildren
  /** A second pair of eyes on it. */
  readonly eyes: ComponentChildren
  /** The eyes wait for me: their *Answer* is the only one on the screen. */
  readonly eyesAskMe: boolean
  /** Guesses about it, in which I am one of the two. */
  readonly guesses: ComponentChildren
  /** What I may do before I answer for the first time. */
  readonly before: ComponentChildren
  /** Says "I'm here" in these words, at once. */
  readonly onHere: (phrase: HerePhrase) => void
  /** It was just said. */
  readonly saidHere: boolean
  readonly onRetry: (sending: Sending) => void
  readonly onDrop: (sending: Sending) => void
  readonly onEdit: (sending: Sending) => void
  readonly onWordsAlone: (sending: Sending) => void
  readonly onHelp: () => void
  /** Where the person said they are; never guessed. */
  readonly country: Country
  readonly onAside: (aside: boolean) => void
  /** Says it anew, to everybody here; `undefined` where it is not mine, or everybody has it. */
  readonly onWiden: (() => void) | undefined
}

/** One share and everything that was answered to it; folded, if I blocked who wrote it. */
export const Share = (props: ShareProps): JSX.Element => {
  const { share } = props
  const t = useText().limits
  const [shown, setShown] = useState(false)
  if (!share.author.blocked || shown) return <OpenedShare {...props} />
  return (
    <>
      <PageTitle back={props.back}>{t.blockedWords}</PageTitle>
      <BlockedWords
        what="share"
        unsafe={isUnsafeNow(share)}
        onShow={() => setShown(true)}
        onHelp={props.onHelp}
      />
    </>
  )
}

const OpenedShare = (props: ShareProps): JSX.Element => {
  const { share, doing, now } = props
  const text = useText()
  const [asking, setAsking] = useState<Ending | undefined>(undefined)
  const [opened, setOpened] = useState(false)
  const [justRested, setJustRested] = useState(false)
  const folded = share.collapsed && !opened
  const name = share.author.name ?? text.circle.someone
  const { isMe } = share.author
  const mayTryAgain = share.allowedMoves.length > 0
  const answering = props.saidHere || props.sending.length > 0
  const hasAnswered = answering || share.moves.some(({ author }) => author.isMe)
  const ring = useRingInSight(share.ringFilled)
  const end = useSawEnd(share, props.onSaw)
  const finish = (ending: Ending): void => {
    setAsking(undefined)
    if (ending.kind !== 'rest') return props.onTakeBack(ending.entries)
    setJustRested(true)
    props.onRest()
  }
  return (
    <>
      <PageTitle back={props.back}>{shareTitle(share, text)}</PageTitle>
      <div class="stack-wide">
        <ShareWords
          circle={props.circle}
          share={share}
          colour={props.colour}
          now={now}
          country={props.country}
          folded={folded}
          restSaid={justRested}
          ring={ring.place}
          onShow={() => setOpened(true)}
          onHelp={props.onHelp}
        />
        <NobodyYet share={share} onHelp={props.onHelp} />
        <ViewAsks
          asks={share.viewAsks}
          amongOthers={(share.audience ?? props.people).length > 2}
          onAnswer={props.onViewAnswer}
        />
        <ShareMoves
          circle={props.circle}
          share={share}
          folded={folded}
          now={now}
          onMeant={props.onMeant}
          onHeard={(entry, heard) => {
            ring.follow(heard === 'yes')
            props.onHeard(entry, heard)
          }}
          onOffer={props.onOffer}
          onTryAgain={mayTryAgain ? earlier => props.onReply(earlier.move, earlier) : undefined}
          onTakeBack={entries => setAsking({ kind: 'take-back', entries })}
          onHide={entries => setAsking({ kind: 'hide', entries })}
        />
        {props.eyes}
        {props.guesses}
        <div ref={end} class="share-end" />
        <SendingList
          sending={props.sending}
          people={props.people}
          online={props.online}
          onRetry={props.onRetry}
          onDrop={props.onDrop}
          onEdit={props.onEdit}
          onWordsAlone={props.onWordsAlone}
        />
        <Failed failure={asking === undefined ? doing.failure : undefined} wordsSafe />
        {share.moves.length >= turnsBeforeVoice && share.state !== 'rested' && (
          <VoiceInstead
            offers={share.offers}
            onOffer={what => props.onReply('offer', undefined, what)}
          />
        )}
        {props.saidHere && <SaidHere name={name} unsafe={share.unsafe} online={props.online} />}
        {props.begun}
        <ToAnswer on={mayTryAgain && !isMe && !hasAnswered && !props.eyesAskMe}>
          <Answers
            share={share}
            folded={folded}
            people={props.people}
            busy={doing.busy}
            answering={answering}
            before={props.before}
            onHere={props.onHere}
            onReply={move => props.onReply(move, undefined)}
            country={props.country}
            onAskView={props.onAskView}
            onAside={props.onAside}
            onHelp={props.onHelp}
          />
        </ToAnswer>
        {!isMe && (
          <AboutAuthor
            circle={props.circle}
            author={share.author}
            quote={{ entry: share.entry, kind: 'share', at: share.at, words: share.words }}
          />
        )}
        {props.onWiden !== undefined && (
          <div class="stack">
            <Button onPress={props.onWiden}>{text.audience.widen}</Button>
            <p class="soft small">{text.audience.widenHint}</p>
          </div>
        )}
        {justRested && share.state === 'rested' && (
          <output class="said">{text.sharing.restsMore}</output>
        )}
        <ShareEndings share={share} onAsk={setAsking} />
      </div>
      {asking !== undefined && (
        <ConfirmEnding
          ending={asking}
          share={share}
          doing={doing}
          onYes={() => finish(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
