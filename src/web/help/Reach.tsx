import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { Contact } from './helpData.ts'
import { smsLink } from './helpFor.ts'

export interface ReachProps {
  readonly contact: Contact
  readonly name: string
  /** Among others of its kind: the number alone, not how it is rung from abroad. */
  readonly short?: true
  /** It is needed now. */
  readonly urgent?: true
  /** It was called or written to. */
  readonly onUsed?: (() => void) | undefined
}

/** One way to reach a line. An address is written out: nothing here leads out of Herewith. */
export const Reach = ({ contact, name, short, urgent, onUsed }: ReachProps): JSX.Element => {
  const text = useText().help
  switch (contact.type) {
    case 'call': {
      const call = (
        <Button
          kind={urgent === true ? 'help' : 'outlined'}
          wide
          href={`tel:${contact.tel}`}
          label={text.callLabel(contact.display, name)}
          onPress={onUsed}
        >
          <Icon name="phone" />
          {text.call(contact.display)}
        </Button>
      )
      if (short === true) return call
      return (
        <div>
          {call}
          {contact.intl_e164 !== undefined && (
            <p class="soft small help-reaches">{text.fromAbroad(contact.intl_e164)}</p>
          )}
        </div>
      )
    }
    case 'sms':
      return (
        <Button wide href={smsLink(contact.to, contact.keyword)} onPress={onUsed}>
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
