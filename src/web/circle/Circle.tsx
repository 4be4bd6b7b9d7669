import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleState, Sending } from '#client/state/circleState.ts'
import type { StewardAnswer } from '#core/circle/events.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { ReturnAnswer } from '#core/returning/events.ts'
import type { SideAskView } from '#core/sides/sideCircles.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import { ReturnSheet } from '#web/returning/ReturnSheet.tsx'
import { WasHere } from '#web/returning/WasHere.tsx'
import { ClosedCard } from '#web/closing/ClosedCard.tsx'
import { ClosingCard } from '#web/closing/ClosingCard.tsx'
import { GreeterAsked } from '#web/greeting/GreeterAsked.tsx'
import { GreetsMe } from '#web/greeting/GreetsMe.tsx'
import { QuestionCard } from '#web/questions/QuestionCard.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { ShareCard } from '#web/sharing/ShareCard.tsx'
import { withSending } from '#web/sharing/withSending.ts'
import { Beside } from '#web/sides/Beside.tsx'
import { SideAsks } from '#web/sides/SideAsks.tsx'
import { WhereItStands } from '#web/sides/WhereItStands.tsx'
import { StretchCard } from '#web/stretch/StretchCard.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { TogetherRows } from '#web/together/TogetherRows.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark, RingMark } from '#web/ui/Ring.tsx'
import { AgreementNotice, saysOfAgreement } from './AgreementNotice.tsx'
import { DraftList } from './DraftList.tsx'
import { isOfTwo } from './isOfTwo.ts'
import { namesOf } from './names.ts'
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
  // To invite a partner is not the first thing to say to somebody who was left.
  const leftAlone = alone && isOfTwo(view) && !view.isSide && view.mayHaveBeen.length > 0
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
              {view.paused && !view.closed && <Paused writes={view.standing === 'steward'} />}
              <Members {...props} />
              <LookingInLine view={view} />
            </div>
            {alone && view.requests.length === 0 && (
              <section class="card stack">
                <h2>{t.onlyYou}</h2>
                <p class="soft">
                  {leftAlone
                    ? text.agreement.leftAlone
                    : view.isSide
                      ? text.sides.onlyYou
                      : text.agreement.onlyYou[view.kind]}
                </p>
                <Button
                  kind={leftAlone ? 'quiet' : 'primary'}
                  wide={!leftAlone}
                  onPress={() => onOpen(paths.invite(id))}
                >
                  {t.invite}
                </Button>
              </section>
            )}
            {first !== undefined && (
              <section>
                <h2 class="only-read">{t.waitsTitle}</h2>
                <ShareList {...props} shares={[first]} />
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
        <Shares {...props} first={first} alone={alone} />
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

/** Writing is paused; whoever is not safe is not left with that. */
const Paused = ({ writes }: { readonly writes: boolean }): JSX.Element => {
  const t = useText().report
  const { openHelp } = useSafety()
  if (writes) return <p class="soft">{t.pausedMine}</p>
  return (
    <div class="card card-quiet stack">
      <p>{t.paused}</p>
      <p>{t.pausedUnsafe}</p>
      <Button kind="help" onPress={openHelp}>
        {t.dangerDo}
      </Button>
    </div>
  )
}

/** Who is here, in one line that leads to them. */
const Members = ({ id, state, onOpen }: CircleProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  const language = useLanguage()
  const { members } = state.view
  const path = paths.circlePeople(id)
  const few = members.slice(0, 5)
  return (
    <a
      class="circle-members"
      href={path}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(path)
      }}
    >
      <span class="circle-marks">
        {few.map(member => (
          <PersonMark key={member.account} name={member.name ?? t.someone} size="small" />
        ))}
      </span>
      <span class="circle-members-words">
        <span>{state.view.standing === 'outside' ? t.peopleTitle : t.people}</span>
        <span class="soft small">
          {members.length <= few.length &&
            namesOf(
              language,
              members
                .toSorted((one, other) => Number(other.isMe) - Number(one.isMe))
                .map(member => (member.isMe ? { name: t.you } : member)),
              t.someone,
            )}
        </span>
      </span>
    </a>
  )
}

/** Nothing is begun here any more, and nobody is invited to. */
const isPast = ({ kind }: CircleState['status']): boolean =>
  kind === 'gone' || kind === 'not-there' || kind === 'over'

interface SharesProps extends CircleProps {
  /** It stands above already. */
  readonly first: ShareView | undefined
  readonly alone: boolean
}

const Shares = (props: SharesProps): JSX.Element | null => {
  const { state, onOlder } = props
  const { view } = state
  const t = useText().circle
  const called = useCalled(view.called)
  const { empty } = useText().agreement
  // Where writing rests, nobody is told that anyone may begin.
  const canBegin = !view.paused && view.needs.length > 0
  if (view.shares.length === 0 && !props.older)
    return props.alone || state.sending.length > 0 || isPast(state.status) ? null : (
      <Empty drawing="table">{empty[canBegin ? view.kind : 'self']}</Empty>
    )
  return (
    <section class="stack">
      <h2 class="only-read">{called.list}</h2>
      {props.older && <Button onPress={() => onOlder(undefined)}>{t.newest}</Button>}
      <ShareList
        {...props}
        shares={unsafeFirst(view.shares).filter(each => each !== props.first)}
      />
      {view.olderBefore !== undefined && (
        <Button onPress={() => onOlder(view.olderBefore)}>{t.older}</Button>
      )}
    </section>
  )
}

interface ShareListProps extends CircleProps {
  readonly shares: readonly ShareView[]
}

const ShareList = ({ id, state, now, shares, onOpen }: ShareListProps): JSX.Element => (
  <ul class="list stack">
    {shares.map(share => (
      <li key={share.entry}>
        <ShareCard
          share={share.kind === 'open' ? withSending(share, state.sending) : share}
          colour={state.view.colour}
          now={now}
          path={paths.share(id, share.entry)}
          onOpen={onOpen}
        />
      </li>
    ))}
  </ul>
)
