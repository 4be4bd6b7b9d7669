import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import type { NotesView, NoteView, QuietedView } from '#core/note/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { WalkPlan } from '#core/walk/walk.ts'
import type { WalkView } from '#core/walk/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { isOfTwo } from '#web/circle/isOfTwo.ts'
import { WhomStep } from '#web/circle/WhomStep.tsx'
import { useText } from '#web/text/language.ts'
import { PlanWalk } from '#web/walk/PlanWalk.tsx'
import { WalkCard } from '#web/walk/WalkCard.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { NoMore } from './NoMore.tsx'
import { NoteCard } from './NoteCard.tsx'
import { WriteNote } from './WriteNote.tsx'

export interface NotesProps {
  readonly view: CircleView
  readonly notes: NotesView
  readonly today: number
  readonly now: number
  /** The path of the circle. */
  readonly back: string
  /** Something of mine has not gone out yet; until then it cannot be taken back. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  /** `walk`: the plan that it belongs to; its next one comes in its time. */
  readonly onSend: (
    to: AccountId,
    words: string,
    walk: WalkView | undefined,
    then: () => void,
  ) => void
  readonly onThank: (note: EntryId) => void
  readonly onTakeBack: (note: NoteView, then: () => void) => void
  readonly onQuiet: (from: AccountId, tell: boolean, then: () => void) => void
  readonly onWantAgain: (quieted: QuietedView) => void
  readonly onPlan: (plan: Omit<WalkPlan, 'circle'>, then: () => void) => void
  readonly onSkip: (walk: WalkView) => void
  readonly onRest: (walk: WalkView) => void
  readonly onStop: (walk: WalkView) => void
}

type Open =
  | { readonly kind: 'whom' | 'plan' }
  | { readonly kind: 'no-more'; readonly from: PersonView }
  | {
      readonly kind: 'write'
      readonly to: PersonView
      readonly begun: string
      readonly walk: WalkView | undefined
    }

/** So many stand open; the rest is folded. */
const shown = 5

