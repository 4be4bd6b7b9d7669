import type { JSX } from 'preact'
import { weeksLine, type WeeksPoint } from './weeksLine.ts'
import './Weeks.css'

export interface WeeksChartProps {
  readonly title: string
  /** What the lowest and the highest answer say. */
  readonly low: string
  readonly high: string
  readonly times: readonly WeeksPoint[]
}

const width = 320
const height = 96

/**
 * My own line: no mark where it would be good or bad, and one colour. Hidden from readers, who have
 * the table of the same numbers.
 */
export const WeeksChart = ({ title, low, high, times }: WeeksChartProps): JSX.Element => {
  const { points, runs } = weeksLine(times, width, height)
  return (
    <figure class="weeks-chart">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        <p class="soft small">{high}</p>
        <svg viewBox={`0 0 ${width} ${height}`} focusable="false">
          <path class="weeks-ends-line" d={`M0 0.5H${width}M0 ${height - 0.5}H${width}`} />
          {runs.map(run => (
            <polyline key={run} points={run} />
          ))}
          {points.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r="4" />
          ))}
        </svg>
        <p class="soft small">{low}</p>
      </div>
    </figure>
  )
}
