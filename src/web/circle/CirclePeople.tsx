import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LiveInvite, Outcome } from '#client/engine.ts'
import { policyOf } from '#core/circle/circleKind.ts'
import type { CircleView, MemberView } from '#core/circle/circleView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { CircleWords } from './CircleWords.tsx'
import { Confirm } from './Confirm.tsx'
import { OpenLinks } from './OpenLinks.tsx'
import type { Action } from '#web/app/useAction.ts'
import './Circle.css'

export interface CirclePeopleProps {
  readonly view: CircleView
  /** Links that still let somebody in. */
  readonly invites: readonly LiveInvite[]
  /** The path of the circle. */
  readonly back: string
  readonly doing: Action
  readonly loadWords: () => Outcome<readonly string[]>
  readonly onInvite: () => void
  readonly onRemove: (account: AccountId, then: () => void) => void
  readonly onLeave: (words: 'leave' | 'take') => void
  readonly onClose: (then: () => void) => void
  readonly onReopen: (then: () => void) => void
  readonly onEndInvite: (invite: string, then: () => void) => void
}

type Asking =
  | { readonly kind: 'remove'; readonly member: MemberView }
  | { readonly kind: 'leave' | 'close' | 'reopen' }

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
  return (
    <>
      <PageTitle back={props.back} lead={name}>
        {t.peopleTitle}
      </PageTitle>
      <div class="stack-wide">
        <section class="stack">
          <h2>{t.members}</h2>
          <ul class="list people">
            {view.members.map(member => (
              <Person
                key={member.account}
                member={member}
                showSteward={!policyOf[view.kind].kind2}
                onRemove={
                  view.canRemove && !member.isMe
                    ? () => setAsking({ kind: 'remove', member })
                    : undefined
                }
              />
            ))}
          </ul>
          {view.canInvite && (
            <Button wide onPress={props.onInvite}>
              {t.invite}
            </Button>
          )}
        </section>
        <OpenLinks invites={props.invites} doing={doing} onEnd={props.onEndInvite} />
        {here && <CircleWords load={props.loadWords} />}
        {here && (
          <section class="stack">
            <h2>{t.endings}</h2>
            <Button wide onPress={() => setAsking({ kind: 'leave' })}>
              {t.leaveCircle}
            </Button>
            {view.canClose && (
              <Button wide onPress={() => setAsking({ kind: 'close' })}>
                {t.closeCircle}
              </Button>
            )}
            {view.canReopen && (
              <Button wide onPress={() => setAsking({ kind: 'reopen' })}>
                {t.reopenCircle}
              </Button>
            )}
          </section>
        )}
      </div>
      {asking?.kind === 'remove' && (
        <RemoveSheet
          member={asking.member}
          doing={doing}
          onYes={() => props.onRemove(asking.member.account, stop)}
          onNo={stop}
        />
      )}
      {asking?.kind === 'leave' && (
        <LeaveSheet name={name} doing={doing} onYes={props.onLeave} onNo={stop} />
      )}
      {asking?.kind === 'close' && (
        <Confirm
          title={t.closeTitle(name)}
          yes={t.closeDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onClose(stop)}
          onNo={stop}
        >
          <p>{t.closeMore}</p>
        </Confirm>
      )}
      {asking?.kind === 'reopen' && (
        <Confirm
          title={t.reopenTitle(name)}
          yes={t.reopenDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onReopen(stop)}
          onNo={stop}
        >
          <p>{t.reopenMore}</p>
        </Confirm>
      )}
    </>
  )
}

interface PersonProps {
  readonly member: MemberView
  readonly showSteward: boolean
  readonly onRemove: (() => void) | undefined
}

const Person = ({ member, showSteward, onRemove }: PersonProps): JSX.Element => {
  const t = useText().circle
  const name = member.name ?? t.someone
  return (
    <li class="person">
      <PersonMark name={name} />
      <span class="person-name">
        <span dir="auto">{name}</span>
        <span class="soft small">
          {member.isMe ? t.you : ''}
          {member.isMe && showSteward && member.role === 'steward' ? ' · ' : ''}
          {showSteward && member.role === 'steward' ? t.steward : ''}
        </span>
      </span>
      {onRemove !== undefined && (
        <Button kind="quiet" label={t.removeLabel(name)} onPress={onRemove}>
          {t.remove}
        </Button>
      )}
    </li>
  )
}

interface RemoveSheetProps {
  readonly member: MemberView
  readonly doing: Action
  readonly onYes: () => void
  readonly onNo: () => void
}

const RemoveSheet = ({ member, doing, onYes, onNo }: RemoveSheetProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  const name = member.name ?? t.someone
  return (
    <Confirm
      title={t.removeTitle(name)}
      yes={t.remove}
      no={text.ui.cancel}
      doing={doing}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{t.removeMore(name)}</p>
      <p class="soft">{t.removeTalk}</p>
    </Confirm>
  )
}

interface LeaveSheetProps {
  readonly name: string
  readonly doing: Action
  readonly onYes: (words: 'leave' | 'take') => void
  readonly onNo: () => void
}

/** One tap to open, one to leave. My words stay unless I say otherwise. */
const LeaveSheet = ({ name, doing, onYes, onNo }: LeaveSheetProps): JSX.Element => {
  const t = useText().circle
  const [words, setWords] = useState<'leave' | 'take'>('leave')
  return (
    <Confirm
      title={t.leaveTitle(name)}
      yes={t.leaveDo}
      no={t.stay}
      doing={doing}
      onYes={() => onYes(words)}
      onNo={onNo}
    >
      <p>{t.leaveMore}</p>
      <Choice
        legend={t.leaveWords}
        value={words}
        onChange={setWords}
        options={[
          { value: 'leave', label: t.leaveKeep, hint: t.leaveKeepHint },
          { value: 'take', label: t.leaveTake, hint: t.leaveTakeHint },
        ]}
      />
    </Confirm>
  )
}
