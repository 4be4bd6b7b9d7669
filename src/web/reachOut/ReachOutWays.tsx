import type { JSX } from 'preact'
import type { Reach } from '#core/people/card.ts'
import { dialable, mailable } from '#core/people/number.ts'
import type { PersonView } from '#core/people/view.ts'
import type { ContactWay, ReachOutChannel } from '#core/reachOut/events.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { mailLink, textLink } from '#web/ui/links.ts'

export interface ReachOutWaysProps {
  readonly person: PersonView
  readonly words: string
  readonly next: ContactWay
  /** `undefined`: this browser cannot hand words to another app. */
  readonly onShare: ((words: string) => Promise<void>) | undefined
  readonly onBegun: (channel: ReachOutChannel) => void
  /** The words go behind a link. */
  readonly onNote: () => void
}

/** The ways out of here. A voice comes first where writing went well before. */
export const ReachOutWays = (props: ReachOutWaysProps): JSX.Element => {
  const { person, words, next, onBegun } = props
  const { reachOut: t } = useText()
  const phones = (person.phones ?? []).flatMap(phone => {
    const number = dialable(phone.value)
    return number === undefined ? [] : [{ phone, number }]
  })
  const mails = (person.mails ?? []).flatMap(mail => {
    const address = mailable(mail.value)
    return address === undefined ? [] : [{ mail, address }]
  })
  const calls = phones.map(({ phone, number }) => (
    <Button key={`call ${number}`} wide href={`tel:${number}`} onPress={() => onBegun('call')}>
      {phones.length === 1 ? t.call : t.callOn(labelOf(phone))}
    </Button>
  ))
  const texts = phones.map(({ phone, number }) => (
    <Button
      key={`text ${number}`}
      wide
      href={textLink(number, words)}
      onPress={() => onBegun('text')}
    >
      {phones.length === 1 ? t.text : t.textTo(labelOf(phone))}
    </Button>
  ))
  const { onShare } = props
  return (
    <section class="stack">
      <h2>{t.howTitle}</h2>
      {next !== 'message' && <p>{next === 'call' ? t.rungCall : t.rungMeeting}</p>}
      {phones.length + mails.length === 0 && <p class="soft">{t.noWay}</p>}
      {next === 'message' ? [...texts, ...calls] : [...calls, ...texts]}
      {mails.map(({ mail, address }) => (
        <Button key={address} wide href={mailLink(address, words)} onPress={() => onBegun('mail')}>
          {mails.length === 1 ? t.mail : t.mailTo(labelOf(mail))}
        </Button>
      ))}
      {onShare !== undefined && words.trim() !== '' && (
        <Button
          wide
          onPress={() => {
            // Put away again by the person: nothing was begun.
            void onShare(words).then(
              () => onBegun('share'),
              () => undefined,
            )
          }}
        >
          {t.share}
        </Button>
      )}
      {words.trim() !== '' && <CopyButton text={words} label={t.copy} />}
      {phones.length + mails.length > 0 && <p class="soft small">{t.outside}</p>}
      <Button wide onPress={props.onNote}>
        {t.note}
      </Button>
    </section>
  )
}

const labelOf = ({ label, value }: Reach): string => label ?? value
