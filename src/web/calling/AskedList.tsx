import type { JSX } from 'preact'
import type { CalledPerson } from '#core/catching/catchingView.ts'
import type { HostCall } from '#client/calls/hostCall.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { whoIsThere } from './WhoAnswered.tsx'
import { timeOfDay } from './timeOfDay.ts'

export interface AskedListProps {
  readonly people: readonly CalledPerson[]
  /** What the host says; `undefined`: it has not said anything yet. */
  readonly host: HostCall | undefined
}

const wasAsked: ReadonlySet<HostCall['letters'][number]['state']> = new Set([
  'leaving',
  'sent',
  'undelivered',
])

/**
 * CA16: of each person what is known, and no more: *sent* is the host's word, an answer is their own. Nothing here
 * says that somebody has seen it.
 */
export const AskedList = ({ people, host }: AskedListProps): JSX.Element => {
  const text = useText()
  const t = text.catching.calling
  const language = useLanguage()
  const stateOf = (account: string) => host?.letters.find(({ to }) => to === account)?.state
  // An answer comes before the host says that it asks nobody else of this call any more.
  const isAnswered = whoIsThere(people).some(({ account }) => stateOf(account) !== undefined)
  const next = isAnswered
    ? undefined
    : people.find(({ account, says }) => stateOf(account) === 'held' && says === undefined)
  // CA8: whoever was asked last has no phone that could be told, and the next is not kept waiting.
  const isSilent =
    host?.letters.findLast(({ state }) => wasAsked.has(state))?.state === 'undelivered'
  return (
    <section class="stack" aria-live="polite">
      <h2>{t.asked}</h2>
      <ul class="list stack">
        {people.map(({ account, name = text.circle.someone, says }) => {
          const state = stateOf(account)
          return (
            <li key={account} class="card">
              <p dir="auto">
                <strong>{name}</strong>
              </p>
              {says !== undefined ? (
                <p>{t.says[says]}</p>
              ) : (
                <p class="soft">{state === undefined ? t.state.leaving : t.state[state]}</p>
              )}
            </li>
          )
        })}
      </ul>
      {host?.open === true && next !== undefined && host.nextAt !== undefined && (
        <p class="soft">
          {(isSilent ? t.nextSooner : t.next)(
            next.name ?? text.circle.someone,
            timeOfDay(language, host.nextAt),
          )}
        </p>
      )}
    </section>
  )
}
