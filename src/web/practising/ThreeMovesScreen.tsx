import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { type Bell, bellIn } from '#web/presentTime/bell.ts'
import { go } from '#web/ui/route.ts'
import { ThreeMoves } from './ThreeMoves.tsx'

const tenMinutesMs = 600_000

/** One bell, where it was asked for; the time is a maximum, and nothing waits for it. */
const useTenMinutes = (): {
  readonly over: boolean
  readonly begin: () => void
  readonly end: () => void
} => {
  const [over, setOver] = useState(false)
  const running = useRef<{ readonly bell: Bell; readonly timer: number } | undefined>(undefined)
  const end = (): void => {
    running.current?.bell.stop()
    window.clearTimeout(running.current?.timer)
    running.current = undefined
  }
  const begin = (): void => {
    end()
    setOver(false)
    const timer = window.setTimeout(() => setOver(true), tenMinutesMs)
    running.current = { bell: bellIn(tenMinutesMs / 1000), timer }
  }
  useEffect(() => end, [])
  return { over, begin, end }
}

/** For oneself, with or without an account. What is written lives in this screen and ends with it. */
export const ThreeMovesScreen = (): JSX.Element => {
  const { signIn } = appState.value
  const [here, setHere] = useState(true)
  const minutes = useTenMinutes()
  const back = signIn.kind === 'signed-in' ? paths.circles : paths.home
  return (
    <ThreeMoves
      back={back}
      first={Math.random()}
      over={minutes.over}
      hints={signIn.kind === 'signed-in' ? signIn.settings.hints !== 'off' : here}
      onHints={on =>
        signIn.kind === 'signed-in'
          ? void commands.account.changeSetting('hints', on ? 'on' : 'off')
          : setHere(on)
      }
      onBell={minutes.begin}
      onEnd={minutes.end}
      onDone={() => go(back)}
    />
  )
}
