import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Reach } from '#core/people/card.ts'
import { dialable, mailable } from '#core/people/number.ts'
import type { PersonView } from '#core/people/view.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { mailLink, textLink } from '#web/ui/links.ts'
import { isNear, noteLink } from './noteLink.ts'

export interface SendLinkProps {
  readonly person: PersonView
  readonly origin: string
  readonly fragment: string
  /** What I am called there. */
  readonly from: string
  /** `undefined`: this browser cannot hand words to another app. */
  readonly onShare: ((words: string) => Promise<void>) | undefined
}

const lines = ['named', 'plain'] as const

/** The ways a link goes out, by the hand of whoever wrote the note. */
export const SendLink = (props: SendLinkProps): JSX.Element => {
  const { person, origin, fragment, from, onShare } = props
  const { hereNote: t } = useText()
  const link = noteLink(origin, fragment)
  // HN3: a bare link from nobody looks like a trick; the name is seen by whoever carries the message, so it is chosen.
  const [line, setLine] = useState<(typeof lines)[number]>('named')
  const message = `${t.messages[line](from)} ${link}`
  const phones = ways(person.phones, dialable)
  const mails = ways(person.mails, mailable)
  return (
    <div class="stack">
      {isNear(origin) ? <p>{t.nearOnly}</p> : <p class="soft">{t.here(origin)}</p>}
      <Choice
        legend={t.messageLine}
        options={lines.map(value => ({ value, label: t.messages[value](from) }))}
        value={line}
        onChange={setLine}
      />
      <p class="soft">{t.messageSeen}</p>
      {phones.map(({ reach, to }) => (
        <Button key={to} wide href={textLink(to, message)}>
          {phones.length === 1 ? t.byText : t.byTextTo(reach.label ?? reach.value)}
        </Button>
      ))}
      {mails.map(({ reach, to }) => (
        <Button key={to} wide href={mailLink(to, message)}>
          {mails.length === 1 ? t.byMail : t.byMailTo(reach.label ?? reach.value)}
        </Button>
      ))}
      {onShare !== undefined && (
        // Put away again by the person: an answer, not a failure.
        <Button wide onPress={() => void onShare(message).catch(() => undefined)}>
          {t.byShare}
        </Button>
      )}
      <CopyButton text={link} label={t.byCopy} />
    </div>
  )
}

const ways = (
  reaches: readonly Reach[] | undefined,
  reachable: (value: string) => string | undefined,
): readonly { readonly reach: Reach; readonly to: string }[] =>
  (reaches ?? []).flatMap(reach => {
    const to = reachable(reach.value)
    return to === undefined ? [] : [{ reach, to }]
  })
