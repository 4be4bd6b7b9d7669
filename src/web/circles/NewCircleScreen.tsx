import type { JSX } from 'preact'
import { circleColours } from '#core/circle/circleKind.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useHost } from '#web/app/useHost.ts'
import { go } from '#web/ui/route.ts'
import { NewCircle } from './NewCircle.tsx'

export const NewCircleScreen = (): JSX.Element => {
  const doing = useAction()
  const host = useHost()
  const used = new Set(appState.value.circles.map(({ colour }) => colour))
  // A colour that no other circle of mine has; they are told apart by name all the same.
  const colour = circleColours.find(each => !used.has(each)) ?? 'lake'
  return (
    <NewCircle
      doing={doing}
      colour={colour}
      forAdults={host?.ages === 'adults'}
      onMake={input =>
        doing.run(
          () => commands.circles.create(input),
          circle => go(paths.invite(circle), 'replace'),
        )
      }
    />
  )
}
