import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { ChoosePerson } from './ChoosePerson.tsx'

export interface WhomStepProps {
  readonly title: string
  readonly legend: string
  /** Said where nobody is chosen. */
  readonly missing: string
  readonly people: readonly PersonView[]
  readonly onChoose: (person: PersonView) => void
  readonly onClose: () => void
  /** Under the names: why somebody is not among them. */
  readonly children?: ComponentChildren
}

/** For whom something is, before it is written or asked. */
export const WhomStep = ({ people, onChoose, ...props }: WhomStepProps): JSX.Element => {
  const text = useText().safetyCheck
  const { tried, attempt } = useTried()
  const [chosen, setChosen] = useState<AccountId | undefined>(
    people.length === 1 ? people[0]?.account : undefined,
  )
  const person = people.find(({ account }) => account === chosen)
  return (
    <Composer
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (person !== undefined) onChoose(person)
          }}
        >
          {text.goOn}
        </Button>
      }
    >
      <ChoosePerson
        legend={props.legend}
        people={people}
        chosen={chosen}
        error={tried && person === undefined ? props.missing : undefined}
        onChange={setChosen}
      />
      {props.children}
    </Composer>
  )
}
