import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CircleColour } from '#core/circle/circleKind.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { HeardAnswer, MoveKind } from '#core/sharing/events.ts'
import type { OfferKind } from '#core/sharing/offer.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Sending } from '#client/state/circleState.ts'
import { OnlyFor } from '#web/audience/OnlyFor.tsx'
import { BlockPerson } from '#web/circle/BlockPerson.tsx'
import { Confirm } from '#web/circle/Confirm.tsx'
import { SendingList } from '#web/circle/SendingList.tsx'
import { listOf } from '#web/circle/names.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import { ago } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { feelingIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Answers } from './Answers.tsx'
import { BlockedWords } from './BlockedWords.tsx'
import { MoveCard, type OfferAct } from './MoveCard.tsx'
import { NobodyYet } from './NobodyYet.tsx'
import { SaidHere } from './SaidHere.tsx'
import { ShareRing } from './ShareCard.tsx'
import { TheirWords } from './TheirWords.tsx'
import { ToAnswer } from './ToAnswer.tsx'
import { UnsafeGuide } from './UnsafeGuide.tsx'
import { UnsafeLines } from './UnsafeLines.tsx'
import { turnsBeforeVoice, VoiceInstead } from './VoiceInstead.tsx'
import { ViewAsks, type ViewAsksProps } from './ViewAsks.tsx'
import type { Country } from './chosenCountry.ts'
import { isUnsafeNow, shareTitle } from './shareTitle.ts'
import type { HerePhrase } from './starters.ts'
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
  readonly onMeant: (move: EntryId, words: string) => void
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

