import type { JSX } from 'preact'
import type { CircleSummary } from '#client/state/appState.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'

export interface WelcomedInProps {
  readonly circle: CircleSummary
  readonly onOpen: () => void
}

export const WelcomedIn = ({ circle, onOpen }: WelcomedInProps): JSX.Element => {
  const text = useText().joining
  return (
    <>
      <PageTitle>{text.inTitle(circle.name ?? '')}</PageTitle>
      <div class="stack">
        <Empty drawing="door">{text.inWhat}</Empty>
        <Button
          kind="primary"
          wide
          onPress={() => {
            onOpen()
            go(paths.circle(circle.id), 'replace')
          }}
        >
          {text.openCircle}
        </Button>
      </div>
    </>
  )
}
