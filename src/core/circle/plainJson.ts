const key = /^[a-z][A-Za-z0-9_]{0,31}$/
const maxDepth = 6
const maxValues = 10_000

/**
 * Whether a decrypted body is the JSON we write: plain keys, whole numbers, at most six levels.
 * `JSON.parse` makes an own property of `__proto__`; the shape of keys refuses it here, before
 * anything else looks at the value.
 */
export const isPlainJson = (json: unknown): boolean => {
  let valueCount = 0
  const isPlain = (value: unknown, depth: number): boolean => {
    if (++valueCount > maxValues) return false
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
    if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
    if (typeof value !== 'object' || depth === maxDepth) return false
    return Array.isArray(value)
      ? value.every(item => isPlain(item, depth + 1))
      : Object.entries(value).every(([name, item]) => key.test(name) && isPlain(item, depth + 1))
  }
  return isPlain(json, 0)
}
