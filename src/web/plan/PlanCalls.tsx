import type { JSX } from 'preact'
import { Reach } from '#web/help/Reach.tsx'
import { wordFor } from '#web/help/wordFor.ts'
import { useLineWords } from '#web/help/useLineWords.ts'
import { useText } from '#web/text/language.ts'
import { CallPerson } from '#web/ui/CallPerson.tsx'
import type { Callable } from './callables.ts'

/** Each one tap away: before anything is read, and without a connection. */
export const PlanCalls = ({
  callables,
}: {
  readonly callables: readonly Callable[]
}): JSX.Element | null =>
  callables.length === 0 ? null : (
    <ul class="list stack plan-calls">
      {callables.map(each => (
        <li key={each.kind === 'person' ? `${each.name} ${each.phone}` : each.line.id}>
          {each.kind === 'person' ? (
            <div class="plan-call">
              <CallPerson name={each.name} phone={each.phone} />
            </div>
          ) : (
            <Line {...each} />
          )}
        </li>
      ))}
    </ul>
  )

const Line = ({ line }: Extract<Callable, { kind: 'line' }>): JSX.Element => {
  const t = useText().help
  const lineWords = useLineWords()
  return (
    <div class="plan-call">
      <p>
        <strong dir="auto">{line.name}</strong>
        <span class="soft small plan-hours">{wordFor(lineWords.hours, line.hours)}</span>
        {line.confidence === 'B' && <span class="soft small plan-hours">{t.notConfirmed}</span>}
      </p>
      {line.contacts.map((contact, index) => (
        <Reach key={index} contact={contact} name={line.name} short />
      ))}
    </div>
  )
}
