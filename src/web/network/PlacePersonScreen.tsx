import type { JSX } from 'preact'
import type { PersonId } from '#core/people/card.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { today } from './NetworkScreen.tsx'
import { PlacePerson } from './PlacePerson.tsx'

const back = (): void => go(paths.network)

export const PlacePersonScreen = ({ person: id }: { readonly person: PersonId }): JSX.Element => {
  const text = useText()
  const known = useMine('people')
  const view = useMine('network')
  const doing = useAction()
  if (known === undefined || view === undefined) return <Progress words={text.people.reading} />
  const person = known.people.find(each => each.id === id)
  if (person === undefined)
    return (
      <>
        <PageTitle back={paths.network}>{text.network.title}</PageTitle>
        <Notice kind="info" title={text.network.noSuch} />
      </>
    )
  const { circles } = commands
  return (
    <PlacePerson
      name={person.name}
      personPath={paths.person(id)}
      stands={view.people.find(each => each.person === id)}
      doing={doing}
      onPass={back}
      onOpen={go}
      onKeep={(ring, what) =>
        doing.run(
          () =>
            circles.sayToMyself({
              t: 'network-placed',
              person: id,
              ring,
              for: what,
              on: today(),
            }),
          back,
        )
      }
      onTakeOff={() =>
        doing.run(
          () => circles.sayToMyself({ t: 'network-unplaced', person: id, on: today() }),
          back,
        )
      }
    />
  )
}
