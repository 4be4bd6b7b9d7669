import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waveBars, waveTop } from '#core/sharing/files.ts'
import { waveOf } from './wave.ts'

test('[W11] a wave is 64 whole numbers from 0 to 31, whatever was recorded', () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 500 }), samples => {
      const wave = waveOf(samples)
      expect(wave).toHaveLength(waveBars)
      expect(wave.every(bar => Number.isInteger(bar) && bar >= 0 && bar <= waveTop)).toBe(true)
    }),
  )
})

test('[W11] silence is flat, and the loudest moment stands at the top', () => {
  expect(waveOf(new Float32Array(8_000))).toEqual(Array.from({ length: waveBars }, () => 0))
  expect(waveOf(new Float32Array())).toEqual(Array.from({ length: waveBars }, () => 0))

  // Quiet in the first half, loud in the second.
  const samples = Float32Array.from({ length: 6_400 }, (_, at) => (at < 3_200 ? 0.1 : 0.8))
  const wave = waveOf(samples)
  expect(new Set(wave.slice(0, 32))).toEqual(new Set([Math.round(waveTop / 8)]))
  expect(new Set(wave.slice(32))).toEqual(new Set([waveTop]))
})
