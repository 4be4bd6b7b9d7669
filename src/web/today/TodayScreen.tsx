import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { Alone } from '#web/circles/Alone.tsx'
import { AskedCircles } from '#web/circles/AskedCircles.tsx'
import { useSafety } from '#web/leave/safetyContext.ts'
import { go } from '#web/ui/route.ts'
import { ToSay } from './ToSay.tsx'
import { Today } from './Today.tsx'

export const TodayScreen = (): JSX.Element => {
  const { openHelp } = useSafety()
  const { today, circles, asked } = appState.value
  const alone = today !== undefined && circles.length === 0 && asked.length === 0
  return (
    <>
      <Today today={today} now={Date.now()} onOpen={go} onHelp={openHelp}>
        {asked.length > 0 && <AskedCircles asked={asked} onOpen={go} />}
        {alone && <Alone onOpen={go} onHelp={openHelp} />}
        {today !== undefined && !alone && <ToSay circles={circles} onOpen={go} />}
      </Today>
    </>
  )
}
