import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { dialled } from './dialled.ts'
import { textLink } from './links.ts'

export interface CallPersonProps {
  readonly name: string
  readonly phone: string
}

/** Two ways to somebody whose number one has. */
export const CallPerson = ({ name, phone }: CallPersonProps): JSX.Element => {
  const t = useText().help
  return (
    <>
      <Button wide href={`tel:${dialled(phone)}`} label={t.callLabel(phone, name)}>
        <Icon name="phone" />
        {t.callName(name)}
      </Button>
      <Button wide href={textLink(dialled(phone))} label={t.textLabel(phone, name)}>
        <Icon name="letter" />
        {t.textName(name)}
      </Button>
    </>
  )
}
