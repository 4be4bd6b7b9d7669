import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aimBytes, encodings, fitted, lightEnough, longestSide } from './fitPicture.ts'

const side = fc.integer({ min: 1, max: 20_000 })

test('[W10] a picture keeps its shape, and no side is longer than 2048', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = fitted({ width, height }, longestSide)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(longestSide)
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
      // Within half a pixel of the same shape.
      const scale = Math.min(1, longestSide / Math.max(width, height))
      expect(Math.abs(size.width - width * scale)).toBeLessThanOrEqual(1)
      expect(Math.abs(size.height - height * scale)).toBeLessThanOrEqual(1)
    }),
  )
})

test('[W10] a small picture is not made larger', () => {
  expect(fitted({ width: 640, height: 480 }, longestSide)).toEqual({ width: 640, height: 480 })
  expect(fitted({ width: 4000, height: 3000 }, longestSide)).toEqual({ width: 2048, height: 1536 })
})

test('[W10] the finest encoding that is light enough is taken, and the lightest when none is', async () => {
  const tried: number[] = []
  const weighing = (bytes: readonly number[]) => (): Promise<{ readonly bytes: Uint8Array }> => {
    const weight = bytes[tried.length] ?? 0
    tried.push(weight)
    return Promise.resolve({ bytes: new Uint8Array(weight) })
  }
  const found = await lightEnough(weighing([900_000, aimBytes, 100]))
  expect(found.bytes.length).toBe(aimBytes)
  expect(tried).toEqual([900_000, aimBytes])

  tried.length = 0
  const heavy = await lightEnough(weighing(encodings.map((_, index) => 2_000_000 - index)))
  expect(tried).toHaveLength(encodings.length)
  expect(heavy.bytes.length).toBe(2_000_000 - encodings.length + 1)
})
