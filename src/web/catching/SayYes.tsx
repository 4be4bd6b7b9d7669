import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import type { CaughtPerson } from '#core/catching/catchingView.ts'
import { callLines, type CallLine } from '#core/catching/events.ts'
import { isNumber } from '#core/circle/phone.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { TimeField } from '#web/ui/TimeField.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { WaysChoice } from './WaysChoice.tsx'

export interface SayYesProps {
  readonly person: CaughtPerson
  readonly name: string
  readonly onClose: () => void
  readonly onSaid: () => void
}

const usual = { from: 8 * 60, to: 22 * 60 }

/** Yes, and when, how, and what a phone shows then. */
export const SayYes = ({ person, name, onClose, onSaid }: SayYesProps): JSX.Element => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [limited, setLimited] = useState<'any' | 'some'>(
    person.state === 'yes' && person.hours === undefined ? 'any' : 'some',
  )
  const [hours, setHours] = useState(person.hours ?? usual)
  const [ways, setWays] = useState<readonly CatcherWay[]>(person.ways)
  const [phone, setPhone] = useState(person.phone ?? '')
  const [line, setLine] = useState<CallLine>(person.line)
  const number = phone.trim()
  const isRight = number === '' || isNumber(number)
  // From ten to ten is a whole day to the host, and may be meant as none.
  const isSpan = limited === 'any' || hours.from !== hours.to
  const say = (): void => {
    if (!isRight || !isSpan) return
    const yes = {
      hours: limited === 'any' ? undefined : hours,
      ways,
      phone: number === '' ? undefined : number,
      line,
    }
    doing.run(async () => {
      const done = await commands.calls.sayYes(person.account, yes)
      // The card under it may be gone by then.
      if (done.ok) onSaid()
      return done
    }, onClose)
  }
  return (
    <Sheet
      title={t.yesTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={doing.busy} onPress={say}>
          {t.yes}
        </Button>
      }
    >
      <p class="soft" dir="auto">
        {name}
      </p>
      <Choice
        legend={t.hours}
        options={[
          { value: 'some', label: t.hoursSome },
          { value: 'any', label: t.hoursAny },
        ]}
        value={limited}
        onChange={setLimited}
      />
      {limited === 'some' && (
        <>
          <TimeField
            label={t.from}
            value={hours.from}
            onChange={from => setHours({ ...hours, from: from ?? hours.from })}
          />
          <TimeField
            label={t.to}
            value={hours.to}
            error={isSpan ? undefined : t.hoursSame}
            onChange={to => setHours({ ...hours, to: to ?? hours.to })}
          />
        </>
      )}
      <p class="soft">{t.hoursHold}</p>
      <WaysChoice reader="catches" value={ways} onChange={setWays} />
      <Field
        label={t.myNumber}
        optional
        value={phone}
        maxLength={40}
        error={isRight ? undefined : text.young.phoneWrong}
        onInput={setPhone}
      />
      <Choice
        legend={t.lineTitle}
        options={callLines.map(value => ({ value, label: t.line[value] }))}
        value={line}
        onChange={setLine}
      />
      <p class="soft">{t.lineHint}</p>
      <p class="soft">{t.phoneQuiet}</p>
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
