import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { SafetyBar } from '#web/leave/SafetyBar.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { TopNotice } from '#web/ui/TopNotice.tsx'
import { useModal } from '#web/ui/useModal.ts'
import './PresentTime.css'

export interface DarkProps {
  /** In ms. */
  readonly endsAt: number
  /** From beginning to end. */
  readonly minutes: number
  readonly onBell: () => void
  readonly onEnd: () => void
}

/** The screen goes dark. Nothing on it moves or counts; *Leave quickly* stays where it always is. */
export const Dark = ({ endsAt, minutes, onBell, onEnd }: DarkProps): JSX.Element => {
  const t = useText().presentTime
  const dialog = useModal(onEnd)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      const left = endsAt - Date.now()
      if (left <= 0) {
        navigator.vibrate?.([400, 200, 400])
        onBell()
        // A browser forgets long waits of a page that nobody looks at: it is asked again.
      } else timer = setTimeout(look, Math.min(left, 30_000))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [endsAt])
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let wanted = true
    const stayAwake = async (): Promise<void> => {
      // Refused on a low battery, and missing in some browsers: then the bell may come late.
      const got = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (wanted) lock = got
      else void got?.release()
    }
    const shown = (): void => {
      if (document.visibilityState === 'visible') void stayAwake()
    }
    shown()
    document.addEventListener('visibilitychange', shown)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', shown)
      void lock?.release()
    }
  }, [])
  return (
    <dialog ref={dialog} class="dark" aria-label={t.title}>
      <SafetyBar />
      <TopNotice />
      <div class="dark-page">
        <p tabIndex={-1} data-first="">
          {t.stay}
        </p>
        <span
          class="dark-disc"
          aria-hidden="true"
          style={{ animationDuration: `${minutes * 60}s` }}
        />
        <Button kind="quiet" onPress={onEnd}>
          {t.end}
        </Button>
      </div>
    </dialog>
  )
}
