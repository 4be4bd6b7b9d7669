import type { JSX } from 'preact'
import type { PeopleView } from '#core/people/view.ts'
import { commands, useMine } from '#web/app/engine.ts'
import { type Action, useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { People } from './People.tsx'

export const PeopleScreen = (): JSX.Element => {
  const t = useText().people
  const view = useMine('people')
  const doing = useAction()
  if (view === undefined) return <Progress words={t.reading} />
  return <Kept view={view} doing={doing} />
}

const Kept = ({
  view,
  doing,
}: {
  readonly view: PeopleView
  readonly doing: Action
}): JSX.Element => (
  <People
    view={view}
    doing={doing}
    onOne={({ into, from }) =>
      doing.run(() => commands.circles.sayToMyself({ t: 'people-merged', into, from }))
    }
    onTwo={({ into, from }) =>
      doing.run(() =>
        commands.circles.sayToMyself({ t: 'people-told-apart', one: into, other: from }),
      )
    }
    onUndo={(imported, then) => doing.run(() => commands.people.undo(imported), then)}
  />
)
