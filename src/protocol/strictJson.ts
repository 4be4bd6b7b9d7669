import { fromUtf8 } from '#base/text.ts'

const maxDepth = 6
const keyPattern = /^[a-z][A-Za-z0-9_]{0,31}$/

const isPlain = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || depth >= maxDepth) return false
  if (Array.isArray(value)) return value.every(item => isPlain(item, depth + 1))
  return Object.entries(value).every(
    ([key, item]) => keyPattern.test(key) && isPlain(item, depth + 1),
  )
}

/**
 * Reads the JSON of a body in its one canonical spelling: what `JSON.stringify` writes. A second
 * spelling (doubled keys, white space, `1.0`) could be read differently by two devices while the
 * signature fits both. `undefined` when it is anything else, deeper than 6, or has odd keys.
 */
export const parseStrictJson = (bytes: Uint8Array): unknown => {
  const text = fromUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text && isPlain(value, 0) ? value : undefined
  } catch {
    return undefined // Not JSON: the same answer as any other text that is not an entry's body.
  }
}
