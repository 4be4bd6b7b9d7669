import { expect, test } from 'vitest'
import { hostEnvironment } from './hostEnvironment.ts'

const roomOf = (text: string | undefined) => {
  const read = hostEnvironment({ HEREWITH_CIRCLE_FILES_MIB: text })
  return read.ok ? read.value.circleFileBytes : read.error
}

test('[F5] the room for the files of a circle is a whole number of MiB, the usual, or a plain sentence', () => {
  expect(roomOf('2')).toBe(2 * 1_048_576)
  expect(roomOf('0')).toBe(0)
  for (const usual of [undefined, '']) expect(roomOf(usual)).toBeUndefined()
  for (const wrong of ['-1', '1.5', 'a lot', '1 GiB'])
    expect(roomOf(wrong)).toBe(
      `HEREWITH_CIRCLE_FILES_MIB is how many MiB the files of a circle may take; "${wrong}" is no whole number.`,
    )
})
