import type { JSX } from 'preact'
import type { SeasonFigure } from '#core/season/seasonView.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { figureOf } from './figureOf.ts'
import './Season.css'

export interface SeasonFiguresProps {
  readonly figures: readonly SeasonFigure[]
}

/** SN12: what there was, a number each, and nothing that judges it. */
export const SeasonFigures = ({ figures }: SeasonFiguresProps): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  return (
    <dl class="season-figures">
      {figures.map(({ line, here, soFar }) => (
        <div key={line}>
          <dt>{text.season.lines[line]}</dt>
          <dd class="season-here">{figureOf(line, here, language, text)}</dd>
          {soFar > here && (
            <dd class="soft small">
              {text.season.beginning(figureOf(line, soFar, language, text))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
