import type { JSX } from 'preact'
import { smsLink } from '#web/help/helpFor.ts'
import { wordFor } from '#web/help/wordFor.ts'
import { useLineWords } from '#web/help/useLineWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { textLink } from '#web/ui/links.ts'
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
          {each.kind === 'person' ? <Person {...each} /> : <Line {...each} />}
        </li>
      ))}
    </ul>
  )

const Person = ({ name, phone }: Extract<Callable, { kind: 'person' }>): JSX.Element => {
  const t = useText().help
  return (
    <div class="plan-call">
      <Button wide href={`tel:${dialled(phone)}`} label={t.callLabel(phone, name)}>
        <Icon name="phone" />
        {t.callName(name)}
      </Button>
      <Button wide href={textLink(dialled(phone))} label={t.textLabel(phone, name)}>
        <Icon name="letter" />
        {t.textName(name)}
      </Button>
    </div>
  )
}

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
      {line.contacts.map(contact => {
        if (contact.type === 'call')
          return (
            <Button
              key={contact.tel}
              wide
              href={`tel:${contact.tel}`}
              label={t.callLabel(contact.display, line.name)}
            >
              <Icon name="phone" />
              {t.call(contact.display)}
            </Button>
          )
        if (contact.type === 'sms')
          return (
            <Button key={contact.to} wide href={smsLink(contact.to, contact.keyword)}>
              <Icon name="letter" />
              {contact.keyword === null
                ? t.text(contact.to)
                : t.textWord(contact.keyword, contact.to)}
            </Button>
          )
        return (
          <p key={contact.type}>
            {contact.type === 'chat' ? t.chat(contact.url) : t.whatsapp(contact.to)}
          </p>
        )
      })}
    </div>
  )
}
