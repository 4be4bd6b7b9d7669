import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import type { OwningsView, TheirOwningView } from '#core/owning/view.ts'
import type { RepairsView, RepairView } from '#core/repair/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { isOfTwo } from '#web/circle/isOfTwo.ts'
import { OfferRepair } from '#web/repair/OfferRepair.tsx'
import type { RepairDoes } from '#web/repair/RepairCard.tsx'
import { Repairs } from '#web/repair/Repairs.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { JustPutAway } from './JustPutAway.tsx'
import { MyOwning } from './MyOwning.tsx'
import { OwningAsks } from './OwningAsks.tsx'
import { PutAway } from './PutAway.tsx'
import { TheirOwning, type TheirOwningDoes } from './TheirOwning.tsx'

export interface OwningProps extends TheirOwningDoes, Omit<RepairDoes, 'onChange'> {
  readonly view: CircleView
  readonly ownings: OwningsView
  readonly repairs: RepairsView
  readonly sending: readonly Sending[]
  /** One is begun and kept on this device; `undefined` until that is read. */
  readonly begun: boolean | undefined
  /** Come for what two agree on: it stands before what was read. */
  readonly agreedFirst?: boolean | undefined
  /** The path of the circle. */
  readonly back: string
  readonly doing: Action
  readonly onWrite: () => void
  readonly onOffer: (
    to: AccountId,
    words: string,
    instead: RepairView | undefined,
    then: () => void,
  ) => void
}

interface Offering {
  readonly people: readonly PersonView[]
  readonly held: RepairsView['held']
  readonly instead: RepairView | undefined
}

/** What I owned, what was owned to me, and what two agree on: each of it for its two alone. */
export const Owning = (props: OwningProps): JSX.Element => {
  const { view, ownings, repairs, doing } = props
  const text = useText()
  const t = text.owning
  const [put, setPut] = useState<EntryId | undefined>(undefined)
  const [offering, setOffering] = useState<Offering | undefined>(undefined)
  // What stands here read when the screen opens was read before.
  const opening = useRef(true)
  useEffect(() => {
    opening.current = false
  }, [])
  const close = (): void => {
    doing.forget()
    setOffering(undefined)
  }
  const theirs = ownings.all.flatMap(one => (one.mine ? [] : [one]))
  const asks = theirs.filter(({ choice }) => choice === 'asks')
  const away = theirs.filter(({ choice }) => choice === 'later' || choice === 'never')
  const read = theirs.flatMap(one => (one.choice === 'shown' ? [one] : []))
  const mine = ownings.all.flatMap(one => (one.mine ? [one] : []))
  const justPut = away.find(({ entry }) => entry === put)
  const choose: OwningProps['onChoose'] = (one, choice) => {
    setPut(one.entry)
    props.onChoose(one, choice)
  }
  const canWrite = ownings.people.length + ownings.waiting.length > 0
  const openRepair = (one: TheirOwningView): (() => void) | undefined => {
    const them = repairs.people.filter(({ account }) => account === one.other.account)
    return them.length === 0
      ? undefined
      : () => setOffering({ people: them, held: [], instead: undefined })
  }
  const repairsHere = (
    <Repairs
      {...props}
      kind={view.kind}
      onOffer={() => setOffering({ ...repairs, instead: undefined })}
      onChange={one =>
        setOffering({
          people: repairs.people.filter(({ account }) => account === one.other.account),
          held: [],
          instead: one,
        })
      }
    />
  )
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        {asks.map(one => (
          <OwningAsks key={one.entry} one={one} kind={view.kind} doing={doing} onChoose={choose} />
        ))}
        {justPut !== undefined && <JustPutAway key={justPut.entry} one={justPut} />}
        {offering === undefined && <Failed failure={doing.failure} />}
        {props.agreedFirst === true && repairsHere}
        {read.map(one => (
          <TheirOwning
            key={one.entry}
            one={one}
            doing={doing}
            onAnswer={props.onAnswer}
            onTakeBack={props.onTakeBack}
            onChoose={choose}
            readBefore={opening.current}
            onOpenRepair={openRepair(one)}
            onlyMine={repairs.mineToOpen.includes(one.other.account)}
          />
        ))}
        <section class="stack">
          <p>{isOfTwo(view) && !view.isSide ? t.leadTwo : t.lead}</p>
          {mine.map(one => (
            <MyOwning
              key={one.entry}
              one={one}
              waits={props.sending.some(({ id }) => id === one.id)}
              theyBegin={repairs.held.some(
                ({ person, because }) =>
                  because === 'theirs-to-open' && person.account === one.other.account,
              )}
              doing={doing}
              onTakeBack={props.onTakeBack}
            />
          ))}
          {!canWrite && ownings.all.length === 0 && <p class="soft">{t.nobody}</p>}
          {canWrite && (
            <>
              <Button
                kind={asks.length + mine.length + read.length === 0 ? 'primary' : 'outlined'}
                wide
                disabled={props.begun === undefined}
                onPress={props.onWrite}
              >
                {props.begun === true ? t.goOnWriting : t.write}
              </Button>
              {props.begun === true && <p class="soft small">{t.draftHint}</p>}
            </>
          )}
        </section>
        {props.agreedFirst !== true && repairsHere}
        <PutAway all={away} doing={doing} onChoose={props.onChoose} />
      </div>
      {offering !== undefined && (
        <OfferRepair
          kind={view.kind}
          people={offering.people}
          held={offering.held}
          instead={offering.instead}
          doing={doing}
          onOffer={(to, words) => props.onOffer(to, words, offering.instead, close)}
          onClose={close}
        />
      )}
    </>
  )
}
