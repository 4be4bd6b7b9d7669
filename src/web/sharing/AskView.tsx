import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import type { OpenShare } from './withSending.ts'
import './Sharing.css'

export interface AskViewProps {
  readonly share: OpenShare
  readonly busy: boolean
  readonly onAsk: () => void
}

/** For a listener: "May I offer a thought?", once; and what was answered, kindly. */
export const AskView = ({ share, busy, onAsk }: AskViewProps): JSX.Element | null => {
  const text = useText()
  const t = text.offers
  const part = useFocusKept<HTMLDivElement>()
  const name = share.author.name ?? text.circle.someone
  const { myViewAsk } = share
  if (myViewAsk === undefined) return null
  return (
    <div ref={part} tabIndex={-1} class="ask-view">
      {myViewAsk === 'may' ? (
        <>
          <p class="soft small">{t.askLead}</p>
          <div class="flush">
            <Button kind="quiet" disabled={busy} onPress={onAsk}>
              {t.ask}
            </Button>
          </div>
          <p class="soft small">{t.askOneTap}</p>
        </>
      ) : (
        <output class="said soft">
          {myViewAsk === 'asked'
            ? t.asked(name)
            : myViewAsk === 'yes'
              ? t.askedYes(name)
              : t.askedNotNow(name)}
        </output>
      )}
    </div>
  )
}
