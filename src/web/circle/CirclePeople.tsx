import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { LiveInvite } from '#client/state/circleState.ts'
import type { CircleView, MemberView } from '#core/circle/circleView.ts'
import type { StewardAnswer } from '#core/circle/events.ts'
import type { ReturnAnswer } from '#core/returning/events.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { SidesView } from '#core/sides/sideCircles.ts'
import { IGreet } from '#web/greeting/IGreet.tsx'
import { type Row, RowList } from '#web/me/RowList.tsx'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { CameBack } from '#web/returning/WasHere.tsx'
import { isOfTwo } from './isOfTwo.ts'
import { CircleWords } from './CircleWords.tsx'
import { OpenLinks } from './OpenLinks.tsx'
import { PersonRow } from './PersonRow.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { StewardAsked } from './StewardAsked.tsx'
import { type WayOutAsking, WaysOut } from './WaysOut.tsx'
import { WayOutSheet } from './WayOutSheet.tsx'
import type { Action } from '#web/app/useAction.ts'
import { MySeat } from '#web/young/MySeat.tsx'
import './Circle.css'

export interface CirclePeopleProps {
  readonly view: CircleView
  /** Links that still let somebody in. */
  readonly invites: readonly LiveInvite[]
  readonly sides: SidesView
  /** The path of a new side circle; not there where none can be made. */
  readonly newSide: string | undefined
  /** The path of the circle. */
  readonly back: string
  /** The path of what was agreed. */
  readonly agreement: string
  /** The path of its stretch; not there where there is none and none can be begun. */
  readonly stretch: string | undefined
  /** What can be begun with the people here. */
  readonly begin: readonly Row[]
  /** The path of what stewards did. */
  readonly stewardLog: string
  /** The path of what was told to one person alone; not there while there is nothing. */
  readonly reports: string | undefined
  readonly doing: Action
  /** My answer to somebody who asks me to look after the circle too. */
  readonly answering: Action
  readonly loadWords: (language: Language) => Outcome<readonly string[]>
  readonly onInvite: () => void
  readonly onMeet: (account: AccountId) => void
  readonly onAsk: (account: AccountId, then: () => void) => void
  readonly onAnswer: (answer: StewardAnswer) => void
  readonly onReturnAnswer: (was: AccountId, answer: ReturnAnswer) => void
  readonly onWelcomeBack: (
    who: { readonly was: AccountId; readonly account: AccountId; readonly past: boolean },
    then: () => void,
  ) => void
  readonly onBegin: () => void
  readonly onAskToGreet: (account: AccountId, then: () => void) => void
  readonly onGreet: (answer: StewardAnswer) => void
  readonly onStepDown: (then: () => void) => void
  /** Their young person's seat may end. */
  readonly onSeatMayEnd: (account: AccountId, then: () => void) => void
  readonly onEndMySeat: (then: () => void) => void
  readonly onRemove: (account: AccountId, reason: string, then: () => void) => void
  readonly onLeave: (words: 'leave' | 'take') => void
  readonly onAnnounceClosing: () => void
  readonly onClose: (then: () => void) => void
  readonly onReopen: (then: () => void) => void
  readonly onPause: (then: () => void) => void
  readonly onResume: (then: () => void) => void
  readonly onEndInvite: (invite: string, then: () => void) => void
}

type Asking = { readonly kind: 'person'; readonly account: AccountId } | WayOutAsking

