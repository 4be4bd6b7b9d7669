import type { JSX } from 'preact'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { Alone } from '#web/circles/Alone.tsx'
import { AskedCircles } from '#web/circles/AskedCircles.tsx'
import { useHereAnswers } from '#web/hereNote/useHereAnswers.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { PlanOnPhone } from '#web/plan/PlanOnPhone.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { go } from '#web/ui/route.ts'
import { ToSay } from './ToSay.tsx'
import { Today } from './Today.tsx'

export const TodayScreen = (): JSX.Element => {
  const { openHelp } = useSafety()
  const t = useText().today
  const { need } = useText().catching
  const doing = useAction()
  useHereAnswers()
  const { today, circles, asked, coming } = appState.value
  const nothing = today !== undefined && circles.length === 0 && asked.length === 0
  const alone = nothing && coming !== true
  return (
    <>
      <Today
        today={today}
        now={Date.now()}
        onOpen={go}
        onHelp={openHelp}
        onLetBe={act => doing.run(() => commands.circles.sayToMyself(act))}
        onSeen={({ from, call }) => doing.run(() => commands.calls.seen(from, call))}
      >
        <PlanOnPhone />
        <Failed failure={doing.failure} />
        {asked.length > 0 && <AskedCircles asked={asked} onOpen={go} />}
        {nothing && !alone && <p>{t.coming}</p>}
        {alone && <Alone onOpen={go} onHelp={openHelp} />}
        {today !== undefined && (
          <div class="stack">
            {!alone && <ToSay circles={circles} onOpen={go} />}
            {/* The same for everybody: whether somebody has catchers is not to be seen here. */}
            <Button wide onPress={() => go(paths.iNeedSomeone)}>
              {need}
            </Button>
          </div>
        )}
      </Today>
    </>
  )
}
