import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

/** What is asked once more before it is done. */
export interface WayOutAsking {
  readonly kind: 'leave' | 'close' | 'reopen' | 'step-down' | 'pause' | 'resume'
}

export interface WaysOutProps {
  readonly view: CircleView
  readonly onAsk: (asking: WayOutAsking) => void
}

/** How a circle ends, for me or for all. */
export const WaysOut = ({ view, onAsk }: WaysOutProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  return (
    <section class="stack">
      <h2>{t.endings}</h2>
      {(view.canStepDown || view.soleSteward !== undefined) && !view.closed && (
        <Button wide onPress={() => onAsk({ kind: 'step-down' })}>
          {t.stepDown}
        </Button>
      )}
      <Button wide onPress={() => onAsk({ kind: 'leave' })}>
        {t.leaveCircle}
      </Button>
      {(view.canPause || view.canResume) && (
        <Button wide onPress={() => onAsk({ kind: view.paused ? 'resume' : 'pause' })}>
          {view.paused ? text.report.resume : text.report.pause}
        </Button>
      )}
      {view.canClose && (
        <Button wide onPress={() => onAsk({ kind: 'close' })}>
          {t.closeCircle}
        </Button>
      )}
      {view.canReopen && (
        <Button wide onPress={() => onAsk({ kind: 'reopen' })}>
          {t.reopenCircle}
        </Button>
      )}
    </section>
  )
}
