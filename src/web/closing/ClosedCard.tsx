import type { JSX } from 'preact'
import type { ClosingView } from '#core/closing/view.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { LastWords } from './LastWords.tsx'

export interface ClosedCardProps {
  readonly closing: ClosingView
  /** It is no longer at the host: what stands above the card says until when it is here. */
  readonly over: boolean
  readonly onTakeAlong: () => void
}

/** A closed circle: until when it is there, and a way to take it along. */
export const ClosedCard = ({ closing, over, onTakeAlong }: ClosedCardProps): JSX.Element => {
  const { circle, closing: t } = useText()
  const language = useLanguage()
  const { keptUntil } = closing
  return (
    <section class="card stack">
      <p>{circle.closed}</p>
      {!over && (
        <p>{keptUntil === undefined ? t.keptMonth : t.keptUntil(longDay(language, keptUntil))}</p>
      )}
      <Button wide onPress={onTakeAlong}>
        {t.takeAlong}
      </Button>
      <LastWords words={closing.lastWords} />
    </section>
  )
}
