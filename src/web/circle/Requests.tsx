import type { JSX } from 'preact'
import type { RequestView } from '#core/circle/circleView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { PastFor } from '#core/circle/pastFor.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Failed } from './Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import './Circle.css'

export interface RequestsProps {
  readonly requests: readonly RequestView[]
  /** What they will read of what was said before (C48). */
  readonly past: PastFor
  readonly doing: Action
  readonly onWelcome: (account: AccountId) => void
  readonly onDecline: (account: AccountId) => void
  /** They were here before; not offered while nobody could be meant. */
  readonly onReturn?: ((account: AccountId, name: string) => void) | undefined
}

/** Somebody at the door. Both answers are as large as each other. */
export const Requests = (props: RequestsProps): JSX.Element | null => {
  const { circle: t, limits, returning, young: seats } = useText()
  if (props.requests.length === 0) return null
  return (
    <ul class="list stack">
      {props.requests.map(({ account, name: said, hello, young, blocked }, index) => {
        const name = said ?? t.someone
        return (
          <li key={account} class="card stack">
            <div class="request-who">
              <PersonMark name={name} />
              <h2 id={`asks-${account}`}>{t.asks(name)}</h2>
            </div>
            {young && <p>{seats.asksFor}</p>}
            {blocked ? (
              <>
                <p>
                  <strong>{limits.blockedAsks}</strong>
                </p>
                <p class="soft">{limits.blockedAsksMore}</p>
              </>
            ) : hello === undefined || hello === '' ? (
              <p class="soft">{t.noHello}</p>
            ) : (
              <div>
                <p class="soft small">{t.hello}</p>
                <Words>{hello}</Words>
              </div>
            )}
            {props.past !== 'nothing-yet' && <p>{t.theyRead[props.past]}</p>}
            <p class="soft small">
              {t.sure} {t.notNowHint}
            </p>
            <fieldset class="two-ways" aria-labelledby={`asks-${account}`}>
              <Button
                kind={index === 0 && !blocked ? 'primary' : 'outlined'}
                disabled={props.doing.busy}
                onPress={() => props.onWelcome(account)}
              >
                {t.welcome}
              </Button>
              <Button disabled={props.doing.busy} onPress={() => props.onDecline(account)}>
                {t.notNow}
              </Button>
            </fieldset>
            {props.onReturn !== undefined && !blocked && (
              <Button kind="quiet" onPress={() => props.onReturn?.(account, name)}>
                {returning.wereHere}
              </Button>
            )}
            <Failed failure={props.doing.failure} />
          </li>
        )
      })}
    </ul>
  )
}
