import type { JSX } from 'preact'
import {
  EmailAsked,
  type EmailAskedProps,
  EmailOff,
  type EmailOffProps,
  EmailOn,
} from '#web/telling/Email.tsx'
import { NoMail } from '#web/telling/NoMail.tsx'
import { usualTold } from '#web/telling/WhenTold.tsx'
import { Part } from './Part.tsx'

const nothing = (): void => {}
const address = 'ana.with.a.rather.long.name@post.example.org'
const on = { hours: [19 * 60], atOnce: 'no', named: true } as const

const Off = (props: Partial<EmailOffProps>): JSX.Element => (
  <EmailOff
    fewTraces={false}
    at={{ ...usualTold, named: false }}
    busy={false}
    notAnAddress={false}
    {...props}
    onAsk={nothing}
    onTakeBack={nothing}
  />
)

const Asked = (props: Partial<EmailAskedProps>): JSX.Element => (
  <EmailAsked
    address={address}
    failed={false}
    wrong={false}
    busy={false}
    {...props}
    onConfirm={nothing}
    onAgain={nothing}
    onTakeBack={nothing}
  />
)

/** By e-mail: off, asked, on, ended, and the way to none for whoever got one. */
export const Emails = (): JSX.Element => (
  <>
    <Part name="Off">
      <Off />
    </Part>
    <Part name="Off, with few traces; not an address">
      <Off fewTraces notAnAddress at={{ ...on, named: false }} />
    </Part>
    <Part name="The address takes no mail">
      <Off ended={{ why: 'refused', address }} at={on} />
    </Part>
    <Part name="Somebody there wants none">
      <Off ended={{ why: 'stopped' }} at={on} />
    </Part>
    <Part name="A code is on its way">
      <Asked />
    </Part>
    <Part name="Not the code">
      <Asked wrong />
    </Part>
    <Part name="The code could not be sent">
      <Asked failed />
    </Part>
    {(
      [
        ['On', false, false],
        ['Just kept', true, false],
        ['The last one could not be sent', false, true],
      ] as const
    ).map(([name, kept, failed]) => (
      <Part key={name} name={name}>
        <EmailOn
          address={address}
          at={on}
          busy={false}
          kept={kept}
          failed={failed}
          onChange={nothing}
          onKeep={nothing}
          onTakeBack={nothing}
        />
      </Part>
    ))}
    <Part name="Out of a mail">
      {(['ask', 'never', 'allowed', 'wrong'] as const).map(now => (
        <NoMail key={now} now={now} busy={false} onSay={nothing} />
      ))}
    </Part>
  </>
)
