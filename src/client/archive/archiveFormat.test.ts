import { expect, test } from 'vitest'
import { type Bytes, concat, u32, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { LogFileReader, logPiece, logStart, readLogFile } from './archiveFormat.ts'

const circle = idFrom('circle', zeros(32).fill(3))
const wires = [300, 1, 4096, 268].map((length, at) => zeros(length).fill(at + 1))
const file = concat(logStart(circle), logPiece(wires))

/** Read in parts of this length, each gone before the next comes. */
const readIn = (bytes: Bytes, length: number) => {
  const log = new LogFileReader(circle)
  const found: Bytes[] = []
  for (let at = 0; at < bytes.length; at += length) {
    const part = bytes.slice(at, at + length)
    for (const wire of log.take(part)) found.push(wire.slice())
    part.fill(0)
  }
  return { found, isWhole: log.isWhole }
}

test('[E7] a log is read entry by entry, wherever it is cut into parts', () => {
  expect(readLogFile(circle, file)).toEqual(wires)
  for (const length of [1, 7, 47, 48, 51, 52, 300, 5000])
    expect(readIn(file, length)).toEqual({ found: wires, isWhole: true })
})

test('[E7] a log that is cut short, goes on, or is of another circle is no whole log', () => {
  for (const end of [0, 1, 47, 50, 51, 360, file.length - 1])
    expect(readIn(file.slice(0, end), 64).isWhole).toBe(false)
  expect(readIn(concat(file, zeros(3)), 64).isWhole).toBe(false)
  const other = idFrom('circle', zeros(32).fill(4))
  expect(readIn(concat(logStart(other), logPiece(wires)), 64)).toEqual({
    found: [],
    isWhole: false,
  })
})

test('[E11] an entry that claims to be longer than any is none, and nothing is kept of it', () => {
  const claims = concat(
    logStart(circle),
    logPiece(wires.slice(0, 1)),
    u32(0xffff_ffff),
    zeros(9000),
  )
  expect(readIn(claims, 128)).toEqual({ found: wires.slice(0, 1), isWhole: false })
})
