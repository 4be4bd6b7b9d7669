import type { JSX } from 'preact'
import type { CircleState } from '#client/state/circleState.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import { ShareCard } from '#web/sharing/ShareCard.tsx'
import { withSending } from '#web/sharing/withSending.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import type { CircleProps } from './Circle.tsx'
import { unsafeFirst } from './unsafeFirst.ts'
import { useCalled } from './useCalled.ts'

type SharesOf = Pick<CircleProps, 'id' | 'state' | 'now' | 'older' | 'onOlder' | 'onOpen'>

/** Nothing is begun here any more, and nobody is invited to. */
const isPast = ({ kind }: CircleState['status']): boolean =>
  kind === 'gone' || kind === 'not-there' || kind === 'over'

export interface CircleSharesProps extends SharesOf {
  /** It stands above already. */
  readonly first: ShareView | undefined
  readonly alone: boolean
}

export const CircleShares = (props: CircleSharesProps): JSX.Element | null => {
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
      <CircleShareList
        {...props}
        shares={unsafeFirst(view.shares).filter(each => each !== props.first)}
      />
      {view.olderBefore !== undefined && (
        <Button onPress={() => onOlder(view.olderBefore)}>{t.older}</Button>
      )}
    </section>
  )
}

export interface CircleShareListProps extends SharesOf {
  readonly shares: readonly ShareView[]
}

export const CircleShareList = ({
  id,
  state,
  now,
  shares,
  onOpen,
}: CircleShareListProps): JSX.Element => (
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