type Asking =
  | { readonly kind: 'rest' }
  | { readonly kind: 'take-back' | 'hide'; readonly entries: readonly EntryId[] }

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
  const { share, now } = props
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const [asking, setAsking] = useState<Asking | undefined>(undefined)
  const [opened, setOpened] = useState(false)
  const [justRested, setJustRested] = useState(false)
  const folded = share.collapsed && !opened
  const name = share.author.name ?? text.circle.someone
  const { isMe } = share.author
  const listener = heardBy(share)
  const mayTryAgain = share.allowedMoves.length > 0
  const answering = props.saidHere || props.sending.length > 0
  const hasAnswered = answering || share.moves.some(({ author }) => author.isMe)
  const ring = useRingInSight(share.ringFilled)
  const end = useSawEnd(share, props.onSaw)
  const resting = restWords(share, text)
  return (
    <>
      <PageTitle back={props.back}>{shareTitle(share, text)}</PageTitle>
      <div class="stack-wide">
        <section class="stack">
          <OnlyFor readers={share.audience} />
          <TheirWords
            circle={props.circle}
            share={share}
            folded={folded}
            onShow={() => setOpened(true)}
          />
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
          <p class="soft small">{ago(language, share.at, now)}</p>
          {share.author.wasMe && <p class="card card-quiet">{text.returning.wroteBefore}</p>}
          {!isMe && isUnsafeNow(share) && <UnsafeGuide onHelp={props.onHelp} />}
          {isMe && isUnsafeNow(share) && (
            <section class="card unsafe-card stack">
              <h2>{t.unsafeTitle}</h2>
              <UnsafeLines country={props.country} onHelp={props.onHelp} />
            </section>
          )}
          {(share.state !== 'rested' || share.ringFilled) && (
            <div ref={ring.place} class="share-ring">
              <ShareRing share={share} colour={props.colour} size="large" />
            </div>
          )}
          {share.state === 'rested' && (
            <p class={share.ringFilled ? 'soft share-centre' : 'soft'}>{t.restsMore}</p>
          )}
          {isMe && listener !== undefined && (
            <output class="said share-centre">{t.heardOff(listener)}</output>
          )}
        </section>
        <NobodyYet share={share} onHelp={props.onHelp} />
        <ViewAsks
          asks={share.viewAsks}
          amongOthers={(share.audience ?? props.people).length > 2}
          onAnswer={props.onViewAnswer}
        />
        {share.moves.length > 0 && (
          <section class="stack">
            <h2>{t.answers}</h2>
            {folded && <p class="soft small">{text.limits.noteAnswers}</p>}
            <ul class="list moves">
              {share.moves.map((move, index) => (
                <MoveCard
                  key={move.entry}
                  circle={props.circle}
                  folded={folded}
                  move={move}
                  sharer={share.author}
                  latest={isLatestOf(share, index)}
                  heard={share.ringFilled}
                  now={now}
                  onMeant={props.onMeant}
                  onHeard={(entry, heard) => {
                    ring.follow(heard === 'yes')
                    props.onHeard(entry, heard)
                  }}
                  onOffer={props.onOffer}
                  onTryAgain={
                    mayTryAgain ? earlier => props.onReply(earlier.move, earlier) : undefined
                  }
                  onTakeBack={entries => setAsking({ kind: 'take-back', entries })}
                  onHide={entries => setAsking({ kind: 'hide', entries })}
                />
              ))}
            </ul>
          </section>
        )}
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
        <Failed failure={asking === undefined ? props.doing.failure : undefined} wordsSafe />
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
            busy={props.doing.busy}
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
          <Details summary={text.limits.moreAbout(name)}>
            <div class="flush">
              <ReportPerson
                person={share.author}
                circle={props.circle}
                quote={{ entry: share.entry, kind: 'share', at: share.at, words: share.words }}
              />
              <BlockPerson person={share.author} circle={props.circle} />
            </div>
          </Details>
        )}
        {props.onWiden !== undefined && (
          <div class="stack">
            <Button onPress={props.onWiden}>{text.audience.widen}</Button>
            <p class="soft small">{text.audience.widenHint}</p>
          </div>
        )}
        {justRested && share.state === 'rested' && <output class="said">{t.restsMore}</output>}
        {(share.canRest || (isMe && share.takeBack.length > 0) || share.hide.length > 0) && (
          <div class="share-endings">
            {share.canRest && (
              <Button onPress={() => setAsking({ kind: 'rest' })}>{resting.does}</Button>
            )}
            {isMe && share.takeBack.length > 0 && (
              <Button
                kind="quiet"
                onPress={() => setAsking({ kind: 'take-back', entries: share.takeBack })}
              >
                {t.takeBack}
              </Button>
            )}
            {share.hide.length > 0 && (
              <Button kind="quiet" onPress={() => setAsking({ kind: 'hide', entries: share.hide })}>
                {t.hide}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking?.kind === 'rest' && (
        <Confirm
          title={resting.title}
          yes={resting.does}
          no={text.ui.cancel}
          doing={props.doing}
          onYes={() => {
            setAsking(undefined)
            setJustRested(true)
            props.onRest()
          }}
          onNo={() => setAsking(undefined)}
        >
          <p>{resting.more}</p>
        </Confirm>
      )}
      {asking?.kind === 'hide' && (
        <Confirm
          title={t.hideTitle}
          yes={t.hide}
          no={text.ui.cancel}
          doing={props.doing}
          onYes={() => {
            setAsking(undefined)
            props.onTakeBack(asking.entries)
          }}
          onNo={() => setAsking(undefined)}
        >
          <p>{t.hideMore}</p>
          <p>{t.hideMark}</p>
          {asking.entries === share.hide && share.moves.length > 0 && <p>{t.takeBackAnswers}</p>}
          <p class="soft">{t.hideTalk}</p>
        </Confirm>
      )}
      {asking?.kind === 'take-back' && (
        <Confirm
          title={t.takeBackTitle}
          yes={t.takeBack}
          no={t.keep}
          doing={props.doing}
          onYes={() => {
            setAsking(undefined)
            props.onTakeBack(asking.entries)
          }}
          onNo={() => setAsking(undefined)}
        >
          <p>{t.takeBackMore}</p>
          <p>{t.takeBackUnread}</p>
          {asking.entries === share.takeBack && share.moves.length > 0 && (
            <p>{t.takeBackAnswers}</p>
          )}
        </Confirm>
      )}
    </>
  )
}

/** Of a hand there is enough at some time, and danger passes; everything else rests. */
const restWords = (
  { need, unsafe }: OpenShare,
  { offers, sharing }: Catalogue,
): Catalogue['offers']['enough'] => {
  if (unsafe) return sharing.safeNow
  return need === 'hand'
    ? offers.enough
    : { does: sharing.letRest, title: sharing.letRestTitle, more: sharing.letRestMore }
}

/** Who just said *that's it* sees the ring close: it may stand far above the button they pressed. */
const useRingInSight = (
  filled: boolean,
): { readonly place: RefObject<HTMLDivElement | null>; readonly follow: (it: boolean) => void } => {
  const place = useRef<HTMLDivElement>(null)
  const following = useRef(false)
  useEffect(() => {
    if (filled && following.current) place.current?.scrollIntoView({ block: 'center' })
    following.current = false
  }, [filled])
  const follow = useCallback((it: boolean): void => {
    following.current = it
  }, [])
  return { place, follow }
}

/** The name of the first listener of whom the sharer said "that's it". */
const heardBy = (share: OpenShare): string | undefined =>
  share.moves.find(move => move.kind === 'open' && move.heard === 'yes')?.author.name

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
