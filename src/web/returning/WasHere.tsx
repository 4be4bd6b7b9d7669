import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { ReturnAnswer } from '#core/returning/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface WasHereProps {
  readonly wasHere: CircleView['wasHere']
  readonly doing: Action
  readonly onAnswer: (was: AccountId, answer: ReturnAnswer) => void
}

/** A steward says that I was here before. Nothing is so before my own yes. */
export const WasHere = ({ wasHere, doing, onAnswer }: WasHereProps): JSX.Element | null => {
  const { returning: t, circle } = useText()
  if (wasHere === undefined) return null
  const { account, name } = wasHere
  const by = wasHere.by.name ?? circle.someone
  return (
    <section class="card stack">
      <h2>{name === undefined ? t.asksNameless(by) : t.asks(by, name)}</h2>
      <p>{t.asksMore}</p>
      <p class="soft small">{t.asksLimit}</p>
      <div class="two-ways">
        <Button disabled={doing.busy} onPress={() => onAnswer(account, 'yes')}>
          {t.yes}
        </Button>
        <Button disabled={doing.busy} onPress={() => onAnswer(account, 'no')}>
          {t.no}
        </Button>
      </div>
      <Failed failure={doing.failure} />
    </section>
  )
}

export interface CameBackProps {
  readonly members: CircleView['members']
  readonly doing: Action
  readonly onAnswer: (was: AccountId, answer: ReturnAnswer) => void
}

/** I came back; my yes can be taken back with one press. */
export const CameBack = ({ members, doing, onAnswer }: CameBackProps): JSX.Element | null => {
  const { returning: t, circle } = useText()
  const mine = members.find(({ isMe }) => isMe)?.returned
  if (mine === undefined) return null
  return (
    <div class="card card-quiet stack">
      <p>{t.mine(mine.by.name ?? circle.someone)}</p>
      <Button disabled={doing.busy} onPress={() => onAnswer(mine.was, 'no')}>
        {t.undo}
      </Button>
    </div>
  )
}
