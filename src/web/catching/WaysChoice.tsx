import type { JSX } from 'preact'
import { catcherWays, type CatcherWay } from '#core/catching/catchingLetters.ts'
import { useText } from '#web/text/language.ts'

export interface WaysChoiceProps {
  /** Who reads it: whoever asks, or whoever says yes. */
  readonly reader: 'asks' | 'catches'
  readonly value: readonly CatcherWay[]
  readonly onChange: (ways: readonly CatcherWay[]) => void
}

/** Ring, write, come by: any of them, or none. */
export const WaysChoice = ({ reader, value, onChange }: WaysChoiceProps): JSX.Element => {
  const t = useText().catching
  return (
    <fieldset class="choice">
      <legend>{reader === 'asks' ? t.ways : t.yourWays}</legend>
      {catcherWays.map(way => (
        <label key={way} class="choice-card">
          <input
            type="checkbox"
            checked={value.includes(way)}
            onChange={event =>
              onChange(
                catcherWays.filter(each =>
                  each === way ? event.currentTarget.checked : value.includes(each),
                ),
              )
            }
          />
          <span class="choice-label">{(reader === 'asks' ? t.way : t.yourWay)[way]}</span>
        </label>
      ))}
    </fieldset>
  )
}
