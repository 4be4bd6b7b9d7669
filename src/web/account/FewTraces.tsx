import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { keepFewTraces, wantsFewTraces } from '#web/app/fewTraces.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'

interface FewTracesChoiceProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Few traces, and what that is. */
export const FewTracesChoice = ({ on, onChange }: FewTracesChoiceProps): JSX.Element => {
  const text = useText().fewTraces
  return (
    <section class="stack">
      <Choice
        compact
        legend={text.title}
        options={[
          { value: 'off', label: text.off },
          { value: 'on', label: text.on },
        ]}
        value={on ? 'on' : 'off'}
        onChange={value => onChange(value === 'on')}
      />
      <p class="soft">{text.what}</p>
      <p class="soft">{text.not}</p>
    </section>
  )
}

/** Before there is an account, or before it is open: for this device, from now on. */
export const FewTracesHere = (): JSX.Element => {
  const text = useText().fewTraces
  const [on, setOn] = useState(wantsFewTraces)
  return (
    <Details summary={text.ask}>
      <FewTracesChoice
        on={on}
        onChange={wished => {
          setOn(wished)
          keepFewTraces(wished)
        }}
      />
    </Details>
  )
}
