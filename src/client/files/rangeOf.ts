export interface ByteRange {
  /** Both included. */
  readonly from: number
  readonly to: number
}

/**
 * What a `Range` header asks of a file of `size` bytes. `whole` when it asks for nothing, for
 * several parts or for something we do not know, as a host may answer then; `outside` when no byte
 * of it is in the file.
 */
export const rangeOf = (header: string | null, size: number): ByteRange | 'whole' | 'outside' => {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return 'whole'
  const range =
    first === ''
      ? { from: Math.max(0, size - Number(last)), to: size - 1 }
      : { from: Number(first), to: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole'
  return range.from > range.to ? 'outside' : range
}
