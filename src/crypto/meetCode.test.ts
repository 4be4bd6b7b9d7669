import { describe, expect, it } from 'vitest'
import { meetCodeOf, parseMeetCode } from './meetCode.ts'

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value)
const ana = {
  accountId: bytes(16, 1),
  gen: 3,
  idPublicKey: bytes(32, 2),
  kemPublicKey: bytes(32, 4),
}

describe('the code that one phone shows and the other reads', () => {
  it('[K19] reads back, also when it was pasted with line breaks', () => {
    const code = meetCodeOf(ana)
    expect(code).toMatch(/^CV1\.[\w-]{112}$/)
    expect(parseMeetCode(` ${code.slice(0, 50)}\n${code.slice(50)} `)).toEqual(ana)
  })

  it('[K19] anything else is no code', () => {
    const code = meetCodeOf(ana)
    const others = [
      '',
      'CV1.',
      code.slice(0, -1),
      `${code}AAAA`,
      code.replace('CV1.', 'CV2.'),
      code.replace('CV1.', 'cv1.'),
      meetCodeOf({ ...ana, gen: 0 }),
      `https://host/j#${code}`,
      ' '.repeat(100_000) + code,
    ]
    expect(others.map(parseMeetCode)).toEqual(others.map(() => undefined))
  })
})
