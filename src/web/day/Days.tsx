import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Audience } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { DaySays } from '#core/day/events.ts'
import type { DaysView, DayView, ProposedDayView } from '#core/day/view.ts'
import type { NotesView } from '#core/note/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { WriteNote } from '#web/note/WriteNote.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { DayCard } from './DayCard.tsx'
import { readyWords } from './dateWords.ts'
import { type DayDraft, draftOf, noDay } from './dayDraft.ts'
import { KeepDay } from './KeepDay.tsx'
import { MyDayToday } from './MyDayToday.tsx'
import { NearDay } from './NearDay.tsx'
import { ProposedDay } from './ProposedDay.tsx'
import { ProposeDay } from './ProposeDay.tsx'
import { Sent } from './SentNote.tsx'

export interface DaysProps {
  readonly view: CircleView
  readonly days: DaysView
  readonly notes: NotesView
  /** The path of the circle. */
  readonly back: string
  readonly share: string | undefined
  readonly write: string | undefined
  /** Something of mine has not gone out yet; until then it cannot be taken back. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  readonly onKeep: (says: DaySays, audience: Audience, then: () => void) => void
  readonly onChange: (day: DayView, says: DaySays, then: () => void) => void
  readonly onTakeBack: (day: DayView, then: () => void) => void
  readonly onPropose: (of: AccountId, says: DaySays, then: () => void) => void
  readonly onTakeProposedBack: (one: ProposedDayView) => void
  readonly onLetProposedBe: (one: ProposedDayView) => void
  /** A note to its person; the day is off my Today with it. */
  readonly onReach: (day: DayView, words: string, then: () => void) => void
  readonly onLetBe: (day: DayView) => void
}

type Open =
  | {
      readonly kind: 'keep'
      readonly about: string
      readonly begun: DayDraft
      readonly changes: DayView | undefined
    }
  | { readonly kind: 'propose' }
  | { readonly kind: 'words'; readonly day: DayView }

/** Days that are near first, then those that come. */
export const Days = (props: DaysProps): JSX.Element => {
  const { view, days, notes, doing } = props
  const text = useText()
  const t = text.day
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const [reached, setReached] = useState<DayView | undefined>(undefined)
  const close = (): void => {
    doing.forget()
    setOpen(undefined)
  }
  const ratherNot = ({ by }: DayView): boolean =>
    notes.ratherNot.some(({ account }) => account === by.account)
  const canReach = ({ by }: DayView): boolean =>
    notes.others.some(({ account }) => account === by.account)
  const does = {
    doing,
    onReach: (day: DayView, words: string): void =>
      props.onReach(day, words, () => {
        setReached(day)
        close()
      }),
    onOwn: (day: DayView): void => setOpen({ kind: 'words', day }),
    onLetBe: props.onLetBe,
  }
  const mine = days.all.filter(({ by, near }) => by.isMe && near === 0)
  const near = days.all.filter(
    ({ by, near: in2, aside }) => !by.isMe && in2 !== undefined && !aside,
  )
  const coming = days.all.filter(day => day.next !== undefined && !near.includes(day))
  const over = days.all.filter(({ next }) => next === undefined)
  const toMe = days.proposed.filter(each => !each.mine)
  const asked = days.proposed.filter(each => each.mine)
  const proposedDoes = {
    doing,
    waits: props.waits,
    onKeepProposed: (one: ProposedDayView): void =>
      setOpen({
        kind: 'keep',
        about: one.entry,
        begun: draftOf(one.says),
        changes: undefined,
      }),
    onLetProposedBe: props.onLetProposedBe,
    onTakeProposedBack: props.onTakeProposedBack,
  }
  const card = (day: DayView): JSX.Element => (
    <li key={day.entry}>
      <DayCard
        {...does}
        day={day}
        canReach={canReach(day)}
        waits={props.waits}
        onChange={one =>
          setOpen({ kind: 'keep', about: one.entry, begun: draftOf(one.says), changes: one })
        }
        onTakeBack={props.onTakeBack}
      />
    </li>
  )
  const somethingIsNear = near.length + mine.length + toMe.length > 0
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        {!somethingIsNear && <p>{t.lead}</p>}
        {mine.map(day => (
          <MyDayToday
            key={day.entry}
            day={day}
            share={props.share}
            notes={props.write}
            onOpen={props.onOpen}
            onHelp={props.onHelp}
          />
        ))}
        {toMe.map(one => (
          <ProposedDay key={one.entry} {...proposedDoes} one={one} />
        ))}
        {near.map(day => (
          <NearDay
            key={day.entry}
            {...does}
            day={day}
            canReach={canReach(day)}
            ratherNot={ratherNot(day)}
          />
        ))}
        {reached !== undefined && <Sent day={reached} />}
        {props.waits && (
          <output class="said soft small">
            {props.online ? text.circle.goingOut : text.circle.kept}
          </output>
        )}
        {open === undefined && <Failed failure={doing.failure} />}
        {days.canKeep && (
          <div class="two-ways">
            <Button
              kind={somethingIsNear ? 'outlined' : 'primary'}
              onPress={() =>
                setOpen({ kind: 'keep', about: 'new', begun: noDay, changes: undefined })
              }
            >
              {t.keep}
            </Button>
            {days.others.length > 0 && (
              <Button onPress={() => setOpen({ kind: 'propose' })}>{t.propose}</Button>
            )}
          </div>
        )}
        {coming.length > 0 && (
          <section class="stack">
            <h2>{t.listTitle}</h2>
            <ul class="list stack">{coming.map(card)}</ul>
          </section>
        )}
        {days.all.length === 0 && days.proposed.length === 0 && <p class="soft">{t.none}</p>}
        {asked.map(one => (
          <ProposedDay key={one.entry} {...proposedDoes} one={one} />
        ))}
        {over.length > 0 && (
          <Details summary={t.over}>
            <h2 class="only-read">{t.over}</h2>
            <ul class="list stack">{over.map(card)}</ul>
          </Details>
        )}
      </div>
      {open?.kind === 'keep' && (
        <KeepDay
          about={open.about}
          begun={open.begun}
          today={days.today}
          people={view.members}
          changes={open.changes !== undefined}
          doing={doing}
          onKeep={(says, audience, then) => {
            const done = (): void => {
              then()
              close()
            }
            if (open.changes === undefined) props.onKeep(says, audience, done)
            else props.onChange(open.changes, says, done)
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'propose' && (
        <ProposeDay
          others={days.others}
          today={days.today}
          doing={doing}
          onPropose={(of, says, then) =>
            props.onPropose(of, says, () => {
              then()
              close()
            })
          }
          onClose={close}
        />
      )}
      {open?.kind === 'words' && (
        <WriteNote
          to={open.day.by}
          begun=""
          ready={readyWords(text, open.day)}
          doing={doing}
          onSend={words => does.onReach(open.day, words)}
          onClose={close}
        />
      )}
    </>
  )
}
