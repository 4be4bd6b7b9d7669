import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleState, Sending } from '#client/state/circleState.ts'
import type { StewardAnswer } from '#core/circle/events.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { ReturnAnswer } from '#core/returning/events.ts'
import type { SideAskView } from '#core/sides/sideCircles.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import { paths } from '#web/app/routes.ts'
import { ReturnSheet } from '#web/returning/ReturnSheet.tsx'
import { WasHere } from '#web/returning/WasHere.tsx'
import { ClosedCard } from '#web/closing/ClosedCard.tsx'
import { ClosingCard } from '#web/closing/ClosingCard.tsx'
import { GreeterAsked } from '#web/greeting/GreeterAsked.tsx'
import { GreetsMe } from '#web/greeting/GreetsMe.tsx'
import { QuestionCard } from '#web/questions/QuestionCard.tsx'
import { Beside } from '#web/sides/Beside.tsx'
import { SideAsks } from '#web/sides/SideAsks.tsx'
import { WhereItStands } from '#web/sides/WhereItStands.tsx'
import { StretchCard } from '#web/stretch/StretchCard.tsx'
import { useText } from '#web/text/language.ts'
import { TogetherRows } from '#web/together/TogetherRows.tsx'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { RingMark } from '#web/ui/Ring.tsx'
import { AgreementNotice, saysOfAgreement } from './AgreementNotice.tsx'
import { CircleMembers } from './CircleMembers.tsx'
import { CirclePaused } from './CirclePaused.tsx'
import { CircleShareList, CircleShares } from './CircleShares.tsx'
import { DraftList } from './DraftList.tsx'
import { OnlyYou } from './OnlyYou.tsx'
import { Requests } from './Requests.tsx'
import { seenFirst } from './seenFirst.ts'
import { SendingList } from './SendingList.tsx'
import { LookingInLine } from './LookingInLine.tsx'
import { useCalled } from './useCalled.ts'
import { StewardAsked } from './StewardAsked.tsx'
import type { Action } from '#web/app/useAction.ts'
import { unsafeFirst } from './unsafeFirst.ts'
import './Circle.css'

export interface CircleProps {
  readonly id: CircleId
  readonly state: CircleState
  /** Shares for this circle that were begun or kept for later. */
  readonly drafts: readonly FilesDraft[]
  readonly now: number
  readonly online: boolean
  /** Welcoming and declining. */
  readonly door: Action
  /** My answer to somebody who asks me to look after the circle too. */
  readonly answering: Action
  readonly onAnswer: (answer: StewardAnswer) => void
  readonly onReturnAnswer: (was: AccountId, answer: ReturnAnswer) => void
  readonly onWelcomeBack: (
    who: { readonly was: AccountId; readonly account: AccountId; readonly past: boolean },
    then: () => void,
  ) => void
  /** A last word, before the circle is closed. */
  readonly onLastWord: (words: string, then: () => void) => void
  /** The circle is not closed after all. */
  readonly onWithdraw: () => void
  readonly onTakeAlong: () => void
  /** My answer to whether I would greet newcomers. */
  readonly onGreet: (answer: StewardAnswer) => void
  /** The notice of a circle that is halted, or no longer mine. */
  readonly status: ComponentChildren
  /** Not on the newest page. */
  readonly older: boolean
  readonly onOlder: (before: number | undefined) => void
  readonly onWelcome: (account: AccountId) => void
  readonly onDecline: (account: AccountId) => void
  readonly onRetry: (sending: Sending) => void
  readonly onDrop: (sending: Sending) => void
  readonly onWordsAlone: (sending: Sending) => void
  readonly onEdit: (sending: Sending) => void
  /** At what I am asked into, before I say anything. */
  readonly onLook: (ask: SideAskView) => void
  readonly onNotNow: (ask: SideAskView) => void
  readonly onOpen: (path: string) => void
  readonly onWrite: (path: string) => void
}

