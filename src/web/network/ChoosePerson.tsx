import type { JSX } from 'preact'
import type { PersonView } from '#core/people/view.ts'
import { paths } from '#web/app/routes.ts'
import { PeopleList } from '#web/people/PeopleList.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'

export interface ChoosePersonProps {
  /** Who stands on no ring. */
  readonly people: readonly PersonView[]
  /** Whether anybody is among my people at all. */
  readonly isAnybody: boolean
  readonly onOpen: (path: string) => void
}

/** Whom to place: somebody of my people, or somebody new. */
export const ChoosePerson = ({ people, isAnybody, onOpen }: ChoosePersonProps): JSX.Element => {
  const t = useText().network
  return (
    <>
      <PageTitle back={paths.network} lead={people.length > 0 ? t.chooseLead : undefined}>
        {t.chooseTitle}
      </PageTitle>
      <div class="stack-wide">
        {people.length === 0 ? (
          <p>{isAnybody ? t.chooseNone : t.chooseNobody}</p>
        ) : (
          <PeopleList people={people} pathOf={paths.placePerson} />
        )}
        <Button
          kind={isAnybody ? 'outlined' : 'primary'}
          wide
          onPress={() => onOpen(paths.person('new'))}
        >
          {t.addPerson}
        </Button>
      </div>
    </>
  )
}
