import type { JSX } from 'preact'
import type { PlanSays, ShownSays } from '#core/plan/events.ts'
import { useText } from '#web/text/language.ts'
import { helpLineOf } from './callables.ts'

/** One line, as it was written; of a help line its name and its numbers as the list has them now. */
export const PlanLine = ({ says }: { readonly says: PlanSays | ShownSays }): JSX.Element => {
  const t = useText().help
  switch (says.kind) {
    case 'words':
      return (
        <p class="words" dir="auto">
          {says.words}
        </p>
      )
    case 'person':
      return (
        <p class="words" dir="auto">
          {says.name}
          {says.phone !== undefined && (
            <>
              {' · '}
              <span dir="ltr">{says.phone}</span>
            </>
          )}
        </p>
      )
    case 'help-line': {
      const line = helpLineOf(says.country, says.line)
      const numbers = (line?.contacts ?? []).flatMap(contact =>
        contact.type === 'call'
          ? [contact.display]
          : contact.type === 'sms'
            ? [
                contact.keyword === null
                  ? t.text(contact.to)
                  : t.textWord(contact.keyword, contact.to),
              ]
            : [],
      )
      return (
        <>
          <p class="words" dir="auto">
            {[line?.name ?? says.name, ...numbers].join(' · ')}
          </p>
          {line === undefined && <p class="soft small">{t.planLineGone}</p>}
        </>
      )
    }
  }
}

/** What a line is called where it is named: to be changed, struck or moved. */
export const lineName = (says: PlanSays | ShownSays): string =>
  says.kind === 'words' ? says.words : says.name
