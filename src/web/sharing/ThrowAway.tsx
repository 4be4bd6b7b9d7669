import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface ThrowAwayProps {
  readonly onThrowAway: () => void
  /** While it is asked whether to. */
  readonly onAsking?: ((asking: boolean) => void) | undefined
}

/** What was begun goes, once that was asked. */
export const ThrowAway = ({ onThrowAway, onAsking }: ThrowAwayProps): JSX.Element => {
  const t = useText().owning
  const [asking, setAsking] = useState(false)
  const ask = (now: boolean): void => {
    setAsking(now)
    onAsking?.(now)
  }
  return (
    <>
      <div class="flush">
        <Button kind="quiet" onPress={() => ask(true)}>
          {t.throwAway}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={t.throwTitle}
          yes={t.throwAway}
          no={t.keepIt}
          onYes={onThrowAway}
          onNo={() => ask(false)}
        >
          <p>{t.throwMore}</p>
        </Confirm>
      )}
    </>
  )
}
