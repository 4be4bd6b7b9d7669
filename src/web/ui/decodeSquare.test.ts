import { encodeQR } from 'qr'
import { expect, test } from 'vitest'
import { decodeSquare, type Pixels } from './decodeSquare.ts'

/** As a camera sees it: grey on grey, turned by `degrees`, not in the middle, a little noisy. */
const photograph = (text: string, degrees: number): Pixels => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const size = 480
  const data = new Uint8ClampedArray(size * size * 4)
  const scale = 300 / rows.length
  const angle = (degrees * Math.PI) / 180
  let noise = 7
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [right, down] = [x - 260, y - 230]
      const column = (right * Math.cos(angle) + down * Math.sin(angle) + 150) / scale
      const row = (down * Math.cos(angle) - right * Math.sin(angle) + 150) / scale
      const isDark = rows[Math.floor(row)]?.[Math.floor(column)] === true
      noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648
      const value = (isDark ? 60 : 190) + (noise % 16)
      data.set([value, value, value, 255], (y * size + x) * 4)
    }
  return { width: size, height: size, data }
}

const code = `CV1.${'Ab_-'.repeat(28)}`

test.each([0, 12, 90, 171])(
  '[W9] a code turned by %i degrees is read from the picture',
  degrees => {
    expect(decodeSquare(photograph(code, degrees))).toBe(code)
  },
)

test('[W9] a picture without a code says nothing and breaks nothing', () => {
  const grey = new Uint8ClampedArray(64 * 64 * 4).fill(128)
  expect(decodeSquare({ width: 64, height: 64, data: grey })).toBeUndefined()
  expect(decodeSquare({ width: 0, height: 0, data: new Uint8ClampedArray() })).toBeUndefined()
})
