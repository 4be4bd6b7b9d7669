import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { circleColours } from '#core/circle/circleKind.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { NewSide } from './NewSide.tsx'
import { NotAsked } from './NotAsked.tsx'

interface Made {
  readonly side: CircleId
  readonly chosen: readonly AccountId[]
}

const toInvite = (side: CircleId): void => go(paths.invite(side), 'replace')

/** A side circle is made first; then those of the circle who were chosen are asked. */
export const NewSideScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText()
  const watched = useCircle(circle)
  const making = useAction()
  const asking = useAction()
  const [made, setMade] = useState<Made | undefined>(undefined)
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting') return <Progress words={text.circle.reading} />
  const { view } = watched.circle
  const ask = ({ side, chosen }: Made): void =>
    chosen.length === 0
      ? toInvite(side)
      : asking.run(
          () => commands.sides.ask(side, chosen),
          () => toInvite(side),
        )
  if (made !== undefined)
    return <NotAsked doing={asking} onAgain={() => ask(made)} onGoOn={() => toInvite(made.side)} />
  const used = new Set(appState.value.circles.map(({ colour }) => colour))
  return (
    <NewSide
      circleName={view.name ?? text.circles.unnamed}
      people={view.members.filter(({ isMe, blocked }) => !isMe && !blocked)}
      colour={circleColours.find(each => !used.has(each)) ?? 'lake'}
      here={paths.newSide(circle)}
      back={paths.circlePeople(circle)}
      doing={making}
      onMake={(input, chosen) =>
        making.run(
          () => commands.sides.create(circle, input),
          side => {
            // Kept here before anybody is asked: a second try must not make a second circle.
            setMade({ side, chosen })
            ask({ side, chosen })
          },
        )
      }
    />
  )
}
