import type { JSX } from 'preact'
import { waveBars, waveTop } from '#core/sharing/files.ts'

export interface WaveProps {
  /** 64 bars from 0 to 31; flat where none was drawn. */
  readonly wave: readonly number[] | undefined
  /** How much of it has been heard, 0 to 1. */
  readonly heard: number
}

const barWidth = 4
const middle = waveTop + 1

/** A voice as the eye sees it. A reader hears the time instead. */
export const Wave = ({ wave, heard }: WaveProps): JSX.Element => (
  <svg
    class="wave"
    viewBox={`0 0 ${waveBars * barWidth} ${middle * 2}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {Array.from({ length: waveBars }, (_, bar) => {
      const height = Math.max(3, (wave?.[bar] ?? 0) * 2)
      return (
        <rect
          key={bar}
          class={bar / waveBars < heard ? 'wave-heard' : ''}
          x={bar * barWidth + 0.6}
          y={middle - height / 2}
          width={barWidth - 1.2}
          height={height}
          rx={1.4}
        />
      )
    })}
  </svg>
)
