import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { type CircleColour, circleColours } from '#core/circle/circleKind.ts'
import { useText } from '#web/text/language.ts'
import { RingMark } from '#web/ui/Ring.tsx'
import './Circles.css'

export interface ColourChoiceProps {
  /** Its first letter stands in each ring. */
  readonly name: string
  readonly value: CircleColour
  readonly onChange: (colour: CircleColour) => void
}

export const ColourChoice = ({ name, value, onChange }: ColourChoiceProps): JSX.Element => {
  const t = useText().circles
  const group = useId()
  return (
    <fieldset>
      <legend class="colours-legend">{t.colourLegend}</legend>
      <div class="colours">
        {circleColours.map(colour => (
          <label key={colour} class="colour">
            <input
              type="radio"
              name={group}
              value={colour}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <RingMark name={name} colour={colour} />
            <span>{t.colours[colour]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