/** Who is in a circle, the words that prove it, and how it ends. */
export const CirclePeople = (props: CirclePeopleProps): JSX.Element => {
  const { view, doing } = props
  const text = useText()
  const t = text.circle
  const [asking, setAsking] = useState<Asking | undefined>(undefined)
  const name = view.name ?? text.circles.unnamed
  const here = view.standing !== 'outside'
  const stop = (): void => {
    doing.forget()
    setAsking(undefined)
  }
  const person =
    asking?.kind === 'person'
      ? view.members.find(({ account }) => account === asking.account)
      : undefined
  return (
    <>
      <PageTitle back={props.back} lead={name}>
        {t.peopleTitle}
      </PageTitle>
      <div class="stack-wide">
        <StewardAsked askedBy={view.askedBy} doing={props.answering} onAnswer={props.onAnswer} />
        <IGreet
          greeting={view.greeting}
          doing={props.answering}
          onStop={() => props.onGreet('notNow')}
        />
        <section class="stack">
          <h2>{t.members}</h2>
          <ul class="list people">
            {view.members.map(member => (
              <PersonRow
                key={member.account}
                member={member}
                showSteward={view.hasRoles}
                guest={props.sides.guests.includes(member.account)}
                greets={view.greeting.greeter?.account === member.account}
                onMore={
                  member.isMe
                    ? undefined
                    : () => setAsking({ kind: 'person', account: member.account })
                }
              />
            ))}
          </ul>
          <CameBack
            members={view.members}
            doing={props.answering}
            onAnswer={props.onReturnAnswer}
          />
          {view.canInvite && (
            <Button wide onPress={props.onInvite}>
              {t.invite}
            </Button>
          )}
          {view.soleSteward !== undefined && !view.closed && (
            <div class="card card-quiet">
              <h3>{t.twoTitle}</h3>
              <p>{t.twoMore}</p>
            </div>
          )}
        </section>
        {view.seat !== undefined && (
          <MySeat seat={view.seat} doing={doing} onEnd={props.onEndMySeat} />
        )}
        <OpenLinks invites={props.invites} doing={doing} onEnd={props.onEndInvite} />
        {here && (
          <RowList
            rows={[
              { path: props.agreement, title: text.agreement.title, hint: text.agreement.rowHint },
              ...(props.stretch === undefined
                ? []
                : [{ path: props.stretch, title: text.stretch.row, hint: text.stretch.rowHint }]),
              ...props.begin,
              ...(view.hasRoles
                ? [{ path: props.stewardLog, title: t.logTitle, hint: t.logHint }]
                : []),
              ...(props.reports === undefined
                ? []
                : [{ path: props.reports, title: text.report.page, hint: text.report.pageHint }]),
              ...newSideRow(text.sides, view, props.newSide),
            ]}
          />
        )}
        {here && <CircleWords load={props.loadWords} />}
        {here && <WaysOut view={view} onAsk={setAsking} />}
      </div>
      {person !== undefined && (
        <PersonSheet
          circle={view.id}
          member={person}
          begin={props.begin}
          outside={!here}
          canRemove={view.canRemove}
          lastOther={isLastOther(view, person)}
          mayHaveBeen={mayHaveBeen(view, person)}
          isOfTwo={isOfTwo(view)}
          onWelcomeBack={was =>
            props.onWelcomeBack({ was, account: person.account, past: false }, stop)
          }
          onBegin={props.onBegin}
          doing={doing}
          onMeet={() => props.onMeet(person.account)}
          greeting={view.greeting}
          onAsk={() => props.onAsk(person.account, stop)}
          onAskToGreet={() => props.onAskToGreet(person.account, stop)}
          onSeatMayEnd={() => props.onSeatMayEnd(person.account, stop)}
          reasonReaders={view.members.filter(
            ({ role, isMe, account }) => role === 'steward' && !isMe && account !== person.account,
          )}
          onRemove={reason => props.onRemove(person.account, reason, stop)}
          onClose={stop}
        />
      )}
      {asking !== undefined && asking.kind !== 'person' && (
        <WayOutSheet {...props} kind={asking.kind} onAsk={setAsking} onStop={stop} />
      )}
    </>
  )
}

const newSideRow = (
  t: Catalogue['sides'],
  { kind }: CircleView,
  path: string | undefined,
): readonly Row[] => {
  if (path === undefined) return []
  return kind === 'community'
    ? [{ path, title: t.addInside, hint: t.addInsideHint }]
    : [{ path, title: t.add, hint: t.addHint }]
}

/** Without them nobody but me would look after the circle. */
const isLastOther = ({ members }: CircleView, { account, role }: MemberView): boolean =>
  role === 'steward' &&
  !members.some(member => member.role === 'steward' && !member.isMe && member.account !== account)

/** Of somebody who came back and said so, nothing more is to be said. */
const mayHaveBeen = (view: CircleView, { account, returned }: MemberView): readonly PersonView[] =>
  returned === undefined ? view.mayHaveBeen.filter(one => one.account !== account) : []
