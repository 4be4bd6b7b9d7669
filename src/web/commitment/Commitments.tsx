import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { ConsentCard } from '#core/commitment/events.ts'
import type { CommitmentsView, CommitmentView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { isOfTwo } from '#web/circle/isOfTwo.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { draftFrom } from './consent.ts'
import { type CommitmentDraft, MakeCommitment, noCommitment } from './MakeCommitment.tsx'
import { MyCommitment, type MyCommitmentDoes } from './MyCommitment.tsx'
import { TheirCommitment, type TheirCommitmentDoes } from './TheirCommitment.tsx'
import './Commitments.css'

export interface CommitmentsProps
  extends Omit<MyCommitmentDoes, 'onAskAnother'>,
    TheirCommitmentDoes {
  readonly view: CircleView
  readonly commitments: CommitmentsView
  readonly sending: readonly Sending[]
  /** The path of the circle. */
  readonly back: string
  readonly online: boolean
  readonly doing: Action
  /** `instead`: the one whose companion said not now, or stopped; it is let be with this. */
  readonly onAsk: (
    draft: CommitmentDraft,
    card: ConsentCard | undefined,
    instead: CommitmentView | undefined,
    then: () => void,
  ) => void
}

interface Making {
  readonly begun: CommitmentDraft
  readonly instead: CommitmentView | undefined
}

/** Promises in which I am one of the two: what asks something of me first, what is over last. */
export const Commitments = (props: CommitmentsProps): JSX.Element => {
  const { view, doing } = props
  const { all, companions } = props.commitments
  const text = useText()
  const t = text.commitment
  const [making, setMaking] = useState<Making | undefined>(undefined)
  const now = all.filter(({ stands }) => stands !== 'ended')
  const earlier = all.filter(({ stands }) => stands === 'ended')
  const close = (): void => {
    doing.forget()
    setMaking(undefined)
  }
  const askAnother = (one: CommitmentView): void => {
    const { what, often, days, card } = one
    const consent = draftFrom(card, Object.values(t.fixed))
    setMaking({ begun: { ...noCommitment, what, often, days, consent }, instead: one })
  }
  const draw = (one: CommitmentView): JSX.Element => (
    <li key={one.entry}>
      {one.mine ? (
        <MyCommitment
          {...props}
          one={one}
          waits={props.sending.some(({ id, state }) => state === 'waiting' && id === one.id)}
          canAsk={companions.some(({ account }) => account !== one.other.account)}
          onAskAnother={askAnother}
        />
      ) : (
        <TheirCommitment {...props} one={one} kind={view.kind} />
      )}
    </li>
  )
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <p>{isOfTwo(view) && !view.isSide ? t.leadTwo : t.lead}</p>
        <ul class="list stack">{now.toSorted(byNeed).map(draw)}</ul>
        {making === undefined && <Failed failure={doing.failure} />}
        {companions.length === 0 ? (
          all.length === 0 && <p class="soft">{t.nobody}</p>
        ) : (
          <Button
            kind={now.length === 0 ? 'primary' : 'outlined'}
            wide
            onPress={() => setMaking({ begun: noCommitment, instead: undefined })}
          >
            {t.make}
          </Button>
        )}
        {earlier.length > 0 && (
          <Details summary={t.earlier}>
            <ul class="list stack">{earlier.map(draw)}</ul>
          </Details>
        )}
      </div>
      {making !== undefined && (
        <MakeCommitment
          kind={view.kind}
          // Z3: whoever said not now, or stopped, is not asked again in the same breath.
          companions={companions.filter(({ account }) => account !== making.instead?.other.account)}
          begun={making.begun}
          doing={doing}
          onAsk={(draft, card, then) =>
            props.onAsk(draft, card, making.instead, () => {
              then()
              close()
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}

const needs = ({ mine, stands }: CommitmentView): boolean =>
  stands === 'asked' ? !mine : stands === 'over' ? mine : stands === 'asked-again' && !mine

const byNeed = (a: CommitmentView, b: CommitmentView): number => Number(needs(b)) - Number(needs(a))