/** What I planned to write, what came, and what I wrote. */
export const Notes = (props: NotesProps): JSX.Element => {
  const { view, notes, doing } = props
  const text = useText()
  const t = text.note
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const [sentTo, setSentTo] = useState<PersonView | undefined>(undefined)
  const [quietedNow, setQuietedNow] = useState<AccountId | undefined>(undefined)
  const close = (): void => {
    doing.forget()
    setOpen(undefined)
  }
  const due = notes.walks.filter(({ stands }) => stands !== 'waits')
  const waiting = notes.walks.filter(({ stands }) => stands === 'waits')
  const walkCard = (walk: WalkView): JSX.Element => (
    <WalkCard
      key={walk.with}
      walk={walk}
      ratherNot={notes.ratherNot.some(({ account }) => account === walk.with)}
      doing={doing}
      onWrite={(one, begun) => setOpen({ kind: 'write', to: one.person, begun, walk: one })}
      onSkip={props.onSkip}
      onRest={props.onRest}
      onStop={props.onStop}
    />
  )
  const noteCard = (note: NoteView): JSX.Element => (
    <li key={note.entry}>
      <NoteCard
        note={note}
        now={props.now}
        waits={props.waits}
        doing={doing}
        onThank={props.onThank}
        onTakeBack={props.onTakeBack}
        onNoMore={from => setOpen({ kind: 'no-more', from })}
      />
    </li>
  )
  // Just said: it stands where the eyes are, not at the end of the list.
  const isNow = ({ person: { account } }: QuietedView): boolean => account === quietedNow
  const ready = Object.values(t.hard)
  const walkable = notes.others.filter(
    ({ account }) => !notes.walks.some(walk => walk.with === account),
  )
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        {notes.all.length === 0 && due.length === 0 && (
          <p>{isOfTwo(view) && !view.isSide ? t.leadTwo : t.lead}</p>
        )}
        {notes.quieted.filter(isNow).map(each => (
          <Quieted key={each.person.account} one={each} just {...props} />
        ))}
        {due.map(walkCard)}
        {sentTo !== undefined && (
          <output class="said">{t.sent(sentTo.name ?? text.circle.someone)}</output>
        )}
        {props.waits && (
          <output class="said soft small">
            {props.online ? text.circle.goingOut : text.circle.kept}
          </output>
        )}
        {open === undefined && <Failed failure={doing.failure} />}
        {notes.all.length > 0 && (
          <ul class="list stack">{notes.all.slice(0, shown).map(noteCard)}</ul>
        )}
        {notes.all.length > shown && (
          <Details summary={t.earlier}>
            <ul class="list stack">{notes.all.slice(shown).map(noteCard)}</ul>
          </Details>
        )}
        {notes.ratherNot.map(({ account, name }) => (
          <p key={account} class="soft">
            {t.ratherNot(name ?? text.circle.someone)}
          </p>
        ))}
        {notes.quieted
          .filter(each => !isNow(each))
          .map(each => (
            <Quieted key={each.person.account} one={each} {...props} />
          ))}
        {notes.others.length > 0 && (
          <Button
            kind={notes.all.length === 0 && due.length === 0 ? 'primary' : 'outlined'}
            wide
            onPress={() => setOpen({ kind: 'whom' })}
          >
            {t.write}
          </Button>
        )}
        <Walking
          waiting={waiting.map(walkCard)}
          canPlan={walkable.length > 0}
          onPlan={() => setOpen({ kind: 'plan' })}
        />
      </div>
      {open?.kind === 'whom' && (
        <WhomStep
          title={t.write}
          legend={t.whom}
          missing={t.whomMissing}
          people={notes.others}
          onChoose={to => setOpen({ kind: 'write', to, begun: '', walk: undefined })}
          onClose={close}
        />
      )}
      {open?.kind === 'write' && (
        <WriteNote
          to={open.to}
          begun={open.begun}
          ready={open.walk === undefined ? ready : []}
          doing={doing}
          onSend={(words, then) =>
            props.onSend(open.to.account, words, open.walk, () => {
              then()
              setSentTo(open.to)
              close()
            })
          }
          onClose={close}
        />
      )}
      {open?.kind === 'no-more' && (
        <NoMore
          from={open.from}
          doing={doing}
          onQuiet={tell =>
            props.onQuiet(open.from.account, tell, () => {
              setQuietedNow(open.from.account)
              close()
            })
          }
          onClose={close}
        />
      )}
      {open?.kind === 'plan' && (
        <PlanWalk
          people={walkable}
          today={props.today}
          doing={doing}
          onPlan={plan => props.onPlan(plan, close)}
          onClose={close}
        />
      )}
    </>
  )
}

const Quieted = ({
  one,
  just,
  doing,
  onWantAgain,
}: Pick<NotesProps, 'doing' | 'onWantAgain'> & {
  readonly one: QuietedView
  /** Said a moment ago: the focus goes there. */
  readonly just?: boolean | undefined
}): JSX.Element => {
  const text = useText()
  const t = text.note
  const name = one.person.name ?? text.circle.someone
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (just === true) part.current?.focus()
  }, [])
  return (
    <div ref={part} tabIndex={-1} class={just === true ? 'notice notice-info' : undefined}>
      <p class="soft">{one.told ? t.quietTold(name) : t.quiet(name)}</p>
      <div class="flush">
        <Button kind="quiet" disabled={doing.busy} onPress={() => onWantAgain(one)}>
          {t.wantAgain}
        </Button>
      </div>
    </div>
  )
}

interface WalkingProps {
  readonly waiting: readonly JSX.Element[]
  readonly canPlan: boolean
  readonly onPlan: () => void
}

const Walking = ({ waiting, canPlan, onPlan }: WalkingProps): JSX.Element => {
  const t = useText().walk
  return (
    <>
      {waiting}
      {canPlan && (
        // Folded: whoever has just read a note need not read here how one may be planned.
        <Details summary={t.title}>
          <p>{t.lead}</p>
          <p class="soft small">{t.private}</p>
          <Button wide onPress={onPlan}>
            {t.begin}
          </Button>
        </Details>
      )}
    </>
  )
}
