import type { NetworkRing } from '#core/network/events.ts'

/** How far a hand is off the circle, at each of so many places round it; no two rings are alike. */
const unsteady: Readonly<Record<NetworkRing | 0, readonly number[]>> = {
  0: [0.02, -0.01, 0.015, -0.02, 0.01, -0.015, 0.02, -0.01],
  1: [0.012, -0.006, 0.008, -0.012, 0.01, -0.004, -0.01, 0.006],
  2: [-0.006, 0.009, -0.004, 0.007, -0.009, 0.005, 0.008, -0.007],
  3: [0.004, -0.005, 0.007, -0.003, -0.006, 0.006, -0.004, 0.003],
}

/** A ring as a hand draws one, round `middle`. It is closed: only a share may have a gap. */
export const drawnRing = (ring: NetworkRing | 0, radius: number, middle: number): string => {
  const off = unsteady[ring]
  const points = off.map((by, at) => {
    const turn = (at / off.length) * 2 * Math.PI
    const far = radius * (1 + by)
    return [middle + far * Math.sin(turn), middle - far * Math.cos(turn)] as const
  })
  const point = (at: number): readonly [number, number] =>
    points.at(at % points.length) ?? [middle, middle]
  // A smooth line through all of them (Catmull-Rom), with the handles that a circle of eight parts has.
  const handle = 0.1875
  const parts = points.map((_, at) => {
    const [before, from, to, after] = [point(at - 1), point(at), point(at + 1), point(at + 2)]
    const one = [from[0] + (to[0] - before[0]) * handle, from[1] + (to[1] - before[1]) * handle]
    const two = [to[0] - (after[0] - from[0]) * handle, to[1] - (after[1] - from[1]) * handle]
    return `C${[...one, ...two, ...to].map(value => value.toFixed(1)).join(' ')}`
  })
  const [x, y] = point(0)
  return `M${x.toFixed(1)} ${y.toFixed(1)}${parts.join('')}Z`
}
