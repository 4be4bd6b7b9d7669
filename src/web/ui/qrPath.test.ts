import { expect, test } from 'vitest'
import { qrPath } from './qrPath.ts'

test('runs of dark squares become bars', () => {
  expect(
    qrPath([
      [true, true, false],
      [false, false, true],
      [true, false, true],
    ]),
  ).toEqual({ size: 3, path: 'M0 0h2v1H0zM2 1h1v1H2zM0 2h1v1H0zM2 2h1v1H2z' })
})
