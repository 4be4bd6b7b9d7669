import type { JSX } from 'preact'
import type { DayView } from '#core/day/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import '#web/circle/Circle.css'

export interface MyDayTodayProps {
  readonly day: DayView
  /** Where something is shared, and where a note is written; not there where one cannot. */
  readonly share: string | undefined
  readonly notes: string | undefined
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
}

/** On the day itself: nothing to do, and ways to somebody. */
export const MyDayToday = (props: MyDayTodayProps): JSX.Element => {
  const { share, notes, onOpen } = props
  const { tone, what } = props.day.says
  const t = useText().day
  return (
    <section class="card stack">
      <h2>{t.mineTitle[tone]}</h2>
      <Words>{what}</Words>
      <p>{tone === 'hard' ? t.mineLead : t.mineLeadGlad}</p>
      <div class="two-ways">
        {share !== undefined && <Button onPress={() => onOpen(share)}>{t.mineSay}</Button>}
        {notes !== undefined && <Button onPress={() => onOpen(notes)}>{t.mineWrite}</Button>}
      </div>
      <p class="soft">{t.mineCall}</p>
      {tone === 'hard' && (
        <div class="flush">
          <Button kind="quiet" onPress={props.onHelp}>
            {t.mineHelp}
          </Button>
        </div>
      )}
    </section>
  )
}
