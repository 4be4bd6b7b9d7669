import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEventId } from './ids.ts'
import { ulid } from './ulid.ts'

test('[C6] an event id is a ULID: the time first, then what makes it unique', () => {
  const none = new Uint8Array(10)
  expect(ulid(0, none)).toBe('0'.repeat(26))
  // The example time of the ULID specification.
  expect(ulid(1_469_918_176_385, none).slice(0, 10)).toBe('01ARYZ6S41')
  expect(ulid(2 ** 48 - 1, none.fill(255))).toBe(`7${'Z'.repeat(25)}`)
})

test('[C6] every event id that is made is one that is accepted', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2 ** 31 - 1 }),
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      (at, random) => parseEventId(ulid(at * 1000, random)) !== undefined,
    ),
    { seed: 20_261_123 },
  )
})
