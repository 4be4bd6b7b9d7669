import { waveBars, waveTop } from '#core/sharing/files.ts'

/**
 * How loud a voice is over its time: 64 bars from 0 to 31, the loudest at the top. A drawing for the
 * eye, so the square root of the power is enough, and quiet speech is not flattened to nothing.
 */
export const waveOf = (samples: Float32Array): readonly number[] => {
  const levels = Array.from({ length: waveBars }, (_, bar) => {
    const from = Math.floor((bar * samples.length) / waveBars)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * samples.length) / waveBars))
    return levelOf(samples.subarray(from, to))
  })
  const loudest = Math.max(...levels)
  return levels.map(level => (loudest > 0 ? Math.round((level / loudest) * waveTop) : 0))
}

const levelOf = (samples: Float32Array): number => {
  let sum = 0
  for (const sample of samples) sum += Number.isFinite(sample) ? sample * sample : 0
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length)
}

/** Enough to see a voice by, and a tenth of the memory of a recording's own rate. */
const waveRate = 8_000

export interface Heard {
  readonly seconds: number
  readonly wave: readonly number[]
}

/** `undefined` where this browser cannot decode what it has recorded. */
export const hear = async (voice: Blob): Promise<Heard | undefined> => {
  try {
    const context = new OfflineAudioContext(1, 1, waveRate)
    const decoded = await context.decodeAudioData(await voice.arrayBuffer())
    return { seconds: decoded.duration, wave: waveOf(decoded.getChannelData(0)) }
  } catch {
    return undefined
  }
}
