import { afterEach, describe, expect, test } from 'vitest'
import { fromBase64Url, fromHex, toBase64Url, toHex } from './text.ts'

const lengths = [0, 1, 2, 3, 4, 5, 16, 31, 32, 33, 64, 1000]
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 89) & 255)

const withoutFastOnes = (): void => {
  for (const name of ['toHex', 'toBase64']) Reflect.deleteProperty(Uint8Array.prototype, name)
  for (const name of ['fromHex', 'fromBase64']) Reflect.deleteProperty(Uint8Array, name)
}

const keep = (from: object, names: readonly string[]): (() => void) => {
  const own = names.map(name => [name, Object.getOwnPropertyDescriptor(from, name)] as const)
  return () => {
    for (const [name, how] of own) if (how !== undefined) Object.defineProperty(from, name, how)
  }
}
const giveBack = [
  keep(Uint8Array.prototype, ['toHex', 'toBase64']),
  keep(Uint8Array, ['fromHex', 'fromBase64']),
]
afterEach(() => {
  for (const back of giveBack) back()
})

describe.each([
  ['as the engine does it', () => undefined],
  ['in an older engine', withoutFastOnes],
])('bytes as text, %s', (_, prepare) => {
  test('what is written is what is read', () => {
    prepare()
    for (const length of lengths) {
      const bytes = bytesOf(length)
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(fromHex(toHex(bytes))).toEqual(bytes)
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    }
  })

  test('one value has one spelling', () => {
    prepare()
    for (const text of ['A', 'AB', 'AAB', 'AA==', 'AA=', 'A A', ' AA', 'A\nA', 'A+', 'A/', 'AAAAA'])
      expect(fromBase64Url(text), text).toBeUndefined()
    for (const text of ['a', 'AB', '0g', ' 00', '0x', '00 ', 'é0'])
      expect(fromHex(text), text).toBeUndefined()
  })
})
