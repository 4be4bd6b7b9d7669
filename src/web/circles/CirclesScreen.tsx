import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { KeptLater } from './KeptLater.tsx'
import { Circles } from './Circles.tsx'

export const CirclesScreen = (): JSX.Element => {
  const text = useText()
  const { openHelp } = useSafety()
  const { circles, asked, today, young } = appState.value
  // Until the circles are read, an empty list would say that there are none.
  if (today === undefined)
    return (
      <>
        <PageTitle>{text.ui.circles}</PageTitle>
        <Progress words={text.today.reading} />
      </>
    )
  return (
    <Circles
      circles={circles}
      asked={asked}
      canMake={young === undefined}
      onOpen={go}
      onHelp={openHelp}
      kept={<KeptLater onOpen={go} />}
    />
  )
}
