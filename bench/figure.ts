/** One measured figure, beside the best the machine could do in the same minutes. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** `undefined` where nothing simpler does the same work. */
  readonly ceiling: number | undefined
  readonly ratio: number | undefined
  /** `undefined` for a figure that is only shown. */
  readonly target: string | undefined
  readonly met: boolean | undefined
}

/** What the figure is held against: the value itself, or the value divided by its ceiling. */
export interface Target {
  readonly of: 'value' | 'ratio'
  readonly is: 'at least' | 'at most'
  readonly limit: number
}

export const figure = (
  name: string,
  value: number,
  unit: string,
  more: { readonly ceiling?: number | undefined; readonly target?: Target } = {},
): Figure => {
  const { ceiling, target } = more
  const ratio = ceiling === undefined ? undefined : value / ceiling
  const held = target?.of === 'ratio' ? ratio : value
  return {
    name,
    value: rounded(value),
    unit,
    ceiling: ceiling === undefined ? undefined : rounded(ceiling),
    ratio: ratio === undefined ? undefined : rounded(ratio),
    target: target === undefined ? undefined : wordsOf(target, unit),
    met: target === undefined || held === undefined ? undefined : isMet(target, held),
  }
}

const isMet = ({ is, limit }: Target, held: number): boolean =>
  is === 'at least' ? held >= limit : held <= limit

const wordsOf = ({ of, is, limit }: Target, unit: string): string =>
  of === 'ratio' ? `${is} ${limit} × ceiling` : `${is} ${limit} ${unit}`

const rounded = (value: number): number => Number(value.toPrecision(4))

/** The middle of an uneven number of runs; of an even number the lower of the two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** `share` 0.99: the value that 99 of 100 do not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const print = (one: Figure): void => {
  const beside =
    one.ceiling === undefined ? '' : `  (ceiling ${one.ceiling} ${one.unit}, ratio ${one.ratio})`
  const target =
    one.target === undefined ? '' : `  ${one.met === true ? 'met' : 'MISSED'}: ${one.target}`
  console.log(`${one.name}: ${one.value} ${one.unit}${beside}${target}`)
}
