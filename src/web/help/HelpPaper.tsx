import type { JSX } from 'preact'
import { longDay, partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import type { Contact } from './helpData.ts'
import { type HelpForCountry, sourceDate } from './helpFor.ts'
import type { KindOnScreen } from './nextSteps.ts'
import { shownContacts } from './shownContacts.ts'
import type { ShownLine } from './shownLines.ts'
import { useLineWords } from './useLineWords.ts'
import { wordFor } from './wordFor.ts'

export interface HelpPaperProps {
  readonly help: HelpForCountry
  readonly kinds: readonly KindOnScreen[]
  readonly name: string
  readonly now: number
}

/** The lines of one country on one page. Only on paper; there is no name of anybody on it. */
export const HelpPaper = ({ help, kinds, name, now }: HelpPaperProps): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const language = useLanguage()
  const services = help.services.filter(({ lines }) => lines.length > 0)
  return (
    <div class="help-paper" aria-hidden="true">
      <h1>{words.paperTitle(name)}</h1>
      <h2>{text.emergency}</h2>
      <p class="help-paper-big">
        {help.emergency
          .map(({ number, reaches }) =>
            reaches === undefined ? number : `${number} (${wordFor(text.services, reaches)})`,
          )
          .join(' · ')}
        {help.emergency.length === 0 && words.paperNone}
      </p>
      {services.map(({ service, lines }) => (
        <p key={service}>
          {words.serviceTitles[service]}:{' '}
          {lines.flatMap(line => line.contacts.map(numberOf)).join(' · ')}
        </p>
      ))}
      {kinds.map(({ kind, lines }) => (
        <section key={kind}>
          <h2>{text.kinds[kind]}</h2>
          {lines.length === 0 && <p>{words.paperNone}</p>}
          {lines.map(shown => (
            <PaperLine key={shown.id} shown={shown} />
          ))}
        </section>
      ))}
      <p class="help-paper-foot">{words.paperDate(longDay(language, now))}</p>
    </div>
  )
}

const numberOf = (contact: Contact): string => {
  switch (contact.type) {
    case 'call':
      return contact.display
    case 'sms':
      return contact.keyword === null
        ? `SMS ${contact.to}`
        : `SMS ${contact.keyword} → ${contact.to}`
    case 'whatsapp':
      return `WhatsApp ${contact.to}`
    case 'chat':
      return contact.url
  }
}

const PaperLine = ({ shown }: { readonly shown: ShownLine }): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const language = useLanguage()
  const date = (day: string): string => partialDate(language, day)
  const facts: readonly (string | undefined)[] =
    shown.from === 'host'
      ? [shown.line.hours, shown.line.cost, words.hostAdded(date(shown.line.on))]
      : [
          wordFor(words.hours, shown.line.hours),
          shown.line.cost === 'check' ? undefined : wordFor(words.costs, shown.line.cost),
          shown.line.confidence === 'B' ? text.notConfirmed : undefined,
          paperDateOf(shown.line.evidence, words, date),
        ]
  return (
    <div class="help-paper-line">
      <p>
        <strong dir="auto">{shown.name}</strong>
        <br />
        <span class="help-paper-big">{shownContacts(shown).map(numberOf).join(' · ')}</span>
      </p>
      <p>{facts.filter(fact => fact !== undefined).join(' · ')}</p>
    </div>
  )
}

const paperDateOf = (
  evidence: readonly string[],
  words: ReturnType<typeof useLineWords>,
  date: (day: string) => string,
): string => {
  const found = sourceDate(evidence)
  return found === undefined ? words.paperUndated : words.paperSource(date(found))
}
