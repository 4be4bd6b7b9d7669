import type { JSX } from 'preact'
import type { ProposedDayView } from '#core/day/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import { dateWords } from './dateWords.ts'
import '#web/circle/Circle.css'

export interface ProposedDayDoes {
  readonly onKeepProposed: (one: ProposedDayView) => void
  readonly onLetProposedBe: (one: ProposedDayView) => void
  readonly onTakeProposedBack: (one: ProposedDayView) => void
}

export interface ProposedDayProps extends ProposedDayDoes {
  readonly one: ProposedDayView
  /** It has not gone out yet. */
  readonly waits: boolean
  readonly doing: Action
}

/** What somebody thinks may be a day of mine; or what I asked, which looks the same until it is kept. */
export const ProposedDay = ({ one, doing, waits, ...props }: ProposedDayProps): JSX.Element => {
  const text = useText()
  const t = text.day
  const language = useLanguage()
  const name = one.other.name ?? text.circle.someone
  return (
    <section class="card stack">
      <h2 dir="auto">{one.mine ? t.ofName(name) : t.asksYou(name)}</h2>
      <div>
        <Words>{one.says.what}</Words>
        <p class="soft small">{dateWords(text, language, one.says)}</p>
      </div>
      <p class="soft small">{one.mine ? t.asked(name) : t.asksMore}</p>
      {one.mine ? (
        <div class="flush">
          <Button
            kind="quiet"
            disabled={doing.busy || waits}
            onPress={() => props.onTakeProposedBack(one)}
          >
            {t.takeAskBack}
          </Button>
        </div>
      ) : (
        <div class="two-ways">
          <Button disabled={doing.busy} onPress={() => props.onKeepProposed(one)}>
            {t.yes}
          </Button>
          <Button disabled={doing.busy} onPress={() => props.onLetProposedBe(one)}>
            {t.no}
          </Button>
        </div>
      )}
    </section>
  )
}
