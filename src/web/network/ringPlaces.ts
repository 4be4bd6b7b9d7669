import { type NetworkRing, networkRings } from '#core/network/events.ts'

/** The picture is a square of so many units. */
export const pictureSize = 360
const middle = pictureSize / 2

/** How far a ring is from the middle. */
export const ringRadius: Readonly<Record<NetworkRing, number>> = { 1: 66, 2: 114, 3: 162 }
export const meRadius = 24
export const dotRadius = 16

/** So many have room on a ring without touching, on the narrowest phone too. */
export const roomOn: Readonly<Record<NetworkRing, number>> = { 1: 9, 2: 15, 3: 21 }

export interface Place<T> {
  readonly who: T
  readonly ring: NetworkRing
  readonly x: number
  readonly y: number
}

/** Where each ring begins, in turns from the top, so that two rings seldom line up. */
const begins: Readonly<Record<NetworkRing, number>> = { 1: 0, 2: 0.07, 3: 0.03 }

/**
 * NE9: the first ones of each ring, evenly round it from the top; always the same for the same people. Whoever
 * has no room is in the list.
 */
export const ringPlaces = <T extends { readonly ring: NetworkRing | undefined }>(
  people: readonly T[],
  /** Where round the ring somebody stands, in turns, if that is settled. */
  rayOfOne: (who: T) => number | undefined = () => undefined,
): readonly Place<T>[] =>
  networkRings.flatMap(ring => {
    const drawn = people.filter(each => each.ring === ring).slice(0, roomOn[ring])
    return drawn.map((who, at) => {
      const turn = (rayOfOne(who) ?? begins[ring] + at / drawn.length) * 2 * Math.PI
      return {
        who,
        ring,
        x: middle + ringRadius[ring] * Math.sin(turn),
        y: middle - ringRadius[ring] * Math.cos(turn),
      }
    })
  })

/** So few have room on the closest ring, wherever they stand round it. */
const mostRays = 12

/** Where round the rings somebody of these stands, in turns: nowhere settled when there are too many. */
export const rayOf = <T>(all: readonly T[], who: T): number | undefined => {
  const at = all.indexOf(who)
  return at < 0 || all.length > mostRays ? undefined : at / all.length
}

/** Whether the picture has room for all of them. */
export const isAllDrawn = (
  people: readonly { readonly ring: NetworkRing | undefined }[],
): boolean =>
  networkRings.every(ring => people.filter(each => each.ring === ring).length <= roomOn[ring])
