import type { JSX } from 'preact'
import { partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { Contact, HelpLine } from './helpData.ts'
import { smsLink, sourceDate } from './helpFor.ts'
import { spokenLanguage, wordFor } from './wordFor.ts'

/** One line: who answers, how to reach them, when, in which languages, and how we know. */
export const LineCard = ({ line }: { readonly line: HelpLine }): JSX.Element => {
  const text = useText().help
  const language = useLanguage()
  const date = sourceDate(line.evidence)
  const notes: Readonly<Record<string, string>> = text.notes
  const note = notes[line.id]
  const spoken = line.languages.map(each => spokenLanguage(text.spoken, language, each))
  const facts: readonly (readonly [string, string])[] = [
    [text.open, wordFor(text.hours, line.hours)],
    [text.cost, wordFor(text.costs, line.cost)],
    [text.languages, new Intl.ListFormat(language, { type: 'unit' }).format(spoken)],
    ...(line.scope === 'national' ? [] : [[text.area, wordFor(text.areas, line.scope)] as const]),
  ]
  return (
    <Card>
      <div>
        <h3 dir="auto">{line.name}</h3>
        {line.confidence === 'B' && (
          <p class="help-doubt">
            <strong>{text.notConfirmed}.</strong> {text.notConfirmedHint}
          </p>
        )}
        {note !== undefined && <p class="small">{note}</p>}
      </div>
      <div class="help-contacts">
        {line.contacts.map((contact, index) => (
          <Reach key={index} contact={contact} name={line.name} />
        ))}
      </div>
      <dl class="help-facts">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Details
        summary={
          date === undefined ? text.sourceUndated : text.sourceDate(partialDate(language, date))
        }
      >
        <ul class="help-sources small">
          {line.evidence.map(source => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        {line.website !== null && (
          <p class="small">
            {text.website}: {line.website}
          </p>
        )}
        {line.live_verified_on === null && <p class="small">{text.notCalled}</p>}
      </Details>
    </Card>
  )
}

interface ReachProps {
  readonly contact: Contact
  readonly name: string
}

const Reach = ({ contact, name }: ReachProps): JSX.Element => {
  const text = useText().help
  switch (contact.type) {
    case 'call':
      return (
        <div>
          <Button wide href={`tel:${contact.tel}`} label={text.callLabel(contact.display, name)}>
            <Icon name="phone" />
            {text.call(contact.display)}
          </Button>
          {contact.intl_e164 !== undefined && (
            <p class="soft small help-reaches">{text.fromAbroad(contact.intl_e164)}</p>
          )}
        </div>
      )
    case 'sms':
      return (
        <Button wide href={smsLink(contact.to, contact.keyword)}>
          <Icon name="letter" />
          {contact.keyword === null
            ? text.text(contact.to)
            : text.textWord(contact.keyword, contact.to)}
        </Button>
      )
    case 'whatsapp':
      return <p>{text.whatsapp(contact.to)}</p>
    case 'chat':
      return <p>{text.chat(contact.url)}</p>
  }
}
