import type { JSX } from 'preact'
import type { DayView } from '#core/day/view.ts'
import { useText } from '#web/text/language.ts'

/** After a note, what there is to do away from the screen. */
export const Sent = ({ day }: { readonly day: DayView }): JSX.Element => {
  const text = useText()
  return (
    <output class="said">
      {text.day.sent(day.by.name ?? text.circle.someone)} {text.day.sentMore[day.says.tone]}
    </output>
  )
}
