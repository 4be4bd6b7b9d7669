import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { SeatWords } from './SeatWords.tsx'

export interface MySeatProps {
  readonly seat: 'young' | 'ending'
  readonly doing: Action
  readonly onEnd: (then: () => void) => void
}

/** My young person's seat: what it means, whenever I want to read it, and its end when it may end. */
export const MySeat = ({ seat, doing, onEnd }: MySeatProps): JSX.Element => {
  const text = useText()
  const t = text.young
  const [asking, setAsking] = useState(false)
  const stop = (): void => {
    doing.forget()
    setAsking(false)
  }
  return (
    <section class="stack">
      <Details summary={t.summary}>
        <SeatWords />
      </Details>
      {seat === 'ending' && (
        <div class="card stack">
          <h2>{t.endTitle}</h2>
          <p>{t.endMore}</p>
          <Button onPress={() => setAsking(true)}>{t.endDo}</Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={t.endTitle}
          yes={t.endDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onEnd(stop)}
          onNo={stop}
        >
          <p>{t.endMore}</p>
        </Confirm>
      )}
    </section>
  )
}
