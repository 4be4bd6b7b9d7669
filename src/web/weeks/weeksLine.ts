/** One point of a line: when, and how high from 0 (lowest answer) to 1; `undefined` was passed. */
export interface WeeksPoint {
  readonly at: number
  readonly height: number | undefined
}

export interface WeeksLine {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** What is joined: a time that was passed leaves a gap. Each is the text of an SVG polyline. */
  readonly runs: readonly string[]
}

/** Inside a box of `width` by `height`, with room for the points at its edges. */
export const weeksLine = (
  times: readonly WeeksPoint[],
  width: number,
  height: number,
  room = 6,
): WeeksLine => {
  const ats = times.map(({ at }) => at)
  const [first, last] = [Math.min(...ats), Math.max(...ats)]
  const place = ({ at, height: part }: WeeksPoint & { readonly height: number }) => ({
    x: last === first ? width / 2 : room + ((at - first) / (last - first)) * (width - 2 * room),
    y: height - room - part * (height - 2 * room),
  })
  const runs: string[][] = [[]]
  const points: { x: number; y: number }[] = []
  for (const time of times) {
    if (time.height === undefined) {
      runs.push([])
      continue
    }
    const point = place({ ...time, height: time.height })
    points.push(point)
    runs.at(-1)?.push(`${point.x.toFixed(1)},${point.y.toFixed(1)}`)
  }
  return { points, runs: runs.filter(run => run.length > 1).map(run => run.join(' ')) }
}