/** One circle: who is here, who is at the door, and what was shared, the newest first. */
export const Circle = (props: CircleProps): JSX.Element => {
  const { id, state, onOpen } = props
  const { view } = state
  const text = useText()
  const t = text.circle
  const called = useCalled(view.called)
  const name = view.name ?? text.circles.unnamed
  const [returning, setReturning] = useState<
    { readonly account: AccountId; readonly name: string } | undefined
  >(undefined)
  const canWrite = view.needs.length > 0 && state.status.kind === 'ok'
  const alone = view.members.length === 1 && view.canInvite
  // Words that are still here are shown once, above; small things only when they were refused.
  const sending = state.sending.filter(
    each => each.act.t === 'share-offered' || each.state === 'refused',
  )
  // Whoever waits for an answer is not below the fold because of what I have to read or finish.
  const isMuchBetween =
    sending.length > 0 ||
    props.drafts.length > 0 ||
    state.sides.sides.length > 0 ||
    saysOfAgreement(view)
  const first = isMuchBetween && !props.older ? seenFirst(unsafeFirst(view.shares)) : undefined
  return (
    <>
      <PageTitle
        back={paths.circles}
        mark={<RingMark name={name} colour={view.colour} />}
        lead={view.purpose}
      >
        {name}
      </PageTitle>
      {props.status}
      <div class="stack-wide">
        {!props.older && (
          <>
            {view.isSide && <WhereItStands sides={state.sides} onOpen={onOpen} />}
            <SideAsks asks={state.sides.asks} onLook={props.onLook} onNotNow={props.onNotNow} />
            <StewardAsked
              askedBy={view.askedBy}
              doing={props.answering}
              onAnswer={props.onAnswer}
            />
            <WasHere
              wasHere={view.wasHere}
              doing={props.answering}
              onAnswer={props.onReturnAnswer}
            />
            <GreeterAsked
              greeting={view.greeting}
              doing={props.answering}
              onAnswer={props.onGreet}
            />
            <GreetsMe greeting={view.greeting} />
            <Requests
              requests={view.requests}
              past={view.past}
              doing={props.door}
              onWelcome={props.onWelcome}
              onDecline={props.onDecline}
              onReturn={
                view.mayHaveBeen.length === 0
                  ? undefined
                  : (account, asking) => setReturning({ account, name: asking })
              }
            />
            {view.closed && (
              <ClosedCard
                closing={view.closing}
                over={state.status.kind === 'over'}
                onTakeAlong={props.onTakeAlong}
              />
            )}
            <ClosingCard
              closing={view.closing}
              doing={props.answering}
              onSay={props.onLastWord}
              onWithdraw={props.onWithdraw}
            />
            <StretchCard stretch={state.stretch} path={paths.stretch(id)} />
            <QuestionCard questions={state.questions} path={paths.questions(id)} />
            <div class="stack">
              {canWrite && (
                <Button
                  kind={view.requests.length > 0 || alone ? 'outlined' : 'primary'}
                  wide
                  onPress={() => props.onWrite(paths.writeShare(id))}
                >
                  {called.begin}
                </Button>
              )}
              {view.paused && !view.closed && <CirclePaused writes={view.standing === 'steward'} />}
              <CircleMembers id={id} view={view} onOpen={onOpen} />
              <LookingInLine view={view} />
            </div>
            {alone && view.requests.length === 0 && (
              <OnlyYou view={view} onInvite={() => onOpen(paths.invite(id))} />
            )}
            {first !== undefined && (
              <section>
                <h2 class="only-read">{t.waitsTitle}</h2>
                <CircleShareList {...props} shares={[first]} />
              </section>
            )}
            <TogetherRows id={id} state={state} alone={alone} />
            <Beside kind={view.kind} sides={state.sides.sides} onOpen={onOpen} />
            <AgreementNotice view={view} path={paths.agreement(id)} onOpen={onOpen} />
            <SendingList
              sending={sending}
              people={view.members}
              one={called.one}
              online={props.online}
              onRetry={props.onRetry}
              onDrop={props.onDrop}
              onWordsAlone={props.onWordsAlone}
              onEdit={props.onEdit}
            />
            <DraftList
              drafts={props.drafts}
              shares={view.shares}
              now={props.now}
              onWrite={props.onWrite}
              id={id}
            />
          </>
        )}
        <CircleShares {...props} first={first} alone={alone} />
      </div>
      {returning !== undefined && (
        <ReturnSheet
          name={returning.name}
          candidates={view.mayHaveBeen}
          pastIsClosed={view.pastIsClosed}
          doing={props.door}
          onWelcome={(was, past) =>
            props.onWelcomeBack({ was, account: returning.account, past }, () =>
              setReturning(undefined),
            )
          }
          onClose={() => {
            props.door.forget()
            setReturning(undefined)
          }}
        />
      )}
    </>
  )
}
