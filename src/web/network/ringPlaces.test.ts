import { expect, test } from 'vitest'
import { type NetworkRing, networkRings } from '#core/network/events.ts'
import {
  dotRadius,
  isAllDrawn,
  meRadius,
  pictureSize,
  rayOf,
  ringPlaces,
  ringRadius,
  roomOn,
} from './ringPlaces.ts'

const crowd = (count: number, of: readonly NetworkRing[] = networkRings) =>
  Array.from({ length: count }, (_, at) => ({ name: `P${at}`, ring: of[at % of.length] }))

test.each([0, 1, 3, 12, 60, 300, 2_000])(
  '[NE9] of %i people nobody covers another, and nobody is outside the picture',
  count => {
    const places = ringPlaces(crowd(count))
    for (const [at, one] of places.entries()) {
      for (const side of [one.x, one.y]) {
        expect(side).toBeGreaterThanOrEqual(dotRadius)
        expect(side).toBeLessThanOrEqual(pictureSize - dotRadius)
      }
      for (const other of places.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * dotRadius)
    }
    expect(ringRadius[1] - dotRadius).toBeGreaterThan(meRadius)
    // 24 px between two of them where the picture is as narrow as a page of 320 leaves it.
    expect((2 * dotRadius * 270) / pictureSize).toBeGreaterThanOrEqual(24)
  },
)

test('[NE9] the same people stand in the same places, and whoever has no room is left to the list', () => {
  const many = crowd(300)
  expect(ringPlaces(many)).toEqual(ringPlaces(crowd(300)))
  for (const ring of networkRings)
    expect(ringPlaces(many).filter(each => each.ring === ring)).toHaveLength(roomOn[ring])
  expect(isAllDrawn(many)).toBe(false)
  expect(isAllDrawn(crowd(12))).toBe(true)
  expect(isAllDrawn(crowd(roomOn[1] + 1, [1]))).toBe(false)
  expect(ringPlaces([{ ring: undefined }])).toEqual([])
})

test('[NE9] in two pictures beside each other each stays on one ray, and nobody covers another', () => {
  for (const count of [1, 5, 12]) {
    const all = Array.from({ length: count }, (_, at) => at)
    for (const ring of networkRings) {
      const places = ringPlaces(
        all.map(who => ({ who, ring })),
        ({ who }) => rayOf(all, who),
      )
      for (const [at, one] of places.entries())
        for (const other of places.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * dotRadius)
    }
  }
  expect(rayOf([1, 2], 3)).toBeUndefined()
  expect(
    rayOf(
      Array.from({ length: 13 }, (_, at) => at),
      3,
    ),
  ).toBeUndefined()
})
