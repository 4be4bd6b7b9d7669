import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'

export interface ChoosePersonProps {
  readonly legend: string
  readonly people: readonly PersonView[]
  readonly chosen: AccountId | undefined
  readonly error: string | undefined
  readonly onChange: (account: AccountId) => void
}

/** One of the people here, by name. */
export const ChoosePerson = (props: ChoosePersonProps): JSX.Element => {
  const { someone } = useText().circle
  return (
    <Choice<AccountId>
      legend={props.legend}
      value={props.chosen}
      onChange={props.onChange}
      options={props.people.map(({ account, name }) => ({
        value: account,
        label: name ?? someone,
        mark: <PersonMark name={name ?? someone} size="small" />,
      }))}
      error={props.error}
    />
  )
}
