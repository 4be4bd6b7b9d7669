import type { JSX } from 'preact'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { RepairsView, RepairView } from '#core/repair/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { NotOffered } from './NotOffered.tsx'
import { RepairCard, type RepairDoes } from './RepairCard.tsx'

export interface RepairsProps extends RepairDoes {
  readonly kind: CircleKind
  readonly repairs: RepairsView
  readonly sending: readonly Sending[]
  readonly doing: Action
  readonly onOffer: () => void
}

/** What we agree: what asks and what stands, then what is for another day, then what is over. */
export const Repairs = (props: RepairsProps): JSX.Element | null => {
  const { all, people, held } = props.repairs
  const t = useText().repair
  if (all.length + people.length + held.length === 0) return null
  const aside = all.filter(({ stands }) => stands === 'laid-aside')
  const over = all.filter(({ stands }) => stands === 'ended' || stands === 'replaced')
  const list = (some: readonly RepairView[]): JSX.Element => (
    <ul class="list stack">
      {some.map(one => (
        <li key={one.entry}>
          <RepairCard
            {...props}
            one={one}
            waits={props.sending.some(({ id }) => id === one.id)}
            canChange={!one.changing && people.some(({ account }) => account === one.other.account)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      {all.some(isNow) && list(all.filter(isNow))}
      {all.some(({ stands }) => stands === 'agreed') && <p class="soft small">{t.thenDo}</p>}
      {people.length > 0 && (
        <Button wide onPress={props.onOffer}>
          {t.offer}
        </Button>
      )}
      {people.length === 0 && <NotOffered held={held} />}
      {aside.length > 0 && <Details summary={t.laidAside}>{list(aside)}</Details>}
      {over.length > 0 && <Details summary={t.over}>{list(over)}</Details>}
    </section>
  )
}

const isNow = ({ stands }: RepairView): boolean => stands === 'offered' || stands === 'agreed'
