import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { ChoosePerson } from './ChoosePerson.tsx'

export interface WhomToWriteProps {
  readonly people: readonly PersonView[]
  readonly onChoose: (person: PersonView) => void
  readonly onClose: () => void
}

/** For whom a note is, before it is written. */
export const WhomToWrite = ({ people, onChoose, onClose }: WhomToWriteProps): JSX.Element => {
  const t = useText().note
  const { tried, attempt } = useTried()
  const [chosen, setChosen] = useState<AccountId | undefined>(
    people.length === 1 ? people[0]?.account : undefined,
  )
  const person = people.find(({ account }) => account === chosen)
  return (
    <Composer
      title={t.write}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (person !== undefined) onChoose(person)
          }}
        >
          {t.goOn}
        </Button>
      }
    >
      <ChoosePerson
        legend={t.whom}
        people={people}
        chosen={chosen}
        error={tried && person === undefined ? t.whomMissing : undefined}
        onChange={setChosen}
      />
    </Composer>
  )
}
