import type { JSX } from 'preact'
import type { Rhythm } from '#core/reachOut/events.ts'
import { dayMs } from '#core/circle/circle.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { nameOfRhythm, restDays, type RhythmName, rhythmNames } from './rhythms.ts'

export interface RhythmAndRestProps {
  readonly rhythm: Rhythm | undefined
  /** Days since 1970. */
  readonly restUntil: number | undefined
  readonly today: number
  readonly onRhythm: (rhythm: RhythmName) => void
  readonly onRest: (days: number) => void
}

/** When to think of somebody again, and when not to. */
export const RhythmAndRest = (props: RhythmAndRestProps): JSX.Element => {
  const { rhythm, restUntil = 0, today, onRest } = props
  const { reachOut: t } = useText()
  const language = useLanguage()
  const rests = restUntil > today
  return (
    <>
      <section class="stack">
        <Choice
          compact
          legend={t.rhythm}
          options={rhythmNames.map(value => ({ value, label: t.rhythms[value] }))}
          value={nameOfRhythm(rhythm)}
          onChange={props.onRhythm}
        />
        <p class="soft">{t.rhythmHint}</p>
      </section>
      {rhythm !== undefined && (
        <Details summary={t.rest} open={rests}>
          {rests ? (
            <div class="stack">
              <p>{t.restsUntil(longDay(language, restUntil * dayMs, 'UTC'))}</p>
              <Button wide onPress={() => onRest(0)}>
                {t.rests.none}
              </Button>
            </div>
          ) : (
            <div class="stack">
              <p class="soft">{t.restHint}</p>
              {(['month', 'season'] as const).map(length => (
                <Button key={length} wide onPress={() => onRest(restDays[length])}>
                  {t.rests[length]}
                </Button>
              ))}
            </div>
          )}
        </Details>
      )}
    </>
  )
}
